import type { StoreId } from "@/domain/access/store-id";
import { HOUR_MS, MINUTE_MS } from "@/domain/shared/instant";
import type { CataloguePage } from "../ports/catalogue";
import type { Tx } from "../ports/database";
import type { ProductConnection } from "../ports/products";
import { type Job, RetryLater } from "../ports/queue";
import { givenUpReadings } from "./given-up-readings";
import { openConnection } from "./open-connection";
import type { ProductDeps } from "./product-deps";

/** A catalogue is read anew four times a day: stock changes. */
const EVERY_MS = 6 * HOUR_MS;
/** A shop that stays away for so long is given up until the next time. */
const LONGEST_READING_MS = 12 * HOUR_MS;
/** Pauses up to this are sat out; for longer ones the job goes back to the queue. */
const SHORT_REST_MS = 1_000;
/** Well below the lease of the job: then it goes back to the queue, and on from where it stands. */
const LONGEST_TURN_MS = 5 * MINUTE_MS;

/** Begins to read a catalogue, unless a reading is under way. False when the store has no such connection. */
export async function startReading(deps: ProductDeps, storeId: StoreId, source: string): Promise<boolean> {
  const isGivenUp = await givenUpReadings(deps, storeId);
  return deps.db.transaction(async (tx) => {
    const connection = await deps.products.connection(tx, storeId, source);
    if (connection === null) return false;
    await begin(deps, tx, isGivenUp(connection) ? { ...connection, reading: null } : connection);
    return true;
  });
}

/** Begins what is due by the clock, in all stores. */
export async function startDueReadings(deps: ProductDeps): Promise<void> {
  const due = await deps.products.dueConnections(deps.db.read, deps.clock.now());
  for (const { storeId, source } of due) await startReading(deps, storeId, source);
}

/** A reading that was cut off for good is begun anew; one under way goes on. */
async function begin(deps: ProductDeps, tx: Tx, connection: ProductConnection): Promise<void> {
  const now = deps.clock.now();
  const { reading, startedAt, storeId, source } = connection;
  const isUnderWay = reading !== null && startedAt !== null && now - startedAt < LONGEST_READING_MS;
  const nextAt = now + EVERY_MS;
  if (isUnderWay) {
    await deps.products.saveConnection(tx, { ...connection, nextAt });
    return;
  }
  await deps.products.saveConnection(tx, {
    ...connection,
    reading: deps.ids.next(),
    startedAt: now,
    cursor: null,
    seen: 0,
    nextAt,
  });
  await deps.queue.enqueue(tx, { name: "read_products", subjectId: source, storeId });
}

/**
 * Reads on from where the reading of a connection stands, page by page; each page is kept together with the place to go on
 * from, so that a process that dies loses none. What the last page has not shown by then is no longer sold.
 */
export async function readProducts(
  deps: ProductDeps,
  { storeId, subjectId: source }: { readonly storeId: StoreId; readonly subjectId: Job["subjectId"] },
): Promise<void> {
  const opened = await deps.products.connection(deps.db.read, storeId, source);
  if (opened === null || opened.reading === null) return;
  const read = await openConnection(deps, opened);
  if (read === null) {
    await fail(deps, opened, "The shop is not connected any more. Connect it again.");
    return;
  }
  const turnEndsAt = deps.clock.now() + LONGEST_TURN_MS;
  let connection: ProductConnection | null = opened;
  while (connection !== null) {
    const page = await read(connection.cursor);
    if (page.kind === "failed") {
      await fail(deps, connection, page.note);
      return;
    }
    if (page.kind === "later") {
      await putOff(deps, connection, page);
      return;
    }
    connection = await keepPage(deps, connection, page);
    const now = deps.clock.now();
    if (connection !== null && (page.restMs > SHORT_REST_MS || now >= turnEndsAt))
      throw new RetryLater(now + page.restMs, "The reading goes on in a moment.");
  }
}

/** The connection to go on with; null when that was the last page, or somebody else has begun anew. */
async function keepPage(
  deps: ProductDeps,
  read: ProductConnection,
  { products, nextCursor }: Extract<CataloguePage, { kind: "page" }>,
): Promise<ProductConnection | null> {
  const { storeId, source, reading } = read;
  const at = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const now = await deps.products.connection(tx, storeId, source);
    if (now === null || reading === null || now.reading !== reading) return null;
    await deps.products.save(tx, storeId, { products, source, reading, at });
    const seen = now.seen + products.length;
    if (nextCursor !== null) {
      const next = { ...now, seen, cursor: nextCursor };
      await deps.products.saveConnection(tx, next);
      return next;
    }
    await deps.products.removeUnseen(tx, storeId, { source, reading });
    const done = { reading: null, cursor: null, seen, lastSuccessAt: at, lastError: null, lastErrorAt: null };
    await deps.products.saveConnection(tx, { ...now, ...done });
    return null;
  });
}

async function putOff(
  deps: ProductDeps,
  connection: ProductConnection,
  { note, afterMs }: Extract<CataloguePage, { kind: "later" }>,
): Promise<void> {
  const now = deps.clock.now();
  if (now - (connection.startedAt ?? now) >= LONGEST_READING_MS) {
    await fail(deps, connection, note);
    return;
  }
  await noteError(deps, connection, { lastError: note, lastErrorAt: now });
  throw new RetryLater(now + afterMs, note);
}

/** The products known so far stay: an old price is better than none. */
function fail(deps: ProductDeps, connection: ProductConnection, note: string): Promise<void> {
  const ended = { reading: null, cursor: null, lastError: note, lastErrorAt: deps.clock.now() };
  return noteError(deps, connection, ended);
}

async function noteError(
  deps: ProductDeps,
  { storeId, source, reading }: ProductConnection,
  change: Partial<ProductConnection>,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const now = await deps.products.connection(tx, storeId, source);
    if (now !== null && now.reading === reading)
      await deps.products.saveConnection(tx, { ...now, ...change });
  });
}
