import { holdoutUnit, recommendationArm } from "@/domain/recommendation/holdout";
import { mayRecommend } from "@/domain/recommendation/may-recommend";
import { pickProducts, whyLeftOut } from "@/domain/recommendation/pick-products";
import {
  type RecommendationRule,
  type RecommendationSettings,
  rulesFor,
} from "@/domain/recommendation/recommendation-settings";
import { formatMoney } from "@/domain/shared/money";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";
import { candidatesFor, circumstances } from "./recommend";

export interface PreviewedProduct {
  readonly id: string;
  readonly title: string;
  readonly price: string | null;
  readonly imageUrl: string | null;
  readonly rule: RecommendationRule;
}

export interface RecommendationPreview {
  readonly number: string | null;
  /** Why nothing is shown at all; null while something may be. */
  readonly silentBecause: string | null;
  /** By message, and on the page for whoever has shown to be the recipient. */
  readonly forRecipient: readonly PreviewedProduct[];
  /** On the page for anybody with the link. */
  readonly forAnybody: readonly PreviewedProduct[];
  /** Proposed by a rule and left out, with why. */
  readonly leftOut: readonly { readonly title: string; readonly why: string }[];
  readonly isHeldOut: boolean;
}

interface Asked {
  readonly store: Store;
  /** The order's number as people write it, or its id. */
  readonly order: string;
  /** As they stand on the screen, saved or not. */
  readonly settings: RecommendationSettings;
}

const MOST_LEFT_OUT = 8;

/** What would be recommended with an order, and why the rest is not. Notes nothing. Throws AppError `not_found`. */
export async function previewRecommendations(
  deps: Pick<Deps, "db" | "orders" | "shipments" | "products" | "recommendations" | "clock">,
  { store, order: wanted, settings }: Asked,
): Promise<RecommendationPreview> {
  const order = await findOrder(deps, store, wanted);
  const { read } = deps.db;
  const shipments = await deps.shipments.ofOrder(read, store.id, order.id);
  const held = await circumstances(deps, { store, order, now: deps.clock.now() });
  const candidates = await candidatesFor(deps, { input: { store, order }, rules: settings.rules, settings });
  const picked = (isRecipient: boolean) =>
    pickProducts({ ...held, rules: rulesFor(settings, isRecipient), limit: settings.limit, candidates }).map(
      ({ product: { id, title, imageUrl, priceMinor, currency }, rule }) => ({
        id,
        title,
        imageUrl,
        rule,
        price: priceMinor === null ? null : formatMoney({ amountMinor: priceMinor, currency }, store.locale),
      }),
    );
  const leftOut = new Map(
    candidates.flatMap(({ product }) => {
      const why = whyLeftOut(product, held);
      return why === null ? [] : [[product.id, { title: product.title, why }] as const];
    }),
  );
  return {
    number: order.number,
    silentBecause: silence(settings, mayRecommend(order, shipments)),
    forRecipient: picked(true),
    forAnybody: picked(false),
    leftOut: [...leftOut.values()].slice(0, MOST_LEFT_OUT),
    isHeldOut: recommendationArm(holdoutUnit(order), settings.holdoutPercent) === "holdout",
  };
}

function silence({ isOn }: RecommendationSettings, isWell: boolean): string | null {
  if (!isOn) return "Recommendations are switched off.";
  return isWell ? null : "Something is wrong with this order, so nothing is recommended beside it.";
}

async function findOrder(deps: Pick<Deps, "db" | "orders">, store: Store, wanted: string) {
  const typed = wanted.trim();
  const { read } = deps.db;
  const bare = typed.replace(/^#\s*/, "");
  for (const number of [typed, `#${bare}`, bare]) {
    const found = await deps.orders.findByRef(read, store.id, { externalId: null, number });
    if (found !== null) return found;
  }
  const byId = await deps.orders.find(read, store.id, typed);
  if (byId === null) throw new AppError("not_found", "This store has no order with that number.");
  return byId;
}
