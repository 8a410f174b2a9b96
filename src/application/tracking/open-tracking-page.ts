import { carrierName } from "@/domain/messaging/carrier-name";
import type { Order, OrderLine } from "@/domain/order/order";
import { defaultPage } from "@/domain/page/default-page";
import type { PageSet } from "@/domain/page/document";
import type { PageStage } from "@/domain/page/stage";
import type { CsatAnswer } from "@/domain/page-activity/csat";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import type { Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Store } from "../ports/rows";
import { type Recommended, recommend } from "../recommendations/recommend";
import { contactHref, safeLink } from "./contact-link";
import { csatView } from "./csat-view";
import type { FoundTrackingPage } from "./find-tracking-page";
import { notificationsView } from "./notifications-view";
import { orderStory, parcelsToShow } from "./order-story";
import { type PageContext, pageContext, type VisitorLanguages } from "./page-context";
import { pageStage } from "./page-stage";
import { orderUpdates, scanUpdates } from "./page-updates";
import { parcelStory } from "./parcel-story";
import { progressSteps } from "./progress-steps";
import { pageOfOrder } from "./published-page";
import { type RecommendationsView, recommendationsView } from "./recommendations-view";
import { selfServiceView } from "./self-service-view";
import type { TrackingDeps } from "./tracking-deps";
import type { ItemView, ParcelView, PersonView, PrivacyTier, TrackingView } from "./tracking-view";

export interface OpenInput {
  readonly found: FoundTrackingPage;
  readonly tier: PrivacyTier;
  readonly now: Instant;
  readonly visitor?: VisitorLanguages;
  /** What the store has published; absent: the page that Milepost brings along. */
  readonly published?: PageSet;
}

/** Loads an order and says everything its page shows at this tier. Null when the order has gone meanwhile. */
export async function openTrackingPage(
  deps: Pick<
    TrackingDeps,
    "db" | "orders" | "shipments" | "pageActivity" | "selfService" | "products" | "recommendations"
  >,
  { found, ...view }: OpenInput,
): Promise<TrackingView | null> {
  const { storeId, orderId } = found.key;
  const order = await deps.orders.find(deps.db.read, storeId, orderId);
  if (order === null) return null;
  const shipments = await deps.shipments.ofOrder(deps.db.read, storeId, orderId);
  const csat =
    order.deliveredAt === null ? null : await deps.pageActivity.csat(deps.db.read, storeId, orderId);
  const requests = await deps.selfService.ofOrder(deps.db.read, storeId, orderId);
  // Whoever has asked for something has no mind for shopping.
  const isAsking = requests.some(({ state }) => state === "requested");
  const asked = { store: found.store, order, shipments, isRecipient: view.tier === 1, now: view.now };
  const recommended = isAsking ? null : await recommend(deps, asked);
  return trackingView({ ...view, store: found.store, order, shipments, csat, requests, recommended });
}

export interface TrackingViewInput {
  readonly store: Store;
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  readonly tier: PrivacyTier;
  readonly now: Instant;
  readonly visitor?: VisitorLanguages;
  /** What the store has published; absent: the page that Milepost brings along. */
  readonly published?: PageSet;
  /** What the shopper said of the delivery; absent or null: nothing yet. */
  readonly csat?: CsatAnswer | null;
  /** What goes with the order; absent or null: nothing. */
  readonly recommended?: Recommended | null;
  /** What was asked for on the page; absent: nothing yet. */
  readonly requests?: readonly SelfServiceRequest[];
}

/** The page of an order in words, for whoever asks at this tier. Pure: the same facts and moment give the same page. */
export function trackingView({ shipments, ...input }: TrackingViewInput): TrackingView {
  const { store, order, tier, now } = input;
  const { published = defaultPage } = input;
  const page = pageContext({ ...input, languages: published.languages });
  const { several } = page.words;
  const chosen = input.visitor?.chosen ?? null;
  const query = chosen === null ? "" : `?lang=${chosen}`;
  const shown = parcelsToShow(shipments);
  const ofOrder = orderUpdates(order, page);
  const parcels = shown.map((parcel, at) => {
    const title = shown.length > 1 ? several.parcelOf(at + 1, shown.length) : null;
    return parcelView(order, parcel, { page, title, before: shown.length === 1 ? ofOrder : [] });
  });
  return {
    tier,
    locale: page.locale,
    store: {
      name: store.name,
      shopUrl: safeLink(store.shopUrl),
      contactHref: contactHref(store, page, shown),
      reviewUrl: safeLink(store.reviewUrl),
    },
    page: pageOfOrder(published, order),
    languages: published.languages,
    story: orderStory(order, parcels, page),
    stage: pageStage(order, shown, page),
    summary: summary(order, shown, page),
    steps: shown.length === 0 ? progressSteps(order, null, page.words) : [],
    parcels,
    orderUpdates: shown.length === 1 ? [] : ofOrder,
    person: tier === 1 ? personView(order) : null,
    csat: csatView({ order, answer: input.csat ?? null, isProved: tier === 1, now, query }),
    notifications: notificationsView({ order, locale: page.locale, query }),
    selfService: selfServiceView({
      store,
      shipments,
      requests: input.requests ?? [],
      page,
      query,
    }),
    recommendations: recommendationsOf(input.recommended ?? null, pageStage(order, shown, page), page),
    canProve: tier === 0 && canBeProved(order),
    zoneName: page.dates.zoneName,
    asOf: page.dates.moment(now),
  };
}

/** Never while something is wrong, as the page itself tells it. */
function recommendationsOf(
  recommended: Recommended | null,
  stage: PageStage,
  { order: { trackingCode }, locale, language }: PageContext,
): RecommendationsView | null {
  const isWell = stage !== "problem" && stage !== "late" && stage !== "returning" && stage !== "cancelled";
  return recommended !== null && isWell
    ? recommendationsView(recommended, { trackingCode, locale, language })
    : null;
}

interface ParcelSetting {
  readonly page: PageContext;
  readonly title: string | null;
  readonly before: ParcelView["updates"];
}

function parcelView(order: Order, parcel: Shipment, { page, title, before }: ParcelSetting): ParcelView {
  return {
    title,
    story: parcelStory(order, parcel, page),
    steps: progressSteps(order, parcel, page.words),
    carrier: carrierName(parcel) || null,
    number: parcel.trackingNumber,
    updates: [...scanUpdates(parcel, page), ...before],
    items: page.tier === 1 && title !== null ? itemsOf(order, parcel) : [],
  };
}

function personView(order: Order): PersonView {
  const { city, postalCode } = order.shippingAddress ?? {};
  const place = [city, postalCode]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(" ");
  return {
    firstName: order.firstName,
    orderNumber: order.number,
    place: place === "" ? null : place,
    items: order.lines.map((line) => itemView(line, line.quantity)),
  };
}

function itemsOf(order: Order, parcel: Shipment): readonly ItemView[] {
  return parcel.lines.flatMap(({ externalId, quantity }) => {
    const line = order.lines.find((one) => one.externalId === externalId);
    return line === undefined ? [] : [itemView(line, quantity)];
  });
}

function itemView({ title, variantTitle }: OrderLine, quantity: number): ItemView {
  return { title, variant: variantTitle ?? null, quantity };
}

function summary(order: Order, shown: readonly Shipment[], { words: { counts } }: PageContext): string {
  const items = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const said = [shown.length > 0 && counts.parcels(shown.length), items > 0 && counts.items(items)];
  return said.filter((text) => text !== false).join(" · ");
}

function canBeProved(order: Order): boolean {
  return order.email !== null || order.phone !== null || Boolean(order.shippingAddress?.postalCode);
}
