import type { StoreId } from "@/domain/access/store-id";
import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Reader, Tx } from "./database";

export interface OrderStore {
  /** By the platform's id, else by number. Locks the row inside a transaction on PostgreSQL. */
  findByRef(
    db: Reader,
    storeId: StoreId,
    ref: { externalId: string | null; number: string | null },
  ): Promise<Order | null>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Order | null>;
  findByCode(db: Reader, trackingCode: string): Promise<Order | null>;
  /** With the parcels it has from the start. */
  insert(tx: Tx, order: Order, shipments?: readonly Shipment[]): Promise<void>;
  /**
   * Makes everything that belongs to `from` (parcels, runs, messages, ledger and the rest) belong to `into`, and removes
   * `from`; its tracking code leads to `into` from then on. The row of `into` is the caller's to write.
   */
  merge(tx: Tx, storeId: StoreId, orders: { from: string; into: string }): Promise<void>;
  /** Gives the order this code; all codes it had, of orders merged into it too, lead nowhere from then on. */
  renewCode(
    tx: Tx,
    renewal: { readonly storeId: StoreId; readonly orderId: string; readonly trackingCode: string },
  ): Promise<void>;
  /** Also writes the summary columns that lists show, from its parcels. */
  update(tx: Tx, order: Order, shipments: readonly Shipment[]): Promise<void>;
  /** Orders of the same person placed before `before`, by customer id or e-mail. */
  countEarlier(
    db: Reader,
    storeId: StoreId,
    person: { customerId: string | null; email: string | null; before: Instant; notOrderId: string },
  ): Promise<number>;
  recordVisit(
    tx: Tx,
    visit: {
      storeId: StoreId;
      orderId: string;
      at: Instant;
      isHuman: boolean;
      /** The touchpoint whose message brought them. */
      via?: string | null;
      /** The variant of the page they saw; null: the page had none. */
      variant?: string | null;
    },
  ): Promise<void>;
  visits(db: Reader, storeId: StoreId, orderId: string): Promise<{ count: number; lastAt: Instant | null }>;
}

export interface ShipmentStore {
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly Shipment[]>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Shipment | null>;
  /** All parcels of the store that carry this number, newest first. */
  findByNumber(db: Reader, storeId: StoreId, trackingNumber: string): Promise<readonly Shipment[]>;
  findByProviderId(db: Reader, storeId: StoreId, providerId: string): Promise<Shipment | null>;
  insert(tx: Tx, shipment: Shipment): Promise<void>;
  update(tx: Tx, shipment: Shipment): Promise<void>;
}
