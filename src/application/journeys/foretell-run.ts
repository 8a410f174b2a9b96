import type { Advanced } from "@/domain/journey/advance";
import { decidedRun, fateOf, type InFlightChoice, settleMoved } from "@/domain/journey/publish-fate";
import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import type { JourneyContent, JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import { loadFacts } from "../events/load-facts";
import type { Journey, Store } from "../ports/rows";
import type { EditingDeps } from "./editing-deps";

/** What one order would do right after publishing. */
export type Foretold =
  | { readonly fate: "stay" | "exit" }
  | {
      readonly fate: "move";
      /** Where it would stand then; null when it would be through. */
      readonly nodeId: string | null;
      readonly until: Instant | null;
      /** What it would be sent at once, by name. */
      readonly sends: readonly string[];
    };

/** The version that does not exist yet. */
const NEXT_VERSION_ID = "next";

export interface ForetellQuestion {
  readonly store: Store;
  readonly journey: Journey;
  readonly runId: string;
  readonly next: JourneyContent;
  readonly choice: InFlightChoice;
}

/**
 * Plays one run into a version that is not published yet, with the facts as they are now and the engine that would do
 * it. Writes nothing. Null when the run has gone meanwhile.
 */
export async function foretell(
  deps: EditingDeps,
  { store, journey, runId, next, choice }: ForetellQuestion,
): Promise<Foretold | null> {
  const { read } = deps.db;
  const run = await deps.runs.find(read, store.id, runId);
  const order = run === null ? null : await deps.orders.find(read, store.id, run.orderId);
  const from = run === null ? null : await deps.journeys.version(read, store.id, run.versionId);
  if (run === null || order === null || from === null) return null;
  const now = deps.clock.now();
  const to: JourneyVersion = {
    ...next,
    id: NEXT_VERSION_ID,
    storeId: store.id,
    journeyId: journey.id,
    number: from.number + 1,
    publishedAt: now,
  };
  const fate = fateOf({ from, to, nodeId: run.nodeId }, choice);
  if (fate !== "move") return { fate };
  const moved = decidedRun(run, { fate, to, at: now });
  const shipments = await deps.shipments.ofOrder(read, store.id, order.id);
  const facts = await loadFacts(deps, read, { store, order, shipments, now });
  const isPaused = journey.state === "paused";
  const others = await deps.runs.ofOrder(read, store.id, order.id);
  const settled = settleMoved({
    facts,
    runs: others.map((one) => (one.id === run.id ? moved : one)),
    live: [{ version: to, isPaused }],
    versionOf: (id) => (id === to.id ? to : undefined),
    newId: () => deps.ids.next(),
    movedRunId: run.id,
  });
  const after = settled.moved.find(({ id }) => id === run.id) ?? moved;
  return { fate, nodeId: after.nodeId, until: after.waitUntil, sends: sentBy(settled) };
}

function sentBy({ effects }: Advanced): string[] {
  return effects.flatMap(({ effect }) => {
    if (effect.type !== "queue_message") return [];
    return [isTouchpointId(effect.touchpoint) ? touchpoints[effect.touchpoint].label : effect.touchpoint];
  });
}
