import { AsyncLocalStorage } from "node:async_hooks";
import type { Tx } from "@/application/ports/database";
import { asTx, type Line, type TransactionScope } from "./connection";

export type Scopes = ReturnType<typeof createScopes>;

/** Runs callbacks inside the open transaction, each with a `tx` that ends with it, and refuses one inside another. */
export function createScopes(line: Line, { forbidForeignAwaits }: { readonly forbidForeignAwaits: boolean }) {
  const current = new AsyncLocalStorage<TransactionScope>();
  return {
    refuseNesting(): void {
      if (current.getStore()?.open) {
        throw new Error("A transaction is already open here: pass its tx down instead of opening another.");
      }
    },
    /** Runs one callback inside the open transaction. */
    async run<T>(work: (tx: Tx) => Promise<T>): Promise<{ value: T; scope: TransactionScope }> {
      const scope: TransactionScope = { open: true, afterCommit: [] };
      const tx = asTx({ dialect: "sqlite", handle: line.handle, lend: (query) => query(line), scope });
      const watch = forbidForeignAwaits ? watchForeignAwaits() : null;
      try {
        const value = await current.run(scope, () => work(tx));
        watch?.assertNone();
        return { value, scope };
      } finally {
        watch?.stop();
        scope.open = false;
      }
    },
  };
}

/** Database calls resolve in microtasks: when the event loop turns, something else was awaited. */
function watchForeignAwaits() {
  let turned = false;
  const immediate = setImmediate(() => {
    turned = true;
  });
  return {
    assertNone() {
      if (turned) throw new Error("A transaction awaited something other than the database.");
    },
    stop: () => clearImmediate(immediate),
  };
}
