import { nextExpected } from "@/domain/journey/next-expected";
import type { JourneyVersion } from "@/domain/journey/version";
import type { OrderFilter } from "@/domain/order/order-filter";
import { localDate, startOfLocalDay } from "@/domain/shared/zone";
import type { OrderListing, StoreDay } from "../ports/order-queries";
import type { Cursor, Page } from "../ports/page";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { type OrderRow, orderRow } from "./order-row";
import type { OrderView } from "./order-view";

const ORDERS_PER_PAGE = 50;

type Reader = Pick<OrderView, "store" | "seesPerson">;

/** One page of a store's orders, newest first. */
export async function listOrders(
  deps: ReadDeps,
  { filter, after, ...reader }: Reader & { readonly filter: OrderFilter; readonly after: Cursor | null },
): Promise<Page<OrderRow>> {
  const { store } = reader;
  const page = { after, limit: ORDERS_PER_PAGE, filter, ...storeDay(deps, store) };
  const { rows, next } = await deps.queries.orders.list(deps.db.read, store.id, page);
  return { rows: await inRows(deps, rows, reader), next };
}

/** How many orders each filter holds. */
export function countOrders(deps: ReadDeps, store: Store): Promise<Readonly<Record<OrderFilter, number>>> {
  return deps.queries.orders.counts(deps.db.read, store.id, storeDay(deps, store));
}

/** The first orders that fit what somebody typed. Who may not see persons cannot find by e-mail either. */
export async function searchOrders(
  deps: ReadDeps,
  { text, ...reader }: Reader & { readonly text: string },
): Promise<readonly OrderRow[]> {
  const question = { text, byPerson: reader.seesPerson, limit: ORDERS_PER_PAGE };
  const found = await deps.queries.orders.search(deps.db.read, reader.store.id, question);
  return inRows(deps, found, reader);
}

function storeDay(deps: ReadDeps, { zone }: Store): StoreDay {
  const now = deps.clock.now();
  return { today: localDate(now, zone), todayFrom: startOfLocalDay(now, zone) };
}

async function inRows(
  deps: ReadDeps,
  listings: readonly OrderListing[],
  reader: Reader,
): Promise<readonly OrderRow[]> {
  const view = { ...reader, now: deps.clock.now() };
  const versions = await versionsOf(deps, listings, reader.store);
  return listings.map((listing) =>
    orderRow(
      listing,
      nextExpected({ runs: listing.runs, versionOf: (id) => versions.get(id), now: view.now }),
      view,
    ),
  );
}

async function versionsOf(deps: ReadDeps, listings: readonly OrderListing[], store: Store) {
  const versions = new Map<string, JourneyVersion>();
  for (const id of new Set(listings.flatMap(({ runs }) => runs.map((run) => run.versionId)))) {
    const version = await deps.journeys.version(deps.db.read, store.id, id);
    if (version !== null) versions.set(id, version);
  }
  return versions;
}
