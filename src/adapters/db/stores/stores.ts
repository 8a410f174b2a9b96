import { and, asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "@/application/ports/database";
import type { Store } from "@/application/ports/rows";
import type { StoreStore } from "@/application/ports/stores";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";
import type { StoreSettings } from "../tables/stores";
import { createExpiringCache } from "./expiring-cache";
import { removeStore } from "./remove-store";

/** Being heard is noted this often per source and store; a refusal also whenever its reason changes. */
const HEARD_EVERY_MS = 1_000;

export function createStoreStore({ t }: Pick<Database, "t">): StoreStore {
  const all = createExpiringCache<readonly Store[]>();
  const secrets = createExpiringCache<string | null>();
  const isWorthNoting = createHeardFilter();
  const list = (db: Reader) => all.get(db, "all", () => readStores(db, t));
  const findBy = async (db: Reader, matches: (store: Store) => boolean) =>
    (await list(db)).find(matches) ?? null;

  return {
    list,
    findDefault: (db) => findBy(db, (store) => store.isDefault),
    findBySlug: (db, slug) => findBy(db, (store) => store.slug === slug),
    find: (db, id) => findBy(db, (store) => store.id === id),

    async save(tx, store) {
      const row = rowFrom(store);
      await writeHandle(tx)
        .insert(t.stores)
        .values(row)
        .onConflictDoUpdate({ target: t.stores.id, set: row });
      all.forget(tx);
    },
    async remove(tx, id) {
      await removeStore(tx, t, id);
      all.forget(tx);
      secrets.forget(tx);
    },

    secretOf: (db, storeId, source) =>
      secrets.get(db, `${storeId} ${source}`, () => readSecret(db, t, { storeId, source })),
    async saveSecret(tx, storeId, source, sealed) {
      await amendConnection(tx, t, { storeId, source, sealedSecret: sealed });
      secrets.forget(tx);
    },
    async noteHeard(tx, storeId, source, { at, refused }) {
      if (!isWorthNoting(`${storeId} ${source}`, at, refused)) return;
      const change = refused === null ? { lastHeardAt: at } : { lastRefusedAt: at, lastRefusedWhy: refused };
      await amendConnection(tx, t, { storeId, source, ...change });
    },
  };
}

function createHeardFilter() {
  const lastNoted = new Map<string, { at: number; refused: string | null }>();
  return (key: string, at: number, refused: string | null): boolean => {
    const last = lastNoted.get(key);
    if (last && last.refused === refused && at - last.at < HEARD_EVERY_MS) return false;
    lastNoted.set(key, { at, refused });
    return true;
  };
}

async function readStores(db: Reader, { stores }: Tables): Promise<readonly Store[]> {
  const rows = await readHandle(db).select().from(stores).orderBy(asc(stores.createdAt), asc(stores.id));
  return rows.map(storeFrom);
}

async function readSecret(
  db: Reader,
  { sourceConnections }: Tables,
  { storeId, source }: { storeId: StoreId; source: string },
): Promise<string | null> {
  const [row] = await readHandle(db)
    .select({ sealedSecret: sourceConnections.sealedSecret })
    .from(sourceConnections)
    .where(and(eq(sourceConnections.storeId, storeId), eq(sourceConnections.source, source)));
  return row?.sealedSecret ?? null;
}

/** A connection's row holds its secret and when it was last heard: either may come first. */
async function amendConnection(
  tx: Tx,
  { sourceConnections }: Tables,
  row: Tables["sourceConnections"]["$inferInsert"],
): Promise<void> {
  const { storeId: _storeId, source: _source, ...change } = row;
  await writeHandle(tx)
    .insert(sourceConnections)
    .values(row)
    .onConflictDoUpdate({ target: [sourceConnections.storeId, sourceConnections.source], set: change });
}

interface StoreRow {
  id: Store["id"];
  slug: string;
  name: string;
  isDefault: boolean;
  isDemo: boolean;
  createdAt: number;
  settings: StoreSettings;
}

function rowFrom({ id, slug, name, isDefault, isDemo, createdAt, ...settings }: Store): StoreRow {
  return { id, slug, name, isDefault, isDemo, createdAt, settings };
}

/** `settings` was written by `rowFrom` from a whole store, so the two halves make a whole store again. */
function storeFrom({ settings, ...columns }: StoreRow): Store {
  return { ...settings, ...columns };
}
