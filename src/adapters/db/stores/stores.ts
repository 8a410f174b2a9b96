import { and, asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "@/application/ports/database";
import type { Store } from "@/application/ports/rows";
import type { StoreStore } from "@/application/ports/stores";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import type { StoreSettings } from "../tables/stores";
import { createExpiringCache } from "./expiring-cache";
import { removeStore } from "./remove-store";

/** Being heard is noted this often per source and store; refusals are noted whenever their reason changes. */
const HEARD_EVERY_MS = 1_000;

export function createStoreStore({ t }: Pick<Database, "t">): StoreStore {
  const all = createExpiringCache<readonly Store[]>();
  const secrets = createExpiringCache<string | null>();
  const lastNoted = new Map<string, { at: number; refused: string | null }>();

  const list = (db: Reader) =>
    all.get(db, "all", async () => {
      const rows = await readHandle(db)
        .select()
        .from(t.stores)
        .orderBy(asc(t.stores.createdAt), asc(t.stores.id));
      return rows.map(storeFrom);
    });
  const findBy = async (db: Reader, matches: (store: Store) => boolean) =>
    (await list(db)).find(matches) ?? null;
  const connectionIs = (storeId: Store["id"], source: string) =>
    and(eq(t.sourceConnections.storeId, storeId), eq(t.sourceConnections.source, source));

  /** A connection row holds secret and last word together: either may come first. */
  async function amendConnection(tx: Tx, storeId: Store["id"], source: string, values: ConnectionChange) {
    await writeHandle(tx)
      .insert(t.sourceConnections)
      .values({ storeId, source, ...values })
      .onConflictDoUpdate({ target: [t.sourceConnections.storeId, t.sourceConnections.source], set: values });
  }

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
      secrets.get(db, `${storeId} ${source}`, async () => {
        const [row] = await readHandle(db)
          .select({ sealedSecret: t.sourceConnections.sealedSecret })
          .from(t.sourceConnections)
          .where(connectionIs(storeId, source));
        return row?.sealedSecret ?? null;
      }),

    async saveSecret(tx, storeId, source, sealed) {
      await amendConnection(tx, storeId, source, { sealedSecret: sealed });
      secrets.forget(tx);
    },

    async noteHeard(tx, storeId, source, { at, refused }) {
      const key = `${storeId} ${source}`;
      const last = lastNoted.get(key);
      if (last && last.refused === refused && at - last.at < HEARD_EVERY_MS) return;
      lastNoted.set(key, { at, refused });
      await amendConnection(
        tx,
        storeId,
        source,
        refused === null ? { lastHeardAt: at } : { lastRefusedAt: at, lastRefusedWhy: refused },
      );
    },
  };
}

interface ConnectionChange {
  readonly sealedSecret?: string | null;
  readonly lastHeardAt?: number;
  readonly lastRefusedAt?: number;
  readonly lastRefusedWhy?: string;
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

function storeFrom({ settings, ...columns }: StoreRow): Store {
  return { ...settings, ...columns };
}
