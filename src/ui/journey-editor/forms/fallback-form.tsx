"use client";

import { type JourneyDraft, stepTitle } from "@/domain/journey/edit/draft";
import { nodeAt, reachableFrom } from "@/domain/journey/edit/graph";
import { definitionOf } from "@/domain/journey/nodes/registry";
import { Field } from "../../primitives/field";
import { Select } from "../../primitives/select";
import { SpanField } from "./fields/span-field";
import type { ConfigFormProps } from "./form-props";
import { InWords } from "./in-words";

/** Which message somebody should see, and how long they have. */
export function FallbackForm({ nodeId, config, draft, onChange }: ConfigFormProps<"fallback">) {
  const options = messagesBefore(draft, nodeId);
  const isThere = options.some(({ value }) => value === config.messageStep);
  return (
    <div className="flex flex-col gap-5">
      <p className="text-pretty text-ink-quiet">
        A message is seen when a person opened it, followed a link, came to the tracking page by it or
        answered. What mail programs and scanners open by themselves does not count.
      </p>
      <Field
        label="Which message"
        hint="A step before this one."
        error={isThere ? undefined : whatIsMissing(options.length, config.messageStep)}
      >
        <Select
          options={options}
          value={isThere ? config.messageStep : null}
          placeholder="Choose a message"
          disabled={options.length === 0}
          onChange={(messageStep) => onChange({ ...config, messageStep })}
        />
      </Field>
      <Field label="How long they have" hint="From when it left.">
        <SpanField
          label="How long they have"
          ms={config.withinMs}
          onChange={(withinMs) => onChange({ ...config, withinMs })}
        />
      </Field>
      <InWords>{definitionOf("fallback").sentence(config)}.</InWords>
    </div>
  );
}

function messagesBefore(draft: JourneyDraft, nodeId: string) {
  return Object.keys(draft.nodes).flatMap((id) => {
    const node = nodeAt(draft, id);
    const isBefore = node?.kind === "send_message" && id !== nodeId && reachableFrom(draft, id).has(nodeId);
    return isBefore ? [{ value: id, label: stepTitle(node) }] : [];
  });
}

function whatIsMissing(choices: number, chosen: string): string {
  if (choices === 0) return "No message is sent before this step.";
  return chosen === ""
    ? "Choose the message that somebody should have seen."
    : "The message it asked about is not sent before this step any more.";
}
