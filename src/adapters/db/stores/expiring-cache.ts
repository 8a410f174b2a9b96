import type { Reader } from "@/application/ports/database";
import { afterCommit, connectionOf } from "../connection";

/** Another process may change what is cached here; it is seen after this long at the latest. */
const FRESH_MS = 2_000;

export interface ExpiringCache<V> {
  /** The cached value, or what `load` finds. A transaction that has changed the rows reads past the cache. */
  get(db: Reader, key: string, load: () => Promise<V>): Promise<V>;
  /** To be called by every write: drops all values, now and once more when the transaction is committed. */
  forget(tx: Parameters<typeof afterCommit>[0]): void;
}

/** Remembers rows that are read with every event and hardly ever change. */
export function createExpiringCache<V>(now: () => number = () => performance.now()): ExpiringCache<V> {
  const values = new Map<string, { value: V; freshUntil: number }>();
  const changedIn = new WeakSet<object>();
  return {
    async get(db, key, load) {
      if (changedIn.has(connectionOf(db))) return load();
      const known = values.get(key);
      if (known && known.freshUntil > now()) return known.value;
      const value = await load();
      values.set(key, { value, freshUntil: now() + FRESH_MS });
      return value;
    },
    forget(tx) {
      changedIn.add(connectionOf(tx));
      values.clear();
      afterCommit(tx, () => values.clear());
    },
  };
}
