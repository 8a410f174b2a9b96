import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";

/** Whose messages are asked for: by account or address, about all orders but one, that left since then. */
export interface HeardPerson {
  readonly storeId: StoreId;
  readonly customerId: string | null;
  readonly email: string | null;
  readonly notOrderId: string;
  readonly since: Instant;
}
