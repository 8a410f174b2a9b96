import { createHash } from "node:crypto";
import type { ReplayDeps } from "@/application/backtest/replay-page";
import { storeFacts } from "@/application/events/load-facts";
import type { Store } from "@/application/ports/rows";
import type { LiveJourney } from "@/domain/journey/advance";
import type { Decisions } from "@/domain/journey/replay/decisions";
import { momentsOf } from "@/domain/journey/replay/moments";
import { liveThroughout, replay } from "@/domain/journey/replay/replay";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";

export interface ReplayedDecisions {
  /** SHA-256 of every decision, message and task about every order, in order. */
  readonly hash: string;
  /** The decisions about each order as one text. */
  readonly ofOrder: ReadonlyMap<string, string>;
  readonly decisions: number;
}

const PAGE = 100;

/**
 * What would have been decided about these orders, had this version been the live one of its journey throughout: their
 * stored events replayed among all other live journeys, the version under its own id. Only that id is blotted out in
 * what is compared: equal decisions are equal bytes.
 */
export async function replayedDecisions(
  { read, histories }: ReplayDeps,
  { store, live, version, orderIds, until }: Replayed,
): Promise<ReplayedDecisions> {
  const journeys = liveThroughout(inPlace(live, version));
  const facts = storeFacts(store);
  const ofOrder = new Map<string, string>();
  const hash = createHash("sha256");
  let count = 0;
  for (let start = 0; start < orderIds.length; start += PAGE) {
    const page = orderIds.slice(start, start + PAGE);
    for (const { history } of await histories.histories(read, store.id, { orderIds: page, until })) {
      const moments = momentsOf(history, { store: facts, until });
      const decided = replay({ store: facts, history, moments, journeys, until });
      const text = canonicalText(decided, version.id);
      ofOrder.set(history.orderId, text);
      hash.update(`${history.orderId} ${text}\n`);
      count += decided.entries.length;
    }
  }
  return { hash: hash.digest("hex"), ofOrder, decisions: count };
}

interface Replayed {
  readonly store: Store;
  readonly live: readonly LiveJourney[];
  readonly version: JourneyVersion;
  readonly orderIds: readonly string[];
  readonly until: Instant;
}

function inPlace(live: readonly LiveJourney[], version: JourneyVersion): readonly LiveJourney[] {
  return live.map((one) =>
    one.version.journeyId === version.journeyId ? { version, isPaused: false } : one,
  );
}

/** Keys in the order of the alphabet, so that equal decisions are equal texts. */
function canonicalText({ entries, messages, tasks }: Decisions, versionId: string): string {
  return JSON.stringify([entries, messages, tasks], (_key, value: unknown) => {
    if (value === versionId) return "this version";
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
