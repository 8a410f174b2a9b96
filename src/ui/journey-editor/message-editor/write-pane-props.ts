import type { MessageTemplate } from "@/domain/messaging/template";
import type { TemplateProblem } from "@/domain/messaging/template-problem";

export interface WritePaneProps {
  readonly template: MessageTemplate;
  readonly problems: readonly TemplateProblem[];
  /** Changes the template as it is by then. */
  readonly onChange: (edit: (template: MessageTemplate) => MessageTemplate, act?: string) => void;
}
