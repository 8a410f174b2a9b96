"use client";

import { Fragment } from "react";
import type { ImpactAnswer } from "@/application/journeys/publish-impact";
import type { Fate } from "@/domain/journey/publish-fate";
import { countWords } from "../../journey-list/count-words";
import { Select } from "../../primitives/select";
import { SampleOrders } from "./sample-orders";
import type { PublishChoice } from "./use-impact";

export interface ImpactViewProps {
  readonly impact: ImpactAnswer;
  readonly choice: PublishChoice;
  /** Null: a soft launch touches nobody who is on the way. */
  readonly onChoice: ((choice: PublishChoice) => void) | null;
}

/** How many orders stand at or before each step, and what becomes of them; chosen here. */
export function ImpactView({ impact, choice, onChoice }: ImpactViewProps) {
  const { inFlight, outcomes, steps } = impact;
  if (inFlight === 0)
    return (
      <p className="text-ink-quiet">No order is on its way in this journey: only new orders are concerned.</p>
    );
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty" aria-live="polite">
        <span className="font-medium">
          {countWords(inFlight)} {inFlight === 1 ? "order is" : "orders are"} on the way.
        </span>{" "}
        {outcomeWords(outcomes)}
      </p>
      {onChoice === null ? (
        <p className="text-ink-quiet">
          With a share of new orders, orders on their way finish the version they are in.
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <span>Unless chosen otherwise below, orders on the way</span>
          <Select
            aria-label="What becomes of orders on the way"
            value={choice.inFlight.default}
            onChange={(rule) => onChoice({ ...choice, inFlight: { ...choice.inFlight, default: rule } })}
            options={rules}
            className="w-60"
          />
        </div>
      )}
      <StepTable impact={steps} choice={choice} onChoice={onChoice} />
    </div>
  );
}

const rules = [
  { value: "stay", label: "finish the version they are in" },
  { value: "move", label: "move to the new version" },
] as const;

const fateOptions = [
  { value: "stay", label: "Stay", hint: "They finish the version they are in." },
  { value: "move", label: "Move", hint: "They go on from this step in the new version." },
  { value: "exit", label: "Leave", hint: "The journey ends for them; nothing more is sent." },
] as const;

interface StepTableProps extends Pick<ImpactViewProps, "choice" | "onChoice"> {
  readonly impact: ImpactAnswer["steps"];
}

function StepTable({ impact, choice, onChoice }: StepTableProps) {
  if (impact.length === 0) return null;
  const choose = (nodeId: string, fate: Fate) =>
    onChoice?.({
      ...choice,
      inFlight: { ...choice.inFlight, perStep: { ...choice.inFlight.perStep, [nodeId]: fate } },
    });
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">Orders at each step and what becomes of them</caption>
      <thead className="text-left text-ink-quiet">
        <tr className="border-b border-line">
          <th className="py-1.5 pr-3 font-medium">Step</th>
          <th className="px-3 py-1.5 text-right font-medium whitespace-nowrap">At this step</th>
          <th className="px-3 py-1.5 text-right font-medium whitespace-nowrap max-sm:hidden">Before it</th>
          <th className="py-1.5 pl-3 font-medium sm:w-40">What happens to them</th>
        </tr>
      </thead>
      <tbody>
        {impact.map(({ nodeId, title, at, before, change, fate, fates, canMove, sampleOrders }) => (
          <Fragment key={nodeId}>
            <tr className="border-b border-line align-top last:border-b-0">
              <td className="py-2 pr-3">
                <span className="block text-base text-pretty">{title}</span>
                {change === "same" ? null : <span className="text-ink-quiet">{changeWords[change]}</span>}
                {before > 0 ? (
                  <span className="block text-ink-quiet sm:hidden">{countWords(before)} still before it</span>
                ) : null}
                <SampleOrders samples={sampleOrders} total={at} />
              </td>
              <td className="px-3 py-2 text-right text-base">{countWords(at)}</td>
              <td className="px-3 py-2 text-right text-base text-ink-quiet max-sm:hidden">
                {countWords(before)}
              </td>
              <td className="py-1.5 pl-3">
                {at === 0 ? (
                  <span className="block py-0.5 text-ink-quiet">nobody there</span>
                ) : onChoice === null ? (
                  fateWords[fate]
                ) : (
                  <Select
                    aria-label={`What becomes of the orders at ${title}`}
                    value={fate}
                    onChange={(wish) => choose(nodeId, wish)}
                    options={canMove ? fateOptions : fateOptions.filter(({ value }) => value !== "move")}
                    className="h-8"
                  />
                )}
                {isMixed(fates) ? (
                  <span className="block pt-1 text-ink-quiet">{mixedWords(fates)}</span>
                ) : null}
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

const changeWords = {
  added: "new in this version",
  removed: "not in this version any more",
  changed: "changed in this version",
} as const;

const fateWords = { stay: "stay", move: "move", exit: "leave" } as const satisfies Record<Fate, string>;

function outcomeWords({ stay, move, exit }: ImpactAnswer["outcomes"]): string {
  const parts = [
    stay > 0
      ? `${countWords(stay)} ${stay === 1 ? "finishes the version it is in" : "finish the version they are in"}`
      : "",
    move > 0 ? `${countWords(move)} ${move === 1 ? "goes" : "go"} on in the new one` : "",
    exit > 0 ? `${countWords(exit)} ${exit === 1 ? "leaves" : "leave"}` : "",
  ].filter((part) => part !== "");
  return `${parts.join(", ")}.`;
}

function isMixed(fates: Readonly<Record<Fate, number>>): boolean {
  return Object.values(fates).filter((count) => count > 0).length > 1;
}

function mixedWords({ stay, move, exit }: Readonly<Record<Fate, number>>): string {
  return [
    move > 0 ? `${countWords(move)} move` : "",
    stay > 0 ? `${countWords(stay)} stay` : "",
    exit > 0 ? `${countWords(exit)} leave` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
