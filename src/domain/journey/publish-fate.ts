import type { Instant } from "../shared/instant";
import { type Advanced, advance, type LiveJourney } from "./advance";
import type { Facts } from "./facts";
import type { LedgerDraft } from "./ledger";
import type { Run } from "./run";
import type { JourneyContent, JourneyVersion } from "./version";

/** What becomes of an order that is under way when a new version is published (C8). */
export const fates = ["stay", "move", "exit"] as const;
export type Fate = (typeof fates)[number];

/** What the publisher chose: for all, and for those that stand at a step. */
export interface InFlightChoice {
  readonly default: "stay" | "move";
  readonly perStep: Readonly<Record<string, Fate>>;
}

/** Unless somebody chooses otherwise, everybody goes on in the version they entered (D23). */
export const allStay: InFlightChoice = { default: "stay", perStep: {} };

/** A soft launch concerns new orders alone: nobody who is under way is touched by it. */
export function choiceFor(percent: number, choice: InFlightChoice): InFlightChoice {
  return percent === 100 ? choice : allStay;
}

export interface Standing {
  /** The content the run is pinned to. */
  readonly from: JourneyContent;
  readonly to: JourneyContent;
  /** Where it stands; null only before its first step. */
  readonly nodeId: string | null;
}

/** Whether an order at this step can go on in the new version: there it finds a step of the same name and kind. */
export function canMove({ from, to, nodeId }: Standing): boolean {
  if (nodeId === null || from.scope !== to.scope) return false;
  const before = from.nodes[nodeId];
  return before !== undefined && before.kind === to.nodes[nodeId]?.kind;
}

/**
 * The one rule by which publishing decides for every order, and by which its preview foretells it. An order that is to
 * move and cannot stays where it is: nobody is lost because a step was removed.
 */
export function fateOf(standing: Standing, choice: InFlightChoice): Fate {
  const wish = (standing.nodeId === null ? undefined : choice.perStep[standing.nodeId]) ?? choice.default;
  return wish === "move" && !canMove(standing) ? "stay" : wish;
}

/** Why a run ended that its publisher took out. */
export const LEFT_ON_PUBLISH = "left_on_publish";

/** What publishing writes into the ledger of each order it moves or takes out. */
export function publishEntry(
  fate: Exclude<Fate, "stay">,
  { number }: Pick<JourneyVersion, "number">,
): Omit<LedgerDraft, "nodeId"> {
  const values = { version: number };
  return fate === "move"
    ? { kind: "noted", reason: "moved_on_publish", values }
    : { kind: "finished", reason: LEFT_ON_PUBLISH, values };
}

/** The run as publishing leaves it. */
export function decidedRun(
  run: Run,
  { fate, to, at }: { readonly fate: Fate; readonly to: Pick<JourneyVersion, "id">; readonly at: Instant },
): Run {
  if (fate === "stay") return run;
  if (fate === "move") return { ...run, versionId: to.id };
  return {
    ...run,
    status: "done",
    nodeId: null,
    waitUntil: null,
    endedAt: at,
    endReason: LEFT_ON_PUBLISH,
  };
}

export interface MovedOrder {
  /** In order scope, as they are now. */
  readonly facts: Facts;
  /** All runs of the order, as publishing has left them. */
  readonly runs: readonly Run[];
  readonly live: readonly LiveJourney[];
  readonly versionOf: (versionId: string) => JourneyVersion | undefined;
  readonly newId: () => string;
  readonly movedRunId: string;
}

/**
 * What a moved run does first: it looks at its step with the new settings, as if its journey had been resumed there. A
 * longer wait waits on, counted from when it began; one that is over by now lets it go on at once.
 */
export function settleMoved({ movedRunId, ...order }: MovedOrder): Advanced {
  const event = { type: "resumed", at: order.facts.now } as const;
  return advance({ ...order, events: [event], onlyRunId: movedRunId });
}
