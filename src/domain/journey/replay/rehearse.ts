import { DAY_MS, type Instant } from "../../shared/instant";
import type { Facts } from "../facts";
import type { JourneyEvent } from "../journey-event";
import type { StoreFacts } from "../store-facts";
import type { Decisions, PlayedEntry, PlayedMessage, PlayedTask } from "./decisions";
import { momentsOf } from "./moments";
import type { OrderHistory } from "./order-history";
import { replay } from "./replay";

/** One thing that happened in a rehearsal, with all that was decided because of it. */
export interface Frame {
  readonly at: Instant;
  /** Nothing has been heard so far: this is what comes if nothing else happens. */
  readonly isAhead: boolean;
  /** What was news; empty when a wait had ended. */
  readonly news: readonly JourneyEvent[];
  readonly entries: readonly PlayedEntry[];
  /** Messages that were asked for, as they ended. */
  readonly messages: readonly PlayedMessage[];
  readonly tasks: readonly PlayedTask[];
  /** The facts it was decided on. */
  readonly facts: Facts;
}

export interface Rehearsal {
  readonly frames: readonly Frame[];
  readonly decisions: Decisions;
}

/** After the last news, waits are let run out for so long: longer than any wait that is shipped. */
const RUNS_OUT_MS = 45 * DAY_MS;

/** Plays journeys over one order's history, frame by frame, and on until nothing waits any more. Performs nothing. */
export function rehearse({
  history,
  store,
  journeys,
  now,
}: {
  readonly history: OrderHistory;
  readonly store: StoreFacts;
  readonly journeys: Pick<Decisions, "live" | "versionOf">;
  /** Until when the history is told. */
  readonly now: Instant;
}): Rehearsal {
  const until = Math.max(now, (history.arrivals.at(-1)?.at ?? now) + RUNS_OUT_MS);
  const moments = momentsOf(history, { store, until });
  const frames: Frame[] = [];
  let seen = { entries: 0, messages: 0, tasks: 0 };
  const decisions = replay({
    store,
    history,
    moments,
    journeys,
    until,
    onTurn({ entries, messages, tasks }, { facts, moment }) {
      frames.push({
        at: facts.now,
        isAhead: facts.now > now,
        news: moment?.events ?? [],
        entries: entries.slice(seen.entries),
        messages: messages.slice(seen.messages),
        tasks: tasks.slice(seen.tasks),
        facts,
      });
      seen = { entries: entries.length, messages: messages.length, tasks: tasks.length };
    },
  });
  return { frames, decisions };
}
