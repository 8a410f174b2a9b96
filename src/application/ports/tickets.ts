import type { StoreId } from "@/domain/access/store-id";
import type { TicketFact } from "@/domain/journey/facts";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

export interface TicketStore {
  /** Inserts or updates by external id; true when it is new. */
  save(
    tx: Tx,
    ticket: {
      id: string;
      storeId: StoreId;
      externalId: string;
      orderId: string | null;
      customerId: string | null;
      subject: string;
      text: string | null;
      openedAt: Instant;
      closedAt: Instant | null;
      isWismo: boolean;
    },
  ): Promise<boolean>;
  ofCustomer(
    db: Reader,
    storeId: StoreId,
    customer: { customerId: string | null; orderId: string },
  ): Promise<readonly TicketFact[]>;
}
