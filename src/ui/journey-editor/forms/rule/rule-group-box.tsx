"use client";

import { Group, Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import type { JourneyContent } from "@/domain/journey/version";
import { Button } from "../../../primitives/button";
import { Select } from "../../../primitives/select";
import { firstComparison } from "./comparison-value";
import { FactPicker } from "./fact-picker";
import { focusAnswer, RuleRow } from "./rule-row";
import { type GroupMode, isGroup, type RuleGroup, withNewPart, withPart } from "./rule-shape";

export interface RuleGroupBoxProps {
  readonly group: RuleGroup;
  readonly scope: JourneyContent["scope"];
  readonly onChange: (group: RuleGroup) => void;
  /** Null for the outermost group. */
  readonly onRemove: (() => void) | null;
  /** What the first button says while there is no question. */
  readonly start: string;
}

/** Questions joined by all, any or none, and groups within. */
export function RuleGroupBox({ group, scope, onChange, onRemove, start }: RuleGroupBoxProps) {
  const { mode, parts } = group;
  const list = useRef<HTMLUListElement>(null);
  const isNested = onRemove !== null;
  const showsMode = isNested || parts.length > 1 || mode === "none";
  return (
    <div
      className={
        isNested ? "flex flex-col gap-2 rounded border-l-2 border-accent/40 pl-2.5" : "flex flex-col gap-2"
      }
    >
      {showsMode ? (
        <div className="flex items-center gap-1.5">
          <Select
            aria-label="How the questions are joined"
            options={modeOptions}
            value={mode}
            onChange={(next) => onChange({ ...group, mode: next })}
          />
          {onRemove === null ? null : (
            <Button tone="quiet" size="icon-small" aria-label="Remove this group" onClick={onRemove}>
              <Trash2 aria-hidden />
            </Button>
          )}
        </div>
      ) : null}
      <ul ref={list} className="flex flex-col gap-2">
        {parts.map((part, index) => (
          <li key={index}>
            {index > 0 ? <p className="pb-2 text-center text-sm text-ink-quiet">{joint[mode]}</p> : null}
            {isGroup(part) ? (
              <RuleGroupBox
                group={part}
                scope={scope}
                start={start}
                onChange={(next) => onChange(withPart(group, index, next))}
                onRemove={() => onChange(withPart(group, index, null))}
              />
            ) : (
              <RuleRow
                comparison={part}
                scope={scope}
                onChange={(next) => onChange(withPart(group, index, next))}
                onRemove={() => onChange(withPart(group, index, null))}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-1.5">
        <FactPicker
          scope={scope}
          onPick={(fact, choice) => onChange(withNewPart(group, firstComparison(fact, choice)))}
          onPicked={() => focusAnswer(list.current?.lastElementChild)}
        >
          <Button size="small">
            <Plus aria-hidden />
            {parts.length === 0 ? start : addWords[mode]}
          </Button>
        </FactPicker>
        {parts.length === 0 ? null : (
          <Button
            tone="quiet"
            size="small"
            onClick={() => onChange(withNewPart(group, { mode: mode === "any" ? "all" : "any", parts: [] }))}
          >
            <Group aria-hidden />
            Add a group
          </Button>
        )}
      </div>
    </div>
  );
}

const modeOptions: readonly { value: GroupMode; label: string }[] = [
  { value: "all", label: "All of these are so" },
  { value: "any", label: "At least one of these is so" },
  { value: "none", label: "None of these is so" },
];
const joint = { all: "and", any: "or", none: "nor" } as const satisfies Record<GroupMode, string>;
const addWords = { all: "And …", any: "Or …", none: "Nor …" } as const satisfies Record<GroupMode, string>;
