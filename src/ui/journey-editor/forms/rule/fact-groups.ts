import { choiceInWords } from "@/domain/journey/choice-in-words";
import { type Fact, factCatalogue } from "@/domain/journey/facts-catalogue/registry";
import type { JourneyContent } from "@/domain/journey/version";

export interface FactGroup {
  readonly noun: string;
  readonly facts: readonly Fact[];
}

/** The facts a journey of this scope can ask for, by what they are about. */
export function factGroups(scope: JourneyContent["scope"]): readonly FactGroup[] {
  const fitting = factCatalogue.filter((fact) => scope === "shipment" || fact.needsShipment !== true);
  const nouns = scope === "shipment" ? nounOrder.parcel : nounOrder.order;
  return nouns
    .map((noun) => ({ noun, facts: fitting.filter((fact) => nounOf(fact) === noun) }))
    .filter(({ facts }) => facts.length > 0);
}

/** Further words by which a fact is found: its choices, and what people call it. */
export function factKeywords({ id, options = [] }: Fact): readonly string[] {
  const words = [...options.map(choiceInWords), ...(alsoCalled[id] ?? "").split(", ")];
  return [...new Set(words.filter(Boolean))];
}

/** The one choice of a fact that was searched for: "delay" finds the reason "delay". Null: none, or more than one. */
export function searchedChoice({ label, options = [] }: Fact, words: readonly string[]): string | null {
  const asked = words.filter((word) => !label.toLowerCase().includes(word)).join(" ");
  if (asked === "") return null;
  const fitting = options.filter((option) => choiceInWords(option).includes(asked));
  const exact = fitting.filter((option) => choiceInWords(option) === asked);
  const [only] = exact.length > 0 ? exact : fitting;
  return only !== undefined && (exact.length === 1 || fitting.length === 1) ? String(only) : null;
}

const nounOrder = {
  parcel: ["The parcel", "The customer", "Support", "The order", "What was ordered", "Messages and visits"],
  order: ["The order", "What was ordered", "The customer", "Support", "The parcel", "Messages and visits"],
} as const;
type Noun = (typeof nounOrder)["parcel"][number];

/** What a fact is about. */
export function nounOf({ id }: Pick<Fact, "id">): Noun {
  if (aboutItems.has(id)) return "What was ordered";
  if (aboutPerson.has(id)) return "The customer";
  const [prefix = ""] = id.split(".");
  return nounsByPrefix[prefix] ?? "The order";
}

const nounsByPrefix: Readonly<Record<string, Noun>> = {
  order: "The order",
  shipment: "The parcel",
  customer: "The customer",
  consent: "The customer",
  support: "Support",
  engagement: "Messages and visits",
  messages: "Messages and visits",
};
const aboutItems: ReadonlySet<string> = new Set([
  "order.items",
  "order.skus",
  "order.products",
  "order.categories",
  "order.vendors",
  "order.fulfilment_services",
  "order.item_count",
]);
const aboutPerson: ReadonlySet<string> = new Set(["order.is_first", "order.earlier_orders"]);

const alsoCalled: Readonly<Record<string, string>> = {
  "order.value": "total, amount, money, spent, price",
  "order.is_high_value": "expensive, valuable, VIP",
  "order.is_international": "international, abroad, customs",
  "order.is_first": "new customer, first time buyer",
  "order.earlier_orders": "repeat, returning customer, loyal",
  "order.fulfilment_services": "print on demand, dropship",
  "order.products": "product, item",
  "order.items": "product, item, name",
  "order.skus": "product, item, article",
  "order.delivery_method": "pickup, shipping, local",
  "shipment.status": "exception, where is it",
  "shipment.reason": "exception is a delay, why, problem, kind of exception",
  "shipment.is_late": "delay, delayed, overdue",
  "shipment.days_late": "delay, delayed, overdue",
  "shipment.slipped_days": "delay, delayed, moved, new date",
  "shipment.is_silent": "stuck, no scan, no update, stalled",
  "shipment.silent_hours": "stuck, no scan, no update, stalled",
  "shipment.has_problem": "exception, trouble, failed",
  "shipment.edd_known": "EDD, date, window",
  "shipment.days_to_edd": "EDD, arrives, date",
  "support.has_contacted":
    "ticket, wrote, complained, help desk, earlier contact, customer contacted support",
  "support.tickets": "ticket, wrote, complained, help desk, contact, customer contacted support",
  "support.wismo_tickets": "WISMO, where is my order",
  "consent.sms": "SMS, opt in, permission",
  "consent.email_marketing": "newsletter, opt in, permission",
  "consent.sms_marketing": "SMS, opt in, permission",
  "engagement.visits": "opened page, looked, views",
};
