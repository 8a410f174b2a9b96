import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** What a provider has signed and what counts once: a signature alone does not tell a first telling from a replay. */
export interface HeardOnceStore {
  isHeard(db: Reader, storeId: StoreId, key: string): Promise<boolean>;
  /**
   * Remembers a key; false when it was heard before. `until`: from when on it need not be remembered, null: for ever.
   * Forgets what need not be remembered at `at`.
   */
  hear(
    tx: Tx,
    storeId: StoreId,
    heard: { readonly key: string; readonly at: Instant; readonly until: Instant | null },
  ): Promise<boolean>;
}
