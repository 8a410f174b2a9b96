import { personName } from "@/domain/access/mask";
import { aboutShipment } from "@/domain/journey/advance";
import type { Facts } from "@/domain/journey/facts";
import type { SendConfig } from "@/domain/journey/send-config";
import { singleMessageVersion } from "@/domain/journey/single-message-version";
import { type TouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import { sampleMoment } from "@/domain/messaging/message-moment";
import type { PushNote } from "@/domain/messaging/short-forms";
import type { MessageTemplate } from "@/domain/messaging/template";
import type { Order } from "@/domain/order/order";
import type { OrderFilter } from "@/domain/order/order-filter";
import type { Product } from "@/domain/product/product";
import { phonePlace } from "@/domain/shared/phone-zone";
import { localDate, startOfLocalDay } from "@/domain/shared/zone";
import type { Shipment } from "@/domain/shipment/shipment";
import { AppError } from "../app-error";
import { loadFacts } from "../events/load-facts";
import type { EmailRenderer, Rendered } from "../ports/email-renderer";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { recommend } from "../recommendations/recommend";
import { sampleRecommended } from "../recommendations/sample-recommended";
import { sampleFacts } from "./sample-facts";
import { type TextPrice, textPriceOf } from "./text-price-of";

export interface PreviewDeps extends ReadDeps {
  readonly renderer: EmailRenderer;
}

export interface PreviewInput {
  readonly store: Store;
  readonly template: MessageTemplate;
  /** Null takes a recent order that shows most, or a made-up one where there is none. */
  readonly orderId: string | null;
  readonly covers: SendConfig["covers"];
  /** What it is sent for, where that is known: an order in that situation is taken when none is named. */
  readonly touchpoint: TouchpointId | null;
  readonly seesPerson: boolean;
}

/** A message that nobody sent, as a shopper would get it. */
export interface MessagePreview {
  /** Null for the made-up order. */
  readonly order: {
    readonly id: string;
    readonly number: string | null;
    readonly name: string | null;
  } | null;
  readonly email:
    | {
        readonly kind: "rendered";
        readonly subject: string;
        readonly preheader: string;
        readonly html: string;
        readonly text: string;
      }
    | { readonly kind: "failed"; readonly why: string };
  /** The same as a text message and as a notification; null while the e-mail cannot be written. */
  readonly sms: string | null;
  readonly push: PushNote | null;
  /** What other systems would be told, in JSON: an event's properties, and the body of the store's webhook. */
  readonly event: string | null;
  readonly webhook: string | null;
  /** What a part of the text costs to where it would go. */
  readonly textPrice: TextPrice;
}

/**
 * Writes a message about an order as it stands, with the renderer that messages go out with, and sends nothing. Who may
 * not read personal facts sees the made-up order only. Throws AppError `not_found` for an order the store does not have.
 */
export async function previewMessage(deps: PreviewDeps, input: PreviewInput): Promise<MessagePreview> {
  const { store, template, covers, seesPerson } = input;
  const found = seesPerson ? await findOrder(deps, input) : null;
  const facts =
    found === null
      ? sampleFacts(store, deps.clock.now())
      : await loadFacts(deps, deps.db.read, { store, ...found, now: deps.clock.now() });
  const standing = facts.shipments.filter((one) => one.cancelledAt === null);
  const told = covers === "order" ? standing : standing.slice(0, 1);
  const { touchpoint } = input;
  const asked = {
    store,
    template,
    facts: aboutFirst(facts, told),
    told,
    touchpoint,
    isMadeUp: found === null,
  };
  const { rendered, short } = await render(deps, asked);
  const order =
    found === null
      ? null
      : { id: found.order.id, number: found.order.number, name: personName(found.order, seesPerson) };
  const textPrice = await textPriceOf(deps, store, phonePlace(facts.phone, store.country)?.country ?? null);
  if (rendered.kind === "failed") return { order, email: rendered, ...nothingShort, textPrice };
  const { words, ...email } = rendered;
  return { order, email: { ...email, preheader: words.preheader }, ...short, textPrice };
}

const nothingShort = { sms: null, push: null, event: null, webhook: null };

interface Found {
  readonly order: Order;
  readonly shipments: readonly Shipment[];
}

async function findOrder(
  deps: PreviewDeps,
  { store, orderId, touchpoint }: PreviewInput,
): Promise<Found | null> {
  if (orderId === null) {
    const fitting = touchpoint === null ? null : situationOf(touchpoint);
    const found = fitting === null ? null : await tellingOrder(deps, store, fitting);
    return found ?? (await tellingOrder(deps, store, "all"));
  }
  const order = await deps.orders.find(deps.db.read, store.id, orderId);
  if (order === null || order.redactedAt !== null)
    throw new AppError("not_found", "This store has no such order any more.");
  return { order, shipments: await deps.shipments.ofOrder(deps.db.read, store.id, order.id) };
}

/** The list that holds orders as the message speaks of them; null where any will do. */
function situationOf(touchpoint: TouchpointId): OrderFilter | null {
  if (touchpoint === "delivered" || touchpoint === "follow_up" || touchpoint === "part_delivered")
    return "delivered_today";
  if (touchpoint === "delay" || touchpoint === "delay_update") return "late";
  if (touchpoint === "reassurance") return "silent";
  return touchpoints[touchpoint].group === "exception" ? "exception" : null;
}

/** So many of the newest orders are looked through. */
const LOOKED_AT = 40;

/** Of the newest orders of a list the one that has a name, items, a number and an estimate, or most of it. */
async function tellingOrder(deps: PreviewDeps, store: Store, filter: OrderFilter): Promise<Found | null> {
  const now = deps.clock.now();
  const day = { today: localDate(now, store.zone), todayFrom: startOfLocalDay(now, store.zone) };
  const { rows } = await deps.queries.orders.list(deps.db.read, store.id, {
    ...day,
    filter,
    after: null,
    limit: LOOKED_AT,
  });
  const tellable = rows.filter(({ order }) => order.redactedAt === null && order.cancelledAt === null);
  const [best] = tellable.toSorted((a, b) => wealth(b) - wealth(a));
  return best ?? null;
}

function wealth({ order, shipments }: Found): number {
  const [parcel] = shipments;
  return [
    order.firstName,
    order.lines.length > 0 ? "lines" : null,
    parcel?.trackingNumber,
    parcel?.edd,
    parcel?.lastScanAt,
  ].filter((one) => one !== null && one !== undefined).length;
}

/** A text is about the parcel it tells of, also in a journey about the whole order, so that all it can say is seen. */
function aboutFirst(facts: Facts, [first]: readonly Shipment[]): Facts {
  return first === undefined ? facts : aboutShipment(facts, first.id);
}

const NAME = "preview";

interface RenderInput extends Pick<PreviewInput, "store" | "template" | "touchpoint"> {
  readonly facts: Facts;
  readonly told: readonly Shipment[];
  /** Whether the order is one that nobody placed. */
  readonly isMadeUp: boolean;
}

async function render(
  deps: PreviewDeps,
  { store, template, facts, told, isMadeUp, touchpoint }: RenderInput,
): Promise<{ rendered: Rendered; short: Pick<MessagePreview, keyof typeof nothingShort> }> {
  const { renderer } = deps;
  const version = singleMessageVersion({ storeId: store.id, name: NAME, template });
  await renderer.prepare({ version, template: NAME, store });
  const shipmentIds = told.map(({ id }) => id);
  const recommended = await recommendedInPreview(deps, { store, template, facts, isMadeUp });
  const asked = { version, template: NAME, store, facts, shipmentIds };
  const sms = renderer.renderShort("sms", asked);
  const push = renderer.renderShort("push", asked);
  const moment = { ...sampleMoment, class: template.class, ...(touchpoint === null ? {} : { touchpoint }) };
  const event = renderer.renderShort("klaviyo", { ...asked, moment });
  const webhookBody = (await deps.channelSettings.find(deps.db.read, store.id, "webhook"))?.plain.body ?? "";
  const webhook = renderer.renderShort("webhook", { ...asked, moment, webhookBody });
  return {
    rendered: renderer.render({ ...asked, recommended }),
    short: {
      sms: sms.kind === "filled" ? sms.text : null,
      push: push.kind === "filled" ? { title: push.title ?? "", body: push.text } : null,
      event: event.kind === "filled" ? event.text : null,
      webhook: webhook.kind === "filled" ? webhook.text : null,
    },
  };
}

/** What the order would be offered; the comparison group is not counted in a preview. */
async function recommendedInPreview(
  deps: PreviewDeps,
  { store, template, facts, isMadeUp }: Pick<RenderInput, "store" | "template" | "facts" | "isMadeUp">,
): Promise<readonly Product[]> {
  if (!template.blocks.some(({ kind }) => kind === "recommendations")) return [];
  const { order, shipments, now } = facts;
  const found = isMadeUp
    ? await sampleRecommended(deps, store)
    : await recommend(deps, { store, order, shipments, isRecipient: true, now });
  return found?.picks.map(({ product }) => product) ?? [];
}
