import type { Reader } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Tables } from "../tables";
import type { OrderRow } from "./history-rows";

/** Whose history is read: the people behind these orders, as far as it was known until then. */
export interface PeopleOfOrders {
  readonly db: Reader;
  readonly t: Tables;
  readonly storeId: StoreId;
  readonly orders: readonly OrderRow[];
  readonly until: Instant;
}

export function customerIds(orders: readonly OrderRow[]): readonly string[] {
  return [...new Set(orders.flatMap(({ customerId }) => customerId ?? []))];
}

export function emails(orders: readonly OrderRow[]): readonly string[] {
  return [...new Set(orders.flatMap(({ email }) => email ?? []))];
}
