import type { StoreId } from "@/domain/access/store-id";
import { DAY_MS } from "@/domain/shared/instant";
import { endOfLocalDay } from "@/domain/shared/zone";
import { AppError } from "../app-error";
import type { Tx } from "../ports/database";
import type { PromiseRow, Store } from "../ports/rows";
import { type Actor, audit } from "../settings/account-deps";
import type { ActingDeps, OrderDeed } from "./acting-deps";
import { isHandMade } from "./hand-made";
import { zoneOf } from "./order-view";

export interface DatePromise extends OrderDeed {
  readonly kind: "arrives_by" | "answer_by";
  /** The last day on which it is kept, YYYY-MM-DD, in the customer's zone. */
  readonly date: string;
}

const FURTHEST_MS = 90 * DAY_MS;

/**
 * Writes down what a person promised the customer, so that it is watched like every promise (C3). Throws AppError
 * `not_found`, and `invalid` for a day that is over or further away than 90 days.
 */
export async function promiseDate(
  deps: ActingDeps,
  { store, actor, orderId, kind, date }: DatePromise,
): Promise<{ readonly promiseId: string }> {
  return deps.db.transaction(async (tx) => {
    const order = await deps.orders.find(tx, store.id, orderId);
    if (order === null) throw new AppError("not_found", "This store has no such order.");
    const now = deps.clock.now();
    const dueAt = endOfLocalDay(date, zoneOf(order, store));
    if (dueAt <= now) throw new AppError("invalid", "This day is over. Choose today or a later day.");
    if (dueAt > now + FURTHEST_MS) throw new AppError("invalid", "Choose a day within the next 90 days.");
    const promise: PromiseRow = {
      id: deps.ids.next(),
      storeId: store.id,
      orderId,
      shipmentId: null,
      kind,
      messageKey: null,
      madeAt: now,
      dueAt,
      keptAt: null,
      brokenAt: null,
    };
    await deps.promises.make(tx, promise);
    const timer = { storeId: store.id, kind: "promise", subjectId: promise.id, nodeId: "", dueAt } as const;
    await deps.timers.set(tx, { ...timer, id: deps.ids.next() });
    await audit(deps, tx, actor, {
      action: "order.promise",
      subject: order.number,
      about: { kind: "order", id: orderId },
      details: { kind, date },
    });
    return { promiseId: promise.id };
  });
}

export interface PromiseDeed {
  readonly store: Store;
  readonly actor: Actor;
  readonly promiseId: string;
}

/** A promise made by a slip of the hand is forgotten. Throws AppError `not_found`, and `conflict` once it has ended. */
export async function withdrawPromise(deps: ActingDeps, deed: PromiseDeed): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const promise = await handMade(deps, tx, deed);
    await deps.promises.remove(tx, promise.id);
    await deps.timers.cancel(tx, "promise", promise.id, "");
    await audit(deps, tx, deed.actor, {
      action: "order.withdraw_promise",
      about: aboutOrder(promise),
      details: { kind: promise.kind },
    });
  });
}

/** A person says that a promise of theirs is kept, by telephone for instance. Throws as `withdrawPromise` does. */
export async function keepPromise(deps: ActingDeps, deed: PromiseDeed): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const promise = await handMade(deps, tx, deed);
    await deps.promises.close(tx, promise.id, { keptAt: deps.clock.now() });
    await deps.timers.cancel(tx, "promise", promise.id, "");
    await audit(deps, tx, deed.actor, {
      action: "order.keep_promise",
      about: aboutOrder(promise),
      details: { kind: promise.kind },
    });
  });
}

function aboutOrder({ orderId }: PromiseRow) {
  return { kind: "order", id: orderId } as const;
}

async function handMade(
  deps: ActingDeps,
  tx: Tx,
  { store, promiseId }: { readonly store: { readonly id: StoreId }; readonly promiseId: string },
): Promise<PromiseRow> {
  const promise = await deps.promises.find(tx, store.id, promiseId);
  if (promise === null || !isHandMade(promise.kind))
    throw new AppError("not_found", "There is no such promise.");
  if (promise.keptAt !== null || promise.brokenAt !== null)
    throw new AppError("conflict", "This promise has ended already.");
  return promise;
}
