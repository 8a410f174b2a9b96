import type { Deps } from "@/application/deps";
import type { Store } from "@/application/ports/rows";
import type { Order } from "@/domain/order/order";
import type { PageMomentKind } from "@/domain/page-activity/page-moment";
import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { demoVariant } from "./publish-demo-page";

interface Look {
  readonly order: Order;
  readonly at: Instant;
  readonly isHuman: boolean;
}

/** Which message's link a visit of the demo store came by; a third of them by none. */
export function viaOfLook({ order, at }: Look): string | null {
  const dice = share(`${order.id} via ${at}`);
  if (dice < 0.33) return null;
  if (order.deliveredAt !== null && at >= order.deliveredAt) return "delivered";
  return dice < 0.66 ? "shipped" : dice < 0.85 ? "out_for_delivery" : "order_confirmed";
}

/** What a person did there: most look for news, a few go back to the shop. */
export function actsOfLook(look: Look): readonly PageMomentKind[] {
  if (!look.isHuman) return [];
  const dice = share(`${look.order.id} act ${look.at}`);
  if (dice < 0.42) return ["wismo_click"];
  if (dice < 0.5) return ["wismo_click", "promo_click"];
  return dice < 0.56 ? ["promo_click"] : [];
}

/** One in thirty asks there for texts about their orders, if the shop has their number. */
export function asksForTexts({ order, isHuman }: Look): boolean {
  return isHuman && order.phone !== null && order.customerId !== null && share(`${order.id} texts`) < 1 / 30;
}

/** One in five answers when asked; most are content, and who waited too long is not. */
export async function answerForDemo(
  deps: Pick<Deps, "db" | "orders" | "pageActivity" | "pageVersions">,
  {
    store,
    orderIds,
    until,
  }: { readonly store: Store; readonly orderIds: Iterable<string>; readonly until: Instant },
): Promise<void> {
  const firstPage = (await deps.pageVersions.versions(deps.db.read, store.id)).at(-1);
  await deps.db.transaction(async (tx) => {
    for (const orderId of orderIds) {
      const order = await deps.orders.find(tx, store.id, orderId);
      const answeredAt = (order?.deliveredAt ?? until) + 30 * HOUR_MS;
      if (order === null || answeredAt > until || share(`${orderId} csat`) > 0.2) continue;
      const score = scoreOf(share(`${orderId} score`));
      const variant = demoVariant(order, { from: firstPage?.publishedAt ?? answeredAt, at: answeredAt });
      const look = { storeId: store.id, orderId, isHuman: true, via: null, variant };
      await deps.orders.recordVisit(tx, { ...look, at: answeredAt - MINUTE_MS });
      await deps.pageActivity.saveCsat(tx, {
        storeId: store.id,
        orderId,
        score,
        comment: COMMENTS[score] ?? null,
        via: "page",
        touchpoint: null,
        variant,
        answeredAt,
        changedAt: answeredAt,
      });
    }
  });
}

const COMMENTS: Readonly<Record<number, string>> = {
  1: "It took a week longer than promised and nobody told me why.",
  2: "The box was left in the rain.",
};

function scoreOf(dice: number): number {
  if (dice < 0.04) return 1;
  if (dice < 0.1) return 2;
  if (dice < 0.2) return 3;
  return dice < 0.5 ? 4 : 5;
}

/** The same number between 0 and 1 for the same text: a demo store is made the same each time. */
export function share(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  // FNV's high bits hardly change with the last letters; this mixes them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 12)) >>> 0) / 0x1_0000_0000;
}
