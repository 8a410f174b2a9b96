import type { NormaliseContext } from "@/application/ports/source";
import type { OrderRef } from "@/domain/event/canonical-event";
import type { CustomerPatch } from "@/domain/order/customer";
import type { OrderPatch } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { atLocalTime } from "@/domain/shared/zone";
import { idText, onlySaid, said, saidEmail, saidTrackingNumber, unlessEmpty } from "../payload-fields";
import { instantOf, readTime } from "../read-time";
import { countriesOf } from "./countries";
import { readPromised } from "./estimated-delivery";
import type { AfterShipTracking } from "./tracking-payload";

/**
 * Which order a tracking belongs to. The shop's id is in a custom field or in `order_id`, which some connectors fill
 * with the number instead; the number may be in the title alone, where v4 and its connectors put it.
 */
export function orderRefOf(tracking: AfterShipTracking): OrderRef {
  const custom = Array.isArray(tracking.custom_fields) ? null : tracking.custom_fields;
  const orderId = said(tracking.order_id);
  const isNumber = orderId?.startsWith("#") ?? false;
  const externalId = said(custom?.shopify_order_id) ?? (isNumber ? undefined : orderId);
  return onlySaid({
    externalId: externalId && idText(externalId),
    number: said(tracking.order_number) ?? (isNumber ? orderId : undefined) ?? numberInTitle(tracking),
  });
}

/** What the hook tells of the order itself; undefined when that is nothing. */
export function orderHintsOf(tracking: AfterShipTracking, context: NormaliseContext): OrderPatch | undefined {
  const method = said(tracking.shipping_method);
  const deliveryType = said(tracking.delivery_type);
  const tags = (tracking.order_tags ?? []).map(said).filter((tag) => tag !== undefined);
  return unlessEmpty(
    onlySaid({
      placedAt: placedAtOf(tracking, context),
      customer: customerOf(tracking),
      shippingAddress: destinationOf(tracking),
      shippingMethod: method === undefined ? undefined : { title: method },
      // A parcel that is collected in the store says nothing of pickup without a parcel: left to the shop.
      deliveryMethod: deliveryType && SHIPPED.has(deliveryType) ? ("shipping" as const) : undefined,
      tags: tags.length > 0 ? tags : undefined,
      promised: readPromised(tracking, context),
    }),
  );
}

const SHIPPED: ReadonlySet<string> = new Set(["door_to_door", "pickup_at_courier"]);

/** A title is free text: only "#…" or a short number counts, and never the tracking number, which is its default. */
function numberInTitle(tracking: AfterShipTracking): string | undefined {
  const title = said(tracking.title);
  if (title === undefined || saidTrackingNumber(title) === saidTrackingNumber(tracking.tracking_number))
    return undefined;
  // "#1042.1" and "#1042-F1" name the first fulfilment of order #1042.
  if (/^#[\w-]{1,30}(?:\.\d{1,3})?$/.test(title)) return title.replace(/(?:\.|-F)\d{1,3}$/, "");
  return /^[A-Z]{0,6}-?\d{3,10}$/i.test(title) ? title : undefined;
}

/** An order date without offset is on the shop's wall. */
function placedAtOf(tracking: AfterShipTracking, { storeZone }: NormaliseContext): Instant | undefined {
  const written = said(tracking.order_date);
  const local = written === undefined ? null : readTime(written);
  if (local === null) return undefined;
  return instantOf(written) ?? atLocalTime(local.date, local.time, storeZone);
}

/** The buyer, else the first who has an address. v4 has one name and lists of addresses. */
function customerOf(tracking: AfterShipTracking): CustomerPatch | undefined {
  const people = tracking.customers ?? [];
  const person =
    people.find((one) => said(one.role) === "buyer") ??
    people.find((one) => saidEmail(one.email)) ??
    people[0];
  return unlessEmpty(
    onlySaid({
      email: saidEmail(person?.email) ?? (tracking.emails ?? []).map(saidEmail).find(Boolean),
      phone: said(person?.phone_number) ?? (tracking.smses ?? []).map(said).find(Boolean),
      ...namesOf(said(person?.name) ?? said(tracking.customer_name)),
      locale: said(person?.language) ?? said(tracking.language),
    }),
  );
}

/** The last word is the family name; a single word is what we call the person by. */
function namesOf(name: string | undefined): Pick<CustomerPatch, "firstName" | "lastName"> {
  const words = name?.split(/\s+/) ?? [];
  if (words.length === 0) return {};
  if (words.length === 1) return { firstName: words[0] };
  return { firstName: words.slice(0, -1).join(" "), lastName: words.at(-1) };
}

function destinationOf(tracking: AfterShipTracking): OrderPatch["shippingAddress"] {
  return unlessEmpty(
    onlySaid({
      city: said(tracking.destination_city),
      region: said(tracking.destination_state) ?? said(tracking.tracking_state),
      postalCode: said(tracking.destination_postal_code) ?? said(tracking.tracking_postal_code),
      country: countriesOf(tracking).destination ?? undefined,
    }),
  );
}
