import type { Person } from "../people/person";
import { ashAndEmber } from "../shop/ash-and-ember";
import type { OrderPlan } from "../story/order-plan";
import type { Writing } from "../story/writing";

export function addressBody({ firstName, lastName, street, unit, phone, city }: Person) {
  return {
    first_name: firstName,
    address1: street,
    phone,
    city: city.city,
    zip: city.postalCode,
    province: city.regionName,
    country: city.countryName,
    last_name: lastName,
    address2: unit,
    company: null,
    latitude: city.latitude,
    longitude: city.longitude,
    name: `${firstName} ${lastName}`,
    country_code: city.country,
    province_code: city.region,
  };
}

/** The customer inside an order and, with another date, in customers/update. */
export function customerBody(
  { person, ordersCount, placedAt }: Pick<OrderPlan, "person" | "ordersCount" | "placedAt">,
  writing: Writing,
) {
  const since = writing.shop(Math.min(person.since, placedAt));
  return {
    id: person.id,
    email: person.email,
    created_at: since,
    updated_at: writing.shop(placedAt),
    first_name: person.firstName,
    last_name: person.lastName,
    state: "disabled",
    note: null,
    verified_email: true,
    multipass_identifier: null,
    tax_exempt: false,
    phone: person.phone,
    currency: ashAndEmber.currency,
    tax_exemptions: [],
    admin_graphql_api_id: `gid://shopify/Customer/${person.id}`,
    orders_count: ordersCount,
    email_marketing_consent: {
      state: person.emailConsent,
      opt_in_level: "single_opt_in",
      consent_updated_at: person.emailConsent === "not_subscribed" ? null : since,
    },
    sms_marketing_consent: {
      state: person.smsConsent,
      opt_in_level: "single_opt_in",
      consent_updated_at: person.smsConsent === "not_subscribed" ? null : since,
      consent_collected_from: "SHOPIFY",
    },
    tags: person.isVip ? "vip" : "",
    default_address: {
      ...addressBody(person),
      id: person.id + 1_708_130_562_240,
      customer_id: person.id,
      country_name: person.city.countryName,
      default: true,
    },
  };
}
