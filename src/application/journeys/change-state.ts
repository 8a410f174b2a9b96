import type { StoreId } from "@/domain/access/store-id";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import { loadFacts } from "../events/load-facts";
import { queueSend } from "../messages/queue-send";
import type { Tx } from "../ports/database";
import type { Journey } from "../ports/rows";
import { advanceRuns } from "./advance-runs";

const PAGE = 100;

export interface StateChange {
  readonly storeId: StoreId;
  readonly journeyId: string;
  /** Writes down who did it, in the same transaction. */
  readonly record?: (tx: Tx, journey: Journey) => Promise<void>;
}

/** Parks a journey: nothing of it moves or is sent, nobody falls out of it, no order enters it (D26). */
export async function pauseJourney(deps: Deps, change: StateChange): Promise<void> {
  await changeState(deps, { ...change, from: "live", to: "paused" });
}

/**
 * Lets a parked journey go on: every waiting order looks at the facts as they are now, held messages go out if they
 * are still true, and what went stale meanwhile dies with that reason (D22, D26).
 */
export async function resumeJourney(deps: Deps, change: StateChange): Promise<void> {
  const { storeId, journeyId } = change;
  await changeState(deps, { ...change, from: "paused", to: "live" });
  await releaseHeld(deps, storeId, journeyId);
  let afterId: string | null = null;
  for (;;) {
    const runs = await deps.runs.activeOfJourney(deps.db.read, storeId, journeyId, { afterId, limit: PAGE });
    for (const run of runs) {
      await deps.db.grouped(async (tx) => {
        const store = await deps.stores.find(tx, storeId);
        const order = await deps.orders.find(tx, storeId, run.orderId);
        if (store === null || order === null) return;
        const now = deps.clock.now();
        const shipments = await deps.shipments.ofOrder(tx, storeId, order.id);
        const facts = await loadFacts(deps, tx, { store, order, shipments, now });
        await advanceRuns(deps, tx, {
          facts,
          events: [{ type: "resumed", at: now }],
          eventId: null,
          onlyRunId: run.id,
        });
      });
    }
    const last = runs.at(-1);
    if (last === undefined || runs.length < PAGE) return;
    afterId = last.id;
  }
}

async function changeState(
  deps: Deps,
  {
    storeId,
    journeyId,
    record,
    from,
    to,
  }: StateChange & { readonly from: "live" | "paused"; readonly to: "live" | "paused" },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const journey = await deps.journeys.find(tx, storeId, journeyId);
    if (journey === null) throw new AppError("not_found", "This journey does not exist.");
    if (journey.state !== from)
      throw new AppError("conflict", `"${journey.name}" is ${journey.state}, not ${from}.`);
    await deps.journeys.setState(tx, storeId, journeyId, to);
    await record?.(tx, journey);
  });
}

async function releaseHeld(deps: Deps, storeId: StoreId, journeyId: string): Promise<void> {
  for (const message of await deps.messages.held(deps.db.read, storeId, journeyId)) {
    await deps.db.grouped(async (tx) => {
      const current = await deps.messages.find(tx, message.id);
      if (current?.state !== "held") return;
      await deps.messages.update(tx, { ...current, state: "queued", why: null });
      await queueSend(deps, tx, current);
    });
  }
}
