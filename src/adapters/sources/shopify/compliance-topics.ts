import { z } from "zod";
import { id, idText, list, onlySaid, said, saidEmail, text } from "../payload-fields";
import { defineTopic, type Topic } from "../topic";

const personSchema = z.object({ id: id.nullish(), email: text, phone: text }).nullish();
/** The shop is named in each of the three, and is what tells them from any other body. */
const base = { shop_id: id, shop_domain: text };

const dataRequest = defineTopic({
  payload: z.object({
    ...base,
    customer: personSchema,
    orders_requested: list(id),
    data_request: z.object({ id: id.nullish() }).nullish(),
  }),
  normalise(payload, { receivedAt }) {
    const requestId = payload.data_request?.id ?? null;
    return [
      {
        type: "compliance",
        request: "data_request",
        key: `shopify:data_request:${requestId ?? `${whoOf(payload.customer)}:${receivedAt}`}`,
        occurredAt: receivedAt,
        ...personOf(payload.customer),
        orderExternalIds: (payload.orders_requested ?? []).map(idText),
        ...(requestId === null ? {} : { requestId: idText(requestId) }),
      },
    ];
  },
});

/**
 * The key holds the time of receipt: these two carry no id and no date, and a person who came back and asks again
 * months later must be forgotten again. A retry of the same hook is refused earlier, by its delivery id.
 */
const redactCustomer = defineTopic({
  payload: z.object({ ...base, customer: personSchema, orders_to_redact: list(id) }),
  normalise: (payload, { receivedAt }) => [
    {
      type: "compliance",
      request: "redact_customer",
      key: `shopify:redact_customer:${whoOf(payload.customer)}:${receivedAt}`,
      occurredAt: receivedAt,
      ...personOf(payload.customer),
      orderExternalIds: (payload.orders_to_redact ?? []).map(idText),
    },
  ],
});

const redactShop = defineTopic({
  payload: z.object(base),
  normalise: (payload, { receivedAt }) => [
    {
      type: "compliance",
      request: "redact_shop",
      key: `shopify:redact_shop:${idText(payload.shop_id)}:${receivedAt}`,
      occurredAt: receivedAt,
      orderExternalIds: [],
    },
  ],
});

export const complianceTopics = {
  "customers/data_request": dataRequest,
  "customers/redact": redactCustomer,
  "shop/redact": redactShop,
} as const satisfies Record<string, Topic>;

type Person = z.infer<typeof personSchema>;

/** Any of the three may be the only one that is there: the product looks up by each. */
function personOf(person: Person) {
  if (!person) return {};
  const externalId = person.id === null || person.id === undefined ? undefined : idText(person.id);
  return { customer: onlySaid({ externalId, email: saidEmail(person.email), phone: said(person.phone) }) };
}

/** A key must not carry an address, so a person without an id is "unnamed". */
function whoOf(person: Person): string {
  return person?.id === null || person?.id === undefined ? "unnamed" : idText(person.id);
}
