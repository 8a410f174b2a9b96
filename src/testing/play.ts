import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Facts } from "@/domain/journey/facts";
import type { JourneyEvent } from "@/domain/journey/journey-event";
import { type Course, endWatch, hear, newCourse, nextWatchAt } from "@/domain/journey/replay/course";
import {
  type Decisions,
  fireNextTimer,
  newDecisions,
  nextTimerAt,
  react,
} from "@/domain/journey/replay/decisions";
import { nobodyKnown } from "@/domain/journey/replay/order-history";
import { personAt } from "@/domain/journey/replay/person-at";
import { alwaysLive } from "@/domain/journey/replay/replay";
import type { StoreFacts } from "@/domain/journey/store-facts";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";

/** One order's history in memory while it happens: its facts, its runs, and what was decided. */
export interface Play {
  readonly course: Course;
  readonly decisions: Decisions;
  readonly versions: readonly JourneyVersion[];
  now: Instant;
}

/** An empty history at `now` for these live versions. */
export function newPlay(input: {
  store: StoreFacts;
  versions: readonly JourneyVersion[];
  now: Instant;
}): Play {
  const { store, versions, now } = input;
  let ids = 0;
  const nextId = () => {
    ids += 1;
    return `play-${String(ids).padStart(6, "0")}`;
  };
  return {
    course: newCourse({
      store,
      newOrderId: nextId,
      newShipmentId: nextId,
      newTrackingCode: () => `code-${nextId()}`,
      customerId: null,
    }),
    decisions: newDecisions({ ...alwaysLive(versions), outcomes: [] }),
    versions,
    now,
  };
}

/**
 * Lets one canonical event happen now: for property tests and whoever does not know the history beforehand. Whoever
 * does plays any number of versions over it with `replay`. Nothing outside `play` is touched.
 */
export function happen(play: Play, event: CanonicalEvent): void {
  if (event.type === "customer" || event.type === "compliance") return;
  move(play, hear(play.course, event, play.now));
}

/** Lets time pass: whatever falls due on the way happens at its own moment, in order. */
export function letTimePass(play: Play, until: Instant): void {
  for (;;) {
    const watchAt = nextWatchAt(play.course) ?? Number.POSITIVE_INFINITY;
    const timerAt = nextTimerAt(play.decisions) ?? Number.POSITIVE_INFINITY;
    const dueAt = Math.min(watchAt, timerAt);
    if (dueAt > until) break;
    play.now = Math.max(play.now, dueAt);
    if (timerAt <= watchAt) fireTimer(play);
    else move(play, endWatch(play.course, play.now));
  }
  play.now = Math.max(play.now, until);
}

function fireTimer(play: Play): void {
  const facts = factsOf(play);
  if (facts !== null) fireNextTimer(play.decisions, facts);
}

function move(play: Play, events: readonly JourneyEvent[]): void {
  const facts = factsOf(play);
  if (facts !== null) react(play.decisions, { facts, events });
}

function factsOf({ course, decisions, now }: Play): Facts | null {
  const { order, shipments, store, zone } = course;
  if (order === null) return null;
  const person = personAt(nobodyKnown, { order, now, store });
  const messages = decisions.messages;
  return { now, store, order, shipments, shipment: null, zone, messages, ...person, earlierOrders: null };
}
