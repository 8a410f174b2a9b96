"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import {
  type RecommendationRule,
  recommendationRules,
} from "@/domain/recommendation/recommendation-settings";
import { Button } from "../primitives/button";
import { Switch } from "../primitives/switch";
import { ruleWords } from "./rule-words";

interface RuleListProps {
  readonly rules: readonly RecommendationRule[];
  readonly onChange: (rules: RecommendationRule[]) => void;
}

/** Which rules are in force, and which goes first. */
export function RuleList({ rules, onChange }: RuleListProps) {
  const off = recommendationRules.filter((rule) => !rules.includes(rule));
  const move = (from: number, to: number) => {
    const moved = rules[from];
    if (moved === undefined || to < 0 || to >= rules.length) return;
    const others = rules.filter((rule) => rule !== moved);
    onChange([...others.slice(0, to), moved, ...others.slice(to)]);
  };
  return (
    <ol className="flex flex-col divide-y divide-line rounded border border-line">
      {[...rules, ...off].map((rule, at) => {
        const isOn = at < rules.length;
        const { label, says } = ruleWords[rule];
        return (
          <li key={rule} className="flex items-center gap-3 px-3 py-2.5">
            <Switch
              className="flex-1"
              label={isOn ? `${at + 1}. ${label}` : label}
              hint={says}
              checked={isOn}
              onChange={(checked) =>
                onChange(checked ? [...rules, rule] : rules.filter((one) => one !== rule))
              }
            />
            <span className="flex">
              <Button
                tone="quiet"
                size="icon-small"
                aria-label={`Move up: ${label}`}
                aria-disabled={!isOn || at === 0 || undefined}
                onClick={() => move(at, at - 1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                tone="quiet"
                size="icon-small"
                aria-label={`Move down: ${label}`}
                aria-disabled={!isOn || at === rules.length - 1 || undefined}
                onClick={() => move(at, at + 1)}
              >
                <ArrowDown aria-hidden />
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
