import type { Instant } from "../../shared/instant";
import type { LiveJourney } from "../advance";
import type { Facts } from "../facts";
import type { StoreFacts } from "../store-facts";
import type { JourneyVersion } from "../version";
import { type Decisions, fireNextTimer, newDecisions, nextTimerAt, react } from "./decisions";
import { messagesAt } from "./known-looks";
import type { Moment } from "./moments";
import type { OrderHistory } from "./order-history";
import { personAt } from "./person-at";

export interface ReplayInput {
  readonly store: StoreFacts;
  readonly history: Pick<OrderHistory, "person" | "outcomes" | "looks">;
  readonly moments: readonly Moment[];
  readonly journeys: Pick<Decisions, "live" | "versionOf">;
  readonly until: Instant;
  /** Called after each thing that happened, with the facts it happened on. */
  readonly onTurn?: (decisions: Decisions, turn: Turn) => void;
}

/** One thing that happened in a replay: a moment of the order's history, or a wait that ended. */
export interface Turn {
  readonly facts: Facts;
  readonly moment: Moment | null;
}

/** Lets journeys play over an order's history: every wait ends at its own time, in order (C1). Performs nothing. */
export function replay({ store, history, moments, journeys, until, onTurn }: ReplayInput): Decisions {
  const decisions = newDecisions({
    ...journeys,
    outcomes: history.outcomes,
    ...(history.looks === undefined ? {} : { looks: history.looks }),
  });
  let current: Moment | null = null;

  const factsAt = (moment: Moment, now: Instant): Facts => ({
    now,
    store,
    order: moment.order,
    shipments: moment.shipments,
    shipment: null,
    zone: moment.zone,
    messages: messagesAt(decisions, now),
    ...personAt(history.person, { order: moment.order, now, store }),
  });
  const fireTimers = (before: Instant) => {
    for (let due = nextTimerAt(decisions); due !== null && due <= before; due = nextTimerAt(decisions)) {
      if (current === null) return;
      const facts = factsAt(current, Math.max(due, current.at));
      fireNextTimer(decisions, facts);
      onTurn?.(decisions, { facts, moment: null });
    }
  };
  for (const moment of moments) {
    fireTimers(moment.at);
    current = moment;
    if (moment.events.length === 0) continue;
    const facts = factsAt(moment, moment.at);
    react(decisions, { facts, events: moment.events });
    onTurn?.(decisions, { facts, moment });
  }
  fireTimers(until);
  return decisions;
}

/** These versions for the whole of a history, as if each had always been the live one. */
export function alwaysLive(versions: readonly JourneyVersion[]): ReplayInput["journeys"] {
  return liveThroughout(versions.map((version) => ({ version, isPaused: false })));
}

/** As `alwaysLive`, with journeys among them that are paused. */
export function liveThroughout(live: readonly LiveJourney[]): ReplayInput["journeys"] {
  const byId = new Map(live.map(({ version }) => [version.id, version]));
  return { live: () => live, versionOf: (id) => byId.get(id) };
}
