import { hash } from "node:crypto";
import { eq, getTableColumns } from "drizzle-orm";
import type { HookStore } from "@/application/ports/hooks";
import type { Hook } from "@/application/ports/rows";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, bound, boundRow, counting, reading, writing } from "../statement";
import { emptyHook } from "./empty-inbound";

export function createHookStore({ t: { hooks } }: Pick<Database, "t">): HookStore {
  const insert = counting("hooks_insert", ({ handle }) =>
    handle.insert(hooks).values(boundRow(hooks)).onConflictDoNothing(),
  );
  const { dedupeDigest: _digest, ...told } = getTableColumns(hooks);
  const find = reading("hooks_find", ({ handle }) =>
    handle
      .select(told)
      .from(hooks)
      .where(eq(hooks.id, bind(hooks.id, "id"))),
  );
  const setState = writing("hooks_set_state", ({ handle }) =>
    handle
      .update(hooks)
      .set(bound(hooks, ["state", "why", "doneAt"]))
      .where(eq(hooks.id, bind(hooks.id, "id"))),
  );
  return {
    insert: async (tx, hook) => (await insert(tx, { ...hook, dedupeDigest: dedupeDigest(hook) })) > 0,
    find: async (db, id) => (await find(db, { id }))[0] ?? null,
    async empty(tx, id) {
      await writeHandle(tx).update(hooks).set(emptyHook).where(eq(hooks.id, id));
    },
    async setState(tx, id, state, why, at) {
      await setState(tx, { id, state, why, doneAt: state === "received" ? null : at });
    },
  };
}

/** Null for what has no key. 128 bits: two deliveries never share one by chance. */
function dedupeDigest({ storeId, source, dedupeKey }: Hook): string | null {
  return dedupeKey === null
    ? null
    : hash("sha256", `${storeId} ${source} ${dedupeKey}`, "base64url").slice(0, 22);
}
