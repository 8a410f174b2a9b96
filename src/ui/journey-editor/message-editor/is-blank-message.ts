import type { MessageTemplate } from "@/domain/messaging/template";
import { textFields } from "@/domain/messaging/template-problem";

/** Whether nothing has been written yet: no text at all but the labels of buttons. */
export function isBlankMessage(template: MessageTemplate | undefined): boolean {
  if (template === undefined) return true;
  const buttons = new Set(
    template.blocks.flatMap((block, index) => (block.kind === "button" ? [`blocks.${index}`] : [])),
  );
  return textFields(template).every(({ where, source }) => buttons.has(where) || source.trim() === "");
}
