"use client";

import { Copy } from "lucide-react";
import { starterMessage } from "@/domain/journey/shipped/starter-message";
import { touchpoints } from "@/domain/journey/touchpoint";
import { Button } from "../../../primitives/button";
import { Notice } from "../../../primitives/notice";
import { isBlankMessage } from "../../message-editor/is-blank-message";
import type { ConfigFormProps } from "../form-props";
import { freeTemplateId } from "./free-template-id";
import { TemplateSummary } from "./template-summary";

/** The text of the message: what it says now, and the way to change it. */
export function SendText({ nodeId, draft, config, onChange, onIntent }: ConfigFormProps<"send_message">) {
  const template = draft.messages[config.template];
  const starter = starterMessage(config.touchpoint);
  const others = sharers(draft, config.template, nodeId);
  const useStarter = () => {
    if (starter === null) return;
    const id = config.template || freeTemplateId(draft, config.touchpoint);
    onChange({ ...config, template: id }, { messages: { [id]: starter } });
  };
  const ownCopy = () => {
    if (template === undefined) return;
    const id = freeTemplateId(draft, config.touchpoint);
    onChange({ ...config, template: id }, { messages: { [id]: template } });
  };
  return (
    <div className="flex flex-col gap-3">
      <TemplateSummary label="Text" draft={draft} templateId={config.template} onIntent={onIntent} />
      {isBlankMessage(template) && starter !== null ? (
        <Notice
          tone="waiting"
          title="Nothing is written yet"
          action={
            <Button size="small" onClick={useStarter}>
              Use it
            </Button>
          }
        >
          There is a ready-made text for “{touchpoints[config.touchpoint].label}”.
        </Notice>
      ) : null}
      {others > 0 ? (
        <Notice
          action={
            <Button size="small" onClick={ownCopy}>
              <Copy aria-hidden />
              Own copy
            </Button>
          }
        >
          {others === 1 ? "Another step sends" : `${others} other steps send`} the same text.
        </Notice>
      ) : null}
    </div>
  );
}

function sharers(
  { nodes }: ConfigFormProps<"send_message">["draft"],
  templateId: string,
  nodeId: string,
): number {
  if (templateId === "") return 0;
  return Object.entries(nodes).filter(
    ([id, node]) =>
      id !== nodeId &&
      node.kind === "send_message" &&
      [node.config.template, node.config.fallbackTemplate].includes(templateId),
  ).length;
}
