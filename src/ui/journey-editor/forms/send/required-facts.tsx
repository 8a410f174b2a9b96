"use client";

import { findFact } from "@/domain/journey/facts-catalogue/registry";
import { starterMessage } from "@/domain/journey/shipped/starter-message";
import { requiredFacts } from "@/domain/messaging/required-facts";
import { DAY_MS } from "@/domain/shared/instant";
import { Button } from "../../../primitives/button";
import { Field } from "../../../primitives/field";
import { Notice } from "../../../primitives/notice";
import { MultiPicker } from "../fields/multi-picker";
import { SpanField } from "../fields/span-field";
import type { ConfigFormProps } from "../form-props";
import { factGroups } from "../rule/fact-groups";
import { freeTemplateId } from "./free-template-id";
import { TemplateSummary } from "./template-summary";

/** What the text cannot do without, how long to wait for it, and the text without it (D15). */
export function RequiredFacts(props: ConfigFormProps<"send_message">) {
  const { draft, config, onChange } = props;
  const missing = requiredFacts(config.touchpoint).filter((id) => !config.requires.includes(id));
  const options = factGroups(draft.scope).flatMap(({ noun, facts }) =>
    facts.map(({ id, label }) => ({ value: id, label, keywords: [noun] })),
  );
  const change = (requires: readonly string[]) =>
    onChange({
      ...config,
      requires: [...requires],
      waitUpToMs: requires.length > 0 && config.waitUpToMs === 0 ? DAY_MS : config.waitUpToMs,
    });
  return (
    <section aria-label="What it needs to know" className="flex flex-col gap-4">
      <Field
        label="Waits for"
        hint={config.requires.length === 0 ? "Nothing: it goes out at once." : "Never sent with a blank."}
      >
        <MultiPicker
          label="Facts it waits for"
          add="Add a fact"
          options={options}
          values={config.requires}
          onChange={change}
        />
      </Field>
      {missing.length > 0 ? (
        <Notice
          title="A step with this message often waits for"
          action={
            <Button size="small" onClick={() => change([...config.requires, ...missing])}>
              Add
            </Button>
          }
        >
          {missing.map((id) => findFact(id)?.label ?? id).join(", ")}.
        </Notice>
      ) : null}
      {config.requires.length > 0 ? <WhenMissing {...props} /> : null}
    </section>
  );
}

function WhenMissing({ draft, config, onChange, onIntent }: ConfigFormProps<"send_message">) {
  const { fallbackTemplate } = config;
  const write = () => {
    const id = freeTemplateId(draft, `${config.touchpoint}_without`);
    const text = draft.messages[config.template] ?? starterMessage(config.touchpoint);
    if (text === null) return;
    onChange({ ...config, fallbackTemplate: id }, { messages: { [id]: text } });
  };
  return (
    <>
      <Field label="Waits at most">
        <SpanField
          label="Longest wait"
          min={0}
          ms={config.waitUpToMs}
          onChange={(waitUpToMs) => onChange({ ...config, waitUpToMs })}
        />
      </Field>
      {fallbackTemplate === null ? (
        <div className="flex flex-col items-start gap-2">
          <p className="text-sm text-pretty text-ink-quiet">
            If it is still not known then, nothing is sent. Or write a text that does without.
          </p>
          <Button size="small" onClick={write}>
            Write a text without it
          </Button>
        </div>
      ) : (
        <TemplateSummary
          label="Text when it is still not known"
          draft={draft}
          templateId={fallbackTemplate}
          onIntent={onIntent}
          onRemove={() => onChange({ ...config, fallbackTemplate: null })}
        />
      )}
    </>
  );
}
