import { and, eq, inArray, lte } from "drizzle-orm";
import type { PersonHistory } from "@/domain/journey/replay/order-history";
import { ONE_OFF } from "@/domain/messaging/one-off";
import type { Instant } from "@/domain/shared/instant";
import { readHandle } from "../connection";
import { grouped, inPieces } from "./history-rows";
import { customerIds, emails, type PeopleOfOrders } from "./people-of-orders";

/** All orders of these people, the asked ones included, by account and by address. */
export async function readOtherOrders({ db, t, storeId, orders: about }: PeopleOfOrders) {
  const { orders } = t;
  const columns = {
    id: orders.id,
    customerId: orders.customerId,
    email: orders.email,
    placedAt: orders.placedAt,
    knownAt: orders.createdAt,
    isTest: orders.isTest,
  };
  const those = (column: typeof orders.customerId | typeof orders.email) => (values: string[]) =>
    readHandle(db)
      .select(columns)
      .from(orders)
      .where(and(eq(orders.storeId, storeId), inArray(column, values)));
  const ofCustomer = await inPieces(customerIds(about), those(orders.customerId));
  const ofEmail = await inPieces(emails(about), those(orders.email));
  return {
    ofCustomer: grouped(ofCustomer, ({ customerId }) => customerId),
    ofEmail: grouped(ofEmail, ({ email }) => email),
  };
}

/** What left for people about their other orders, by order. */
export async function readHeard(
  { db, t: { messages }, storeId, until }: PeopleOfOrders,
  { ofCustomer, ofEmail }: OtherOrders,
) {
  // A person's only order has no others: nearly everybody.
  const several = [...ofCustomer.values(), ...ofEmail.values()].filter((orders) => orders.length > 1);
  const ids = [...new Set(several.flat().map(({ id }) => id))];
  const rows = await inPieces(ids, (orderIds) =>
    readHandle(db)
      .select({
        orderId: messages.orderId,
        key: messages.key,
        channel: messages.channel,
        class: messages.class,
        touchpoint: messages.touchpoint,
        at: messages.sentAt,
      })
      .from(messages)
      .where(
        and(eq(messages.storeId, storeId), inArray(messages.orderId, orderIds), lte(messages.sentAt, until)),
      ),
  );
  return grouped(
    rows.filter(({ touchpoint }) => touchpoint !== ONE_OFF),
    ({ orderId }) => orderId,
  );
}

type OtherOrders = Awaited<ReturnType<typeof readOtherOrders>>;
type Heard = Awaited<ReturnType<typeof readHeard>>;

/** What a person heard about their orders but one, the oldest first. */
export function heardOf(
  orders: readonly OtherOrder[],
  { ownId, told }: { readonly ownId: string; readonly told: Heard },
): NonNullable<PersonHistory["otherMessages"]> {
  const ids = new Set(orders.map(({ id }) => id));
  ids.delete(ownId);
  return [...ids]
    .flatMap((id) => told.get(id) ?? [])
    .flatMap(({ key, channel, class: about, at }) =>
      at === null ? [] : [{ key, channel, class: about, at }],
    )
    .sort((a, b) => a.at - b.at);
}

interface OtherOrder {
  readonly id: string;
  readonly placedAt: Instant | null;
  readonly knownAt: Instant;
  readonly isTest: boolean;
}

/** A person's other orders: placed, real, each once. */
export function otherOrders(rows: readonly OtherOrder[], ownId: string): PersonHistory["otherOrders"] {
  const once = new Map(rows.map((row) => [row.id, row]));
  return [...once.values()].flatMap(({ id, placedAt, knownAt, isTest }) =>
    id === ownId || placedAt === null || isTest ? [] : [{ placedAt, knownAt }],
  );
}
