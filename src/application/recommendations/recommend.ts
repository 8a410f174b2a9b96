import type { Order } from "@/domain/order/order";
import { holdoutUnit, type RecommendationArm, recommendationArm } from "@/domain/recommendation/holdout";
import { mayRecommend } from "@/domain/recommendation/may-recommend";
import {
  type Candidate,
  type Pick as Picked,
  type PickInput,
  pickProducts,
} from "@/domain/recommendation/pick-products";
import {
  defaultRecommendationSettings,
  type RecommendationRule,
  type RecommendationSettings,
  rulesFor,
} from "@/domain/recommendation/recommendation-settings";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";

export interface RecommendDeps extends Pick<Deps, "products" | "recommendations"> {
  readonly db: Pick<Deps["db"], "read">;
}

export interface RecommendInput {
  readonly store: Pick<Store, "id" | "recommendations">;
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  /** Whether the reader is known to be the recipient. */
  readonly isRecipient: boolean;
  readonly now: Instant;
}

export interface Recommended {
  readonly unitId: string;
  /** "holdout": there is something to recommend, and it is not shown. */
  readonly arm: RecommendationArm;
  readonly picks: readonly Picked[];
}

/** Candidates of each rule, at most: enough to fill four places after everything that is left out. */
const PER_RULE = 40;
/** What was bought in the last two months is not recommended again. */
const LATELY_MS = 60 * DAY_MS;

/** What goes with an order; null when nothing may be recommended or there is nothing to recommend (R83, R125). */
export async function recommend(deps: RecommendDeps, input: RecommendInput): Promise<Recommended | null> {
  const settings = input.store.recommendations ?? defaultRecommendationSettings;
  if (!settings.isOn || !mayRecommend(input.order, input.shipments)) return null;
  const rules = rulesFor(settings, input.isRecipient);
  const { order } = input;
  const candidates = await candidatesFor(deps, { input, rules, settings });
  if (candidates.length === 0) return null;
  const picks = pickProducts({
    ...(await circumstances(deps, input)),
    rules,
    limit: settings.limit,
    candidates,
  });
  if (picks.length === 0) return null;
  const unitId = holdoutUnit(order);
  return { unitId, arm: recommendationArm(unitId, settings.holdoutPercent), picks };
}

/** What decides about a product beside the rules. */
export async function circumstances(
  deps: RecommendDeps,
  { store, order, now }: Pick<RecommendInput, "store" | "order" | "now">,
): Promise<Omit<PickInput, "rules" | "limit" | "candidates">> {
  const own = order.lines.flatMap(({ productId, variantId }) => [productId, variantId]);
  const of = order.customerId === null ? null : { customerId: order.customerId, since: now - LATELY_MS };
  const lately = of && (await deps.recommendations.latelyBought(deps.db.read, store.id, of));
  const bought = [...own, ...(lately?.productIds ?? []), ...(lately?.variantIds ?? [])];
  return {
    orderId: order.id,
    currency: order.currency,
    country: order.shippingAddress?.country ?? null,
    bought: new Set(bought.filter((id) => id !== null && id !== undefined)),
    returning: new Set(lately?.returningIds ?? []),
  };
}

interface Wanted {
  readonly input: Pick<RecommendInput, "store" | "order">;
  readonly rules: readonly RecommendationRule[];
  readonly settings: RecommendationSettings;
}

/** What the rules offer for the products of an order, rule by rule; one product may come more than once. */
export async function candidatesFor(
  deps: RecommendDeps,
  { input: { store, order }, rules, settings }: Wanted,
): Promise<readonly Candidate[]> {
  const ids = [...new Set(order.lines.flatMap(({ productId }) => (productId ? [productId] : [])))];
  const found: Candidate[] = [];
  for (const rule of rules) found.push(...(await ofRule(deps, store.id, { rule, ids, settings })));
  return found;
}

async function ofRule(
  { db, products, recommendations }: RecommendDeps,
  storeId: Store["id"],
  {
    rule,
    ids,
    settings,
  }: { rule: RecommendationRule; ids: readonly string[]; settings: RecommendationSettings },
): Promise<readonly Candidate[]> {
  const { read } = db;
  switch (rule) {
    case "hand_picked": {
      const picked = await products.byIds(read, storeId, settings.handPicked);
      return picked.map((product) => ({ product, rule, score: -settings.handPicked.indexOf(product.id) }));
    }
    case "bestsellers": {
      const best = await products.bestsellers(read, storeId, PER_RULE);
      return best.map((product) => ({ product, rule, score: product.soldCount }));
    }
    case "same_collection":
    case "same_tags": {
      const kind = rule === "same_tags" ? "tag" : "collection";
      const alike = await products.sharingLabel(read, storeId, { kind, ids, limit: PER_RULE });
      return alike.map(({ product, shared }) => ({ product, rule, score: shared }));
    }
    case "bought_together": {
      const pairs = await recommendations.pairsOf(read, storeId, { ids, limit: PER_RULE });
      const scores = new Map<string, number>();
      for (const { otherId, score } of pairs) scores.set(otherId, Math.max(score, scores.get(otherId) ?? 0));
      const others = await products.byIds(read, storeId, [...scores.keys()]);
      return others.map((product) => ({ product, rule, score: scores.get(product.id) ?? 0 }));
    }
    default:
      return rule satisfies never;
  }
}
