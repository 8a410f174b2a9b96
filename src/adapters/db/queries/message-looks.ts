import { and, eq, inArray, min, ne } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import type { KnownLook } from "@/domain/journey/replay/order-history";
import { readHandle } from "../connection";
import type { Tables } from "../tables";
import { grouped, inPieces } from "./history-rows";

/** When the messages of orders first gave a sign of being looked at, and when a person first did. */
export async function readLooks(
  db: Reader,
  { engagements, messages }: Tables,
  storeId: StoreId,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, KnownLook[]>> {
  const rows = await inPieces(orderIds, (ids) =>
    readHandle(db)
      .select({
        orderId: engagements.orderId,
        key: messages.key,
        grade: engagements.grade,
        at: min(engagements.at),
      })
      .from(engagements)
      .innerJoin(messages, eq(messages.id, engagements.messageId))
      .where(
        and(
          eq(engagements.storeId, storeId),
          inArray(engagements.orderId, ids),
          ne(engagements.kind, "receipt"),
        ),
      )
      .groupBy(engagements.orderId, messages.key, engagements.grade),
  );
  const looks = rows.flatMap(({ orderId, key, grade, at }) =>
    at === null
      ? []
      : [{ orderId, key, at, verdict: grade === "human" ? ("seen" as const) : ("unknown" as const) }],
  );
  return grouped(looks, ({ orderId }) => orderId);
}
