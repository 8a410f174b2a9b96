import { type WriteHandle, writeHandle } from "../../src/adapters/db/connection";
import { createStores } from "../../src/adapters/db/create-stores";
import type { Database } from "../../src/adapters/db/database";
import { ashAndEmberSettings } from "../../src/adapters/simulator/shop/ash-and-ember";
import { type Happening, simulateShop } from "../../src/adapters/simulator/simulate-shop";
import { findSource } from "../../src/adapters/sources/registry";
import { systemIds } from "../../src/adapters/system/ids";
import { createSecrets } from "../../src/adapters/system/secrets";
import type { Store } from "../../src/application/ports/rows";
import { createStore } from "../../src/application/stores/create-store";
import { createVirtualClock } from "../../src/application/virtual-time/virtual-time";
import type { CanonicalEvent } from "../../src/domain/event/canonical-event";
import { newOrder } from "../../src/domain/order/new-order";
import type { Instant } from "../../src/domain/shared/instant";
import { createDemoQueue } from "../../src/server/demo/demo-queue";
import { silentLog } from "../../src/testing/silent-log";
import { createPersonIndex, type PersonRow } from "./person-rows";

export interface WrittenHistory {
  readonly store: Store;
  readonly orders: number;
  readonly events: number;
}

interface Writing {
  readonly database: Database;
  readonly orders: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly onProgress: (orders: number) => void;
}

const EVENTS_AT_ONCE = 400;

/**
 * A store with so many orders' events and nothing else: what a backtest reads, without the days it would take to live
 * through them. Told by the simulated senders' hooks, read by the product's own sources, each fact once.
 */
export async function writeHistory({
  database,
  orders,
  from,
  to,
  onProgress,
}: Writing): Promise<WrittenHistory> {
  const store = await openShop(database, from);
  const known = new Map<string, Known>();
  const persons = createPersonIndex(store.id);
  let rows: EventRow[] = [];
  let fresh: Known[] = [];
  let people: PersonRow[] = [];
  let events = 0;

  const flush = async () => {
    await database.transaction(async (tx) => {
      const handle = writeHandle(tx);
      await insertAll(handle, database.t.customers, people);
      await insertAll(
        handle,
        database.t.orders,
        fresh.map((one) => orderRow(store, one)),
      );
      await insertAll(handle, database.t.events, rows);
    });
    [rows, fresh, people] = [[], [], []];
  };
  for (const happening of manyShops({ orders, from, to })) {
    if (happening.kind === "visit") continue;
    for (const event of eventsIn(happening, store)) {
      const ref = refOf(happening, event);
      if (ref === null) continue;
      const order = known.get(ref) ?? { id: systemIds.next(), ref, keys: new Set(), at: happening.at, event };
      if (!known.has(ref)) {
        known.set(ref, order);
        const person = persons.personOf(event, happening.at);
        if (person?.isNew) people.push(person.row);
        order.customerId = person?.row.id ?? null;
        order.email = person?.row.email ?? null;
        fresh.push(order);
        if (known.size % 10_000 === 0) onProgress(known.size);
      }
      if (order.keys.has(event.key)) continue;
      order.keys.add(event.key);
      rows.push(eventRow(store, order, { event, at: happening.at }));
      events += 1;
      if (rows.length >= EVENTS_AT_ONCE) await flush();
    }
  }
  await flush();
  return { store, orders: known.size, events };
}

/** The store of the history, with every journey published before its first order. */
async function openShop(database: Database, from: Instant): Promise<Store> {
  const stores = createStores(database, systemIds);
  const clock = createVirtualClock(from - 1);
  const deps = {
    ...stores,
    db: database,
    ids: systemIds,
    clock,
    queue: createDemoQueue(clock),
    secrets: createSecrets("k".repeat(32)),
    log: silentLog,
  };
  return database.transaction((tx) => createStore(deps, tx, newStore));
}

const ORDERS_OF_A_SHOP = 2_000;

/** A hundred thousand orders are told as those of many small shops: a story remembers all that is under way. */
function* manyShops({ orders, from, to }: Pick<Writing, "orders" | "from" | "to">): Generator<Happening> {
  for (let told = 0; told < orders; told += ORDERS_OF_A_SHOP)
    yield* simulateShop({ seed: 1 + told, orders: Math.min(ORDERS_OF_A_SHOP, orders - told), from, to });
}

const newStore = {
  slug: "history",
  name: "Ash & Ember",
  sender: {
    name: "Ash & Ember",
    address: "hello@ash-and-ember.example",
    replyTo: "help@ash-and-ember.example",
  },
  isDefault: true,
  isDemo: false,
  settings: ashAndEmberSettings,
};

interface Known {
  readonly id: string;
  readonly ref: string;
  readonly keys: Set<string>;
  readonly at: Instant;
  readonly event: CanonicalEvent;
  customerId?: string | null;
  email?: string | null;
}

type EventRow = Database["t"]["events"]["$inferInsert"];

function eventsIn(happening: Exclude<Happening, { kind: "visit" }>, store: Store): readonly CanonicalEvent[] {
  if (happening.kind === "ticket") return [happening.event];
  const { source: id, body, headers, topic } = happening.hook;
  const source = findSource(id);
  if (source === undefined) return [];
  const json: unknown = JSON.parse(body);
  const identified = source.identify({ body: new TextEncoder().encode(body), headers }, json);
  const named = identified.kind === "event" ? identified.topic : topic;
  if (identified.kind !== "event") return [];
  const payload: unknown = source.payload(named).parse(json);
  const { zone: storeZone, statusOverrides } = store;
  return source.normalise(payload, { topic: named, receivedAt: happening.at, storeZone, statusOverrides });
}

/** The story's own order: no need to look for it. */
function refOf(happening: Exclude<Happening, { kind: "visit" }>, event: CanonicalEvent): string | null {
  if (event.type === "customer" || event.type === "compliance") return null;
  return happening.kind === "hook" ? happening.orderId : (event.ref.externalId ?? null);
}

function eventRow(
  store: Store,
  order: Known,
  { event, at }: { event: CanonicalEvent; at: Instant },
): EventRow {
  return {
    id: systemIds.next(),
    storeId: store.id,
    key: `${order.ref}:${event.key}`,
    type: event.type,
    source: "simulated",
    hookId: null,
    orderId: order.id,
    shipmentId: null,
    personExternalId: null,
    personEmail: null,
    unknownCodes: null,
    occurredAt: event.occurredAt,
    receivedAt: at,
    event,
  };
}

function orderRow(store: Store, { id, ref, at, event, customerId = null, email = null }: Known) {
  const order = newOrder({
    id,
    storeId: store.id,
    trackingCode: id,
    ref: { externalId: ref, number: "ref" in event ? (event.ref.number ?? null) : null },
    now: at,
    currency: store.currency,
  });
  const { shopUpdatedAt, paidAt, preparingAt, cancelReason, isSubscription, financialStatus, locale } = order;
  const { tags, shippingMethod, deliveryMethod, shippingAddress, billingAddress, customerOrderCount } = order;
  const { lines, refunds, warehouseId, sourceName, promised, readyForPickupAt, ...columns } = order;
  return {
    ...columns,
    customerId,
    email,
    placedAt: at,
    listedAt: at,
    numberKey: order.number,
    parcelCount: 0,
    isTest: event.type === "order" && event.order.isTest === true,
    content: {
      shopUpdatedAt,
      paidAt,
      preparingAt,
      cancelReason,
      isSubscription,
      financialStatus,
      locale,
      tags,
      shippingMethod,
      deliveryMethod,
      shippingAddress,
      billingAddress,
      customerOrderCount,
      lines,
      refunds,
      warehouseId,
      sourceName,
      promised,
      readyForPickupAt,
    },
  };
}

/** A statement may carry only so many values. */
const ROWS_AT_ONCE = 50;

async function insertAll<T extends Parameters<WriteHandle["insert"]>[0]>(
  handle: WriteHandle,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await handle.insert(table).values(rows.slice(start, start + ROWS_AT_ONCE));
}
