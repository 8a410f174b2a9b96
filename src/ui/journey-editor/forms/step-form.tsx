"use client";

import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { assertNever } from "@/domain/shared/assert-never";
import { ConditionForm } from "./condition-form";
import { EscalateForm } from "./escalate-form";
import { ExitForm } from "./exit-form";
import { FallbackForm } from "./fallback-form";
import type { ChangeWith, OnIntent } from "./form-props";
import { NoteForm } from "./note-form";
import { SendForm } from "./send-form";
import { SplitForm } from "./split-form";
import { TriggerForm } from "./trigger-form";
import { UnreadableForm } from "./unreadable-form";
import { WaitForEventForm } from "./wait-for-event-form";
import { WaitForm } from "./wait-form";

export interface StepFormProps {
  readonly draft: JourneyDraft;
  readonly nodeId: string;
  readonly onIntent: OnIntent;
}

/** The settings of one step, whatever its kind. Nothing for a step that is not there. */
export function StepForm({ draft, nodeId, onIntent }: StepFormProps) {
  const node = Object.hasOwn(draft.nodes, nodeId) ? draft.nodes[nodeId] : undefined;
  if (node === undefined) return null;
  const onChange = (config: unknown, { act, messages }: ChangeWith = {}) =>
    onIntent({ type: "set_config", nodeId, config, ...(messages ? { messages } : {}) }, act ?? null);
  const props = { draft, nodeId, onIntent, onChange };
  switch (node.kind) {
    case "trigger":
      return <TriggerForm {...props} config={node.config} />;
    case "condition":
      return <ConditionForm {...props} config={node.config} />;
    case "wait":
      return <WaitForm {...props} config={node.config} />;
    case "wait_for_event":
      return <WaitForEventForm {...props} config={node.config} />;
    case "fallback":
      return <FallbackForm {...props} config={node.config} />;
    case "send_message":
      return <SendForm {...props} config={node.config} />;
    case "split":
      return <SplitForm {...props} config={node.config} />;
    case "escalate":
      return <EscalateForm {...props} config={node.config} />;
    case "exit":
      return <ExitForm {...props} config={node.config} />;
    case "note":
      return <NoteForm {...props} config={node.config} />;
    case "unreadable":
      return <UnreadableForm node={node} />;
    default:
      return assertNever(node);
  }
}
