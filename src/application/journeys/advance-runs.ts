import { advance } from "@/domain/journey/advance";
import type { Facts } from "@/domain/journey/facts";
import type { JourneyEvent } from "@/domain/journey/journey-event";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import { saveAdvanced } from "./save-advanced";

export interface AdvanceRunsInput {
  /** In order scope, with the events folded in. */
  readonly facts: Facts;
  readonly events: readonly JourneyEvent[];
  /** The canonical event behind them, for the ledger; null for timers. */
  readonly eventId: string | null;
  /** Only this run moves: a timer concerns nobody else. */
  readonly onlyRunId?: string;
}

/**
 * Loads the runs of an order, lets the engine advance them, and writes what it asks for, all inside the caller's
 * transaction: runs, ledger, timers, messages and jobs stand or fall with the state change that caused them (D1, D16).
 */
export async function advanceRuns(
  deps: Deps,
  tx: Tx,
  { facts, events, eventId, onlyRunId }: AdvanceRunsInput,
): Promise<void> {
  const { storeId, id: orderId } = facts.order;
  const runs = await deps.runs.ofOrder(tx, storeId, orderId);
  const live = await deps.journeys.live(tx, storeId);
  const versions = new Map<string, JourneyVersion>();
  for (const { versionId, status } of runs) {
    if (status === "done" || versions.has(versionId)) continue;
    const version = await deps.journeys.version(tx, storeId, versionId);
    if (version !== null) versions.set(versionId, version);
  }
  const advanced = advance({
    facts,
    events,
    runs,
    live: live.map(({ journey, ...offered }) => ({ ...offered, isPaused: journey.state === "paused" })),
    versionOf: (id) => versions.get(id),
    newId: () => deps.ids.next(),
    ...(onlyRunId === undefined ? {} : { onlyRunId }),
  });
  await saveAdvanced(deps, tx, { facts, advanced, eventId });
}
