import { loadFacts } from "@/application/events/load-facts";
import type { EditingDeps } from "@/application/journeys/editing-deps";
import type { Facts } from "@/domain/journey/facts";
import { decidedRun, fateOf, type InFlightChoice, settleMoved } from "@/domain/journey/publish-fate";
import type { Run } from "@/domain/journey/run";
import type { JourneyContent, JourneyVersion } from "@/domain/journey/version";
import { withMessage } from "@/domain/journey/with-message";
import type { Filled } from "./proof-shop";

/** Stands for the id that the version will have. */
export const NEXT = "the next version";

/** What becomes of one run: where it stands, when it goes on, what was asked to be sent for it. */
export interface RunOutcome {
  readonly runId: string;
  readonly versionId: string;
  readonly nodeId: string | null;
  readonly status: string;
  readonly endReason: string | null;
  readonly waitUntil: number | null;
  readonly messages: readonly string[];
}

export interface Publication {
  readonly filled: Filled;
  readonly journeyId: string;
  readonly content: JourneyContent;
  readonly choice: InFlightChoice;
}

/**
 * What publishing would do to every run of a journey, foretold from stored facts by the pure functions alone. Nothing is
 * written.
 */
export async function foretellOrders(
  deps: EditingDeps,
  { filled, journeyId, content, choice }: Publication,
): Promise<readonly RunOutcome[]> {
  const { read } = deps.db;
  const { storeId, now } = filled;
  const to: JourneyVersion = { ...content, id: NEXT, storeId, journeyId, number: 2, publishedAt: now };
  const page = { afterId: null, limit: 1_000_000 };
  const runs = await deps.runs.activeOfJourney(read, storeId, journeyId, page);
  const asLeft: Run[] = [];
  const moved: Run[] = [];
  for (const run of runs) {
    const from = await deps.journeys.version(read, storeId, run.versionId);
    if (from === null) throw new Error(`Run ${run.id} has no version`);
    const fate = fateOf({ from, to, nodeId: run.nodeId }, choice);
    const left = decidedRun(run, { fate, to, at: now });
    asLeft.push(left);
    if (fate === "move") moved.push(left);
  }
  const outcomes = new Map(asLeft.map((run) => [run.id, { run, messages: [] as readonly string[] }]));
  const facts = new Map<string, Facts>();
  for (const run of moved) {
    const known = facts.get(run.orderId) ?? (await factsOf(deps, filled, run.orderId));
    const settled = settleMoved({
      facts: known,
      runs: [run],
      live: [{ version: to, isPaused: false }],
      versionOf: (id) => (id === NEXT ? to : undefined),
      newId: () => "none",
      movedRunId: run.id,
    });
    const asked = settled.effects.flatMap(({ effect }) => (effect.type === "queue_message" ? [effect] : []));
    facts.set(
      run.orderId,
      asked.reduce((before, effect) => withMessage(before, effect, run.journeyId), known),
    );
    const after = settled.moved.find(({ id }) => id === run.id) ?? run;
    outcomes.set(run.id, { run: after, messages: asked.map(({ key }) => key) });
  }
  return [...outcomes.values()].map(({ run, messages }) => outcomeOf(run, messages));
}

export function outcomeOf(run: Run, messages: readonly string[]): RunOutcome {
  const { id, versionId, nodeId, status, endReason, waitUntil } = run;
  return { runId: id, versionId, nodeId, status, endReason, waitUntil, messages };
}

async function factsOf(deps: EditingDeps, { storeId, now }: Filled, orderId: string): Promise<Facts> {
  const { read } = deps.db;
  const store = await deps.stores.find(read, storeId);
  const order = await deps.orders.find(read, storeId, orderId);
  if (store === null || order === null) throw new Error(`There is no order ${orderId}`);
  const shipments = await deps.shipments.ofOrder(read, storeId, orderId);
  return loadFacts(deps, read, { store, order, shipments, now });
}
