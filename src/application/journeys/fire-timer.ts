import type { JourneyEvent } from "@/domain/journey/journey-event";
import { promiseKept } from "@/domain/journey/promise";
import { assertNever } from "@/domain/shared/assert-never";
import { MINUTE_MS } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import { markSilent } from "@/domain/shipment/silence";
import type { Deps } from "../deps";
import { loadFacts } from "../events/load-facts";
import type { Tx } from "../ports/database";
import type { Timer } from "../ports/rows";
import { advanceRuns } from "./advance-runs";

/**
 * Carries out one claimed timer in one transaction. A timer that was moved or cancelled meanwhile does nothing; a crash
 * before the commit leaves the claim to expire, so it fires once and is never lost (D17, D18).
 */
export async function fireTimer(deps: Deps, tx: Tx, timer: Timer): Promise<void> {
  await deps.timers.lockOrder(tx, timer);
  if (!(await deps.timers.finish(tx, timer))) return;
  await carryOutTimer(deps, tx, timer);
}

/** What a timer is for, once it is nobody else's to carry out. */
export async function carryOutTimer(deps: Deps, tx: Tx, timer: Timer): Promise<void> {
  switch (timer.kind) {
    case "run":
      return fireRun(deps, tx, timer);
    case "silence":
      return fireSilence(deps, tx, timer);
    case "edd":
      return fireEdd(deps, tx, timer);
    case "promise":
      return firePromise(deps, tx, timer);
    case "moved":
      return fireRun(deps, tx, timer);
    default:
      return assertNever(timer.kind);
  }
}

/** A parked run keeps its timer: resuming moves it at once, but whoever resumes may die on the way. */
const LOOK_AGAIN_MS = 30 * MINUTE_MS;

async function fireRun(deps: Deps, tx: Tx, timer: Timer): Promise<void> {
  const run = await deps.runs.find(tx, timer.storeId, timer.subjectId);
  if (run === null || run.status === "done") return;
  const journey = await deps.journeys.find(tx, timer.storeId, run.journeyId);
  if (journey?.state === "paused") {
    const dueAt = deps.clock.now() + LOOK_AGAIN_MS;
    return deps.timers.set(tx, { ...timer, id: deps.ids.next(), dueAt });
  }
  const event: JourneyEvent =
    timer.kind === "moved"
      ? { type: "resumed", at: deps.clock.now() }
      : { type: "timer_fired", nodeId: timer.nodeId, at: timer.dueAt };
  await advanceOrder(deps, tx, { timer, orderId: run.orderId, events: [event], onlyRunId: run.id });
}

async function fireSilence(deps: Deps, tx: Tx, timer: Timer): Promise<void> {
  const shipment = await deps.shipments.find(tx, timer.storeId, timer.subjectId);
  const store = await deps.stores.find(tx, timer.storeId);
  if (shipment === null || store === null) return;
  const silent = markSilent(shipment, { now: deps.clock.now(), store });
  if (silent === null) return;
  await advanceOrder(deps, tx, {
    timer,
    orderId: shipment.orderId,
    events: [silent.event],
    changed: silent.shipment,
  });
}

async function fireEdd(deps: Deps, tx: Tx, timer: Timer): Promise<void> {
  const shipment = await deps.shipments.find(tx, timer.storeId, timer.subjectId);
  if (
    shipment === null ||
    shipment.deliveredAt !== null ||
    shipment.returnedAt !== null ||
    shipment.cancelledAt !== null ||
    // It was late before we ever heard of it, and was looked at as late then.
    timer.dueAt < shipment.createdAt
  )
    return;
  const event: JourneyEvent = {
    type: "edd_passed",
    at: timer.dueAt,
    arrivedAt: deps.clock.now(),
    shipmentId: shipment.id,
  };
  await advanceOrder(deps, tx, { timer, orderId: shipment.orderId, events: [event] });
}

async function firePromise(deps: Deps, tx: Tx, timer: Timer): Promise<void> {
  const promise = await deps.promises.find(tx, timer.storeId, timer.subjectId);
  const store = await deps.stores.find(tx, timer.storeId);
  if (promise === null || store === null || promise.keptAt !== null || promise.brokenAt !== null) return;
  const order = await deps.orders.find(tx, timer.storeId, promise.orderId);
  if (order === null) return;
  const now = deps.clock.now();
  const shipments = await deps.shipments.ofOrder(tx, timer.storeId, order.id);
  const facts = await loadFacts(deps, tx, { store, order, shipments, now });
  await deps.promises.close(
    tx,
    promise.id,
    promiseKept(promise, facts) ? { keptAt: now } : { brokenAt: now },
  );
}

interface AdvanceOrder {
  readonly timer: Timer;
  readonly orderId: string;
  readonly events: readonly JourneyEvent[];
  readonly onlyRunId?: string;
  readonly changed?: Shipment;
}

async function advanceOrder(
  deps: Deps,
  tx: Tx,
  { timer, orderId, events, onlyRunId, changed }: AdvanceOrder,
): Promise<void> {
  const store = await deps.stores.find(tx, timer.storeId);
  const order = await deps.orders.find(tx, timer.storeId, orderId);
  if (store === null || order === null) return;
  if (changed !== undefined) await deps.shipments.update(tx, changed);
  const shipments = await deps.shipments.ofOrder(tx, timer.storeId, orderId);
  if (changed !== undefined)
    await deps.orders.update(
      tx,
      { ...order, revision: order.revision + 1, updatedAt: deps.clock.now() },
      shipments,
    );
  const facts = await loadFacts(deps, tx, { store, order, shipments, now: deps.clock.now() });
  await advanceRuns(deps, tx, {
    facts,
    events,
    eventId: null,
    ...(onlyRunId === undefined ? {} : { onlyRunId }),
  });
}
