"use client";

import { useId } from "react";
import type { Condition } from "@/domain/journey/condition";
import { conditionInWords } from "@/domain/journey/condition-words";
import type { JourneyContent } from "@/domain/journey/version";
import { RuleGroupBox } from "./rule-group-box";
import { RuleMatches } from "./rule-matches";
import { conditionOf, groupOf, type RuleGroup } from "./rule-shape";

export interface RuleBuilderProps {
  /** What the rule decides: "Which orders take part". */
  readonly label: string;
  readonly hint?: string;
  /** Null: no rule. */
  readonly value: Condition | null;
  /** Null once the last question is gone; see `emptyRule` for places that need a rule. */
  readonly onChange: (value: Condition | null) => void;
  readonly scope: JourneyContent["scope"];
  /** What holds without a rule: "Every order". */
  readonly without?: string;
}

/** A rule over the facts of an order, built by choosing, with what it says in words and how many orders it fits. */
export function RuleBuilder({ label, hint, value, onChange, scope, without }: RuleBuilderProps) {
  const id = useId();
  const group = groupOf(value);
  const isEmpty = group.parts.length === 0;
  const change = (next: RuleGroup) => onChange(next.parts.length === 0 ? null : conditionOf(next));
  return (
    <fieldset aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <div>
        <h3 id={id} className="font-medium">
          {label}
        </h3>
        {hint ? <p className="text-sm text-pretty text-ink-quiet">{hint}</p> : null}
      </div>
      {isEmpty && without ? <p className="text-ink-quiet">{without}</p> : null}
      <RuleGroupBox group={group} scope={scope} onChange={change} onRemove={null} start="Add a question" />
      {isEmpty || value === null ? null : (
        <div aria-live="polite" className="rounded bg-surface-sunken px-3 py-2 text-sm">
          <p className="text-pretty">
            <span className="text-ink-quiet">In words: </span>
            {conditionInWords(value)}.
          </p>
          <RuleMatches condition={value} scope={scope} />
        </div>
      )}
    </fieldset>
  );
}
