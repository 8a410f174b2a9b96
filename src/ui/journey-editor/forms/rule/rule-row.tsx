"use client";

import { ChevronsUpDown, Trash2 } from "lucide-react";
import { useRef } from "react";
import type { Comparison } from "@/domain/journey/condition";
import { lacksValue, operatorsFor } from "@/domain/journey/condition-operators";
import { type Fact, findFact } from "@/domain/journey/facts-catalogue/registry";
import type { JourneyContent } from "@/domain/journey/version";
import { Button } from "../../../primitives/button";
import { cn } from "../../../primitives/class-names";
import { controlStyle } from "../../../primitives/input";
import { Select } from "../../../primitives/select";
import { firstComparison, withOperator, withValue } from "./comparison-value";
import { nounOf } from "./fact-groups";
import { FactPicker } from "./fact-picker";
import { operatorLabel } from "./operator-words";
import { ValueControl } from "./value-control";

export interface RuleRowProps {
  readonly comparison: Comparison;
  readonly scope: JourneyContent["scope"];
  readonly onChange: (comparison: Comparison) => void;
  readonly onRemove: () => void;
}

/** One question to the facts: what, how, and against which value. */
export function RuleRow({ comparison, scope, onChange, onRemove }: RuleRowProps) {
  const fact = findFact(comparison.fact);
  const row = useRef<HTMLDivElement>(null);
  return (
    <div ref={row} className="flex flex-col gap-2 rounded border border-line bg-surface-raised p-2">
      <div className="flex items-center gap-1.5">
        <FactPicker
          scope={scope}
          onPick={(next, choice) => onChange(firstComparison(next, choice))}
          onPicked={() => focusAnswer(row.current)}
        >
          <button
            type="button"
            className={cn(controlStyle, "flex min-h-9 items-center justify-between gap-2 py-1 text-left")}
          >
            <span className="sr-only">Change the question:</span>
            {fact === undefined ? (
              <span className="min-w-0 flex-1 break-words">Unknown: {comparison.fact}</span>
            ) : (
              <span className="min-w-0 flex-1 text-pretty">
                <span className="block text-xs text-ink-quiet">{nounOf(fact)}</span>
                {fact.label}
              </span>
            )}
            <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-quiet" />
          </button>
        </FactPicker>
        {fact?.type === "boolean" ? (
          <div data-answer className="w-24 shrink-0">
            <OperatorSelect fact={fact} comparison={comparison} onChange={onChange} />
          </div>
        ) : null}
        <Button
          tone="quiet"
          size="icon-small"
          aria-label={`Remove the question: ${fact?.label ?? comparison.fact}`}
          onClick={onRemove}
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
      {fact === undefined ? (
        <p className="text-sm text-trouble">
          Milepost does not know this fact any more. Choose another one, or remove the question.
        </p>
      ) : (
        <Question fact={fact} scope={scope} comparison={comparison} onChange={onChange} />
      )}
    </div>
  );
}

function Question({
  fact,
  scope,
  comparison,
  onChange,
}: Omit<RuleRowProps, "onRemove"> & { readonly fact: Fact }) {
  const misplaced = scope === "order" && fact.needsShipment === true;
  return (
    <>
      {fact.type === "boolean" ? null : (
        <div className="flex flex-wrap items-start gap-2">
          <OperatorSelect
            fact={fact}
            comparison={comparison}
            onChange={onChange}
            className="w-auto min-w-36 grow basis-36"
          />
          <div data-answer className="min-w-36 grow basis-36 empty:hidden">
            <ValueControl
              key={`${fact.id} ${comparison.op}`}
              fact={fact}
              comparison={comparison}
              onChange={(value) => onChange(withValue(comparison, value))}
            />
          </div>
        </div>
      )}
      {lacksValue(comparison) ? <p className="text-sm text-waiting">Enter what to compare it with.</p> : null}
      {misplaced ? (
        <p className="text-sm text-trouble">
          This is about one parcel, and this journey is about the whole order: choose another question.
        </p>
      ) : null}
    </>
  );
}

interface OperatorSelectProps extends Pick<RuleRowProps, "comparison" | "onChange"> {
  readonly fact: Fact;
  readonly className?: string;
}

/** Puts the focus on what is to be answered in a row, so that a question is built without leaving the keys. */
export function focusAnswer(row: Element | null | undefined): void {
  row?.querySelector<HTMLElement>("[data-answer] :is(input, button)")?.focus();
}

function OperatorSelect({ fact, comparison, onChange, className = "" }: OperatorSelectProps) {
  return (
    <Select
      aria-label={`${fact.label}: how to compare`}
      className={className}
      options={operatorsFor[fact.type].map((op) => ({ value: op, label: operatorLabel(fact.type, op) }))}
      value={comparison.op}
      onChange={(op) => onChange(withOperator(comparison, op))}
    />
  );
}
