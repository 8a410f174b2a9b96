import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { StatusMark } from "@/domain/shipment/status";
import type { Reader, Tx } from "./database";
import type { Hook, HookState, StoredEvent } from "./rows";

export interface HookStore {
  /** Inserts; false when (store, source, dedupeKey) is there already. */
  insert(tx: Tx, hook: Hook): Promise<boolean>;
  find(db: Reader, id: string): Promise<Hook | null>;
  setState(tx: Tx, id: string, state: HookState, why: string | null, at: Instant): Promise<void>;
  /** Empties what was sent: it is about somebody who was erased. */
  empty(tx: Tx, id: string): Promise<void>;
}

export interface EventStore {
  /** Inserts; false when (store, key) is there already: the fact was heard before. */
  insert(tx: Tx, event: StoredEvent): Promise<boolean>;
  find(db: Reader, storeId: StoreId, id: string): Promise<StoredEvent | null>;
  /** Once the fold knows what it is about. */
  link(tx: Tx, id: string, to: { orderId: string | null; shipmentId: string | null }): Promise<void>;
  noteUnknownCode(
    tx: Tx,
    storeId: StoreId,
    unknown: { vocabulary: string; code: string; text: string | null; at: Instant },
  ): Promise<void>;
  /** Events that await a person's mapping of the code. */
  mapCode(
    tx: Tx,
    storeId: StoreId,
    code: { vocabulary: string; code: string; mark: StatusMark; at: Instant },
  ): Promise<void>;
}
