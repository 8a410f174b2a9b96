import { and, count, countDistinct, eq, gte, lt } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { PageCount, PageSpan } from "@/application/ports/page-activity-queries";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle } from "../connection";
import type { Tables } from "../tables";

interface Counted extends Omit<PageCount, "via"> {
  /** The touchpoint or the variant. */
  readonly key: string | null;
}

/** Looks of people and what they did, by the touchpoint that brought them or by the variant that they saw. */
export async function countsBy(
  db: Reader,
  { pageVisits, pageMoments }: Tables,
  storeId: StoreId,
  { from, to, by }: PageSpan & { readonly by: "via" | "variant" },
): Promise<Counted[]> {
  const looks = await readHandle(db)
    .select({ key: pageVisits[by], times: count(), orders: countDistinct(pageVisits.orderId) })
    .from(pageVisits)
    .where(
      and(
        eq(pageVisits.storeId, storeId),
        gte(pageVisits.at, from),
        lt(pageVisits.at, to),
        eq(pageVisits.isHuman, true),
      ),
    )
    .groupBy(pageVisits[by]);
  const moments = await readHandle(db)
    .select({
      key: pageMoments[by],
      figure: pageMoments.kind,
      times: count(),
      orders: countDistinct(pageMoments.orderId),
    })
    .from(pageMoments)
    .where(and(eq(pageMoments.storeId, storeId), gte(pageMoments.at, from), lt(pageMoments.at, to)))
    .groupBy(pageMoments[by], pageMoments.kind);
  return [...looks.map((row) => ({ ...row, figure: "visit" as const })), ...moments];
}
