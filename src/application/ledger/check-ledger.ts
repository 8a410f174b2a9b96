import { type AccountLine, type AccountOutcome, account } from "@/domain/journey/account";
import { type Offered, offeredTo } from "@/domain/journey/audience";
import type { OrderRecord } from "../ports/order-queries";
import type { Cursor } from "../ports/page";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";

/** One line of an order's account that nobody can explain. */
export interface LedgerHole {
  readonly orderNumber: string;
  /** Key of the journey, as in links. */
  readonly journey: string;
  readonly touchpoint: string;
  readonly shipmentId: string | null;
}

export interface LedgerTally {
  readonly orders: number;
  readonly lines: number;
  /** How often each reason was given for an outcome. */
  readonly reasons: ReadonlyMap<AccountOutcome, ReadonlyMap<string, number>>;
  /** How often each touchpoint had each outcome. */
  readonly touchpoints: ReadonlyMap<string, ReadonlyMap<AccountOutcome, number>>;
  /** Messages sent per order. */
  readonly sentPerOrder: readonly number[];
  readonly unknown: number;
  /** The first of them. */
  readonly holes: readonly LedgerHole[];
}

const PAGE = 200;
const HOLES_TOLD = 10;

/**
 * Closes the account of every order of a store (C2): each touchpoint that any live journey has for it must have been
 * sent, be waiting, or have a reason why not. Reads page by page; may run beside a working store.
 */
export async function checkLedger(deps: ReadDeps, store: Store): Promise<LedgerTally> {
  const tally = newTally();
  const keys = new Map((await deps.journeys.list(deps.db.read, store.id)).map(({ id, key }) => [id, key]));
  const live = await deps.journeys.live(deps.db.read, store.id);
  for (let after: Cursor | null = null; ; ) {
    const page = { filter: "all", after, limit: PAGE, today: "", todayFrom: 0 } as const;
    const { rows, next } = await deps.queries.orders.list(deps.db.read, store.id, page);
    for (const { order } of rows) {
      const record = await deps.queries.orders.record(deps.db.read, store.id, order.id);
      if (record !== null) count(tally, record, await accountOf(deps, record, live), keys);
    }
    if (next === null) return tally;
    after = next;
  }
}

async function accountOf(
  deps: ReadDeps,
  { order, shipments, runs, entries, messages }: OrderRecord,
  offers: readonly Offered[],
): Promise<readonly AccountLine[]> {
  const live = offeredTo(offers, { orderId: order.id, runs });
  const versions = new Map(live.map((version) => [version.id, version]));
  for (const { versionId } of runs) {
    const version = await deps.journeys.version(deps.db.read, order.storeId, versionId);
    if (version !== null) versions.set(versionId, version);
  }
  const states = new Map(messages.map(({ id, state, why }) => [id, { state, why }]));
  return account({ order, shipments, live, versions, runs, entries, messages: states });
}

interface Tally extends LedgerTally {
  orders: number;
  lines: number;
  unknown: number;
  readonly reasons: Map<AccountOutcome, Map<string, number>>;
  readonly touchpoints: Map<string, Map<AccountOutcome, number>>;
  readonly sentPerOrder: number[];
  readonly holes: LedgerHole[];
}

function newTally(): Tally {
  return {
    orders: 0,
    lines: 0,
    unknown: 0,
    reasons: new Map(),
    touchpoints: new Map(),
    sentPerOrder: [],
    holes: [],
  };
}

function count(
  tally: Tally,
  { order }: OrderRecord,
  lines: readonly AccountLine[],
  journeyKeys: ReadonlyMap<string, string>,
): void {
  tally.orders += 1;
  tally.lines += lines.length;
  tally.sentPerOrder.push(lines.filter((line) => line.outcome === "sent").length);
  for (const { journeyId, touchpoint, shipmentId, outcome, reason } of lines) {
    addOne(tally.reasons, outcome, reason);
    addOne(tally.touchpoints, touchpoint, outcome);
    if (outcome !== "unknown") continue;
    tally.unknown += 1;
    if (tally.holes.length >= HOLES_TOLD) continue;
    const journey = journeyKeys.get(journeyId) ?? journeyId;
    tally.holes.push({ orderNumber: order.number ?? order.id, journey, touchpoint, shipmentId });
  }
}

function addOne<Outer, Inner>(counts: Map<Outer, Map<Inner, number>>, outer: Outer, inner: Inner): void {
  const inside = counts.get(outer) ?? new Map<Inner, number>();
  inside.set(inner, (inside.get(inner) ?? 0) + 1);
  counts.set(outer, inside);
}
