import { sampleVariables } from "./sample-variables";

/** One thing a message can say. */
export interface CatalogueVariable {
  /** As it is written in Liquid: "shipment.edd". A list's members carry "[]": "order.items[].title". */
  readonly name: string;
  readonly label: string;
  readonly sample: string;
  /** False where it may be unknown: print it inside `{% if %}` or give it a `default`. */
  readonly isAlwaysKnown: boolean;
}

/** Everything a message can say, in the order the editor offers it. */
export const variableCatalogue: readonly CatalogueVariable[] = [
  ...entries("store", {
    name: ["Store name", true],
    url: ["Address of the shop", false],
    contact_url: ["Where to write to the shop", true],
  }),
  ...entries("customer", { first_name: ["First name", false], name: ["Full name", false] }),
  ...entries("order", {
    number: ["Order number", true],
    total: ["Order total", false],
    placed_on: ["Day of the order", false],
    is_first_order: ["Is the first order (yes or no)", true],
    ships_from: ["Place of the warehouse it leaves from", false],
    handling_time: ["Time the warehouse takes", false],
    "items[].title": ["Item ordered: title", true],
    "items[].variant": ["Item ordered: variant", false],
    "items[].quantity": ["Item ordered: quantity", true],
    "items[].image_url": ["Item ordered: picture", false],
  }),
  ...entries("", {
    "items[].title": ["Item of this message: title", true],
    "items[].variant": ["Item of this message: variant", false],
    "items[].quantity": ["Item of this message: quantity", true],
    "items[].image_url": ["Item of this message: picture", false],
  }),
  ...parcelEntries("shipment", "Parcel"),
  ...parcelEntries("shipments[]", "Each parcel"),
  ...entries("links", {
    track: ["Link to the tracking page", true],
    contact: ["Link to the contact page", true],
    review: ["Link for a review", false],
    csat: ["Link to rate the delivery", true],
    csat_score: ["Link to rate it, a number from 1 to 5 written behind", true],
    shop: ["Link to the shop", false],
    preferences: ["Link to the message settings", false],
    reschedule: ["Link to choose another day", true],
    change_address: ["Link to change the address", true],
    redelivery: ["Link to what the carrier offers", true],
    refund: ["Link to ask for a refund", true],
    reship: ["Link to ask for a new parcel", true],
    report_problem: ["Link to report a faulty delivery", true],
  }),
  ...entries("", { locale: ["Language of the dates", true] }),
];

/** The variables whose name, label or sample holds every word of `query`, in catalogue order. */
export function searchVariables(query: string): readonly CatalogueVariable[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return variableCatalogue.filter(({ name, label, sample: example }) => {
    const text = `${name} ${label} ${example}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The sample with everything that may be unknown left out, but for `known`: what a template must cope with. */
export function bareVariables(known: readonly string[]): object {
  const unknown = variableCatalogue.filter((one) => !one.isAlwaysKnown && !known.includes(one.name));
  return Object(withoutText(sampleVariables, "", new Set(unknown.map((one) => one.name))));
}

type Labels = Readonly<Record<string, readonly [label: string, isAlwaysKnown: boolean]>>;

function entries(path: string, labels: Labels): CatalogueVariable[] {
  return Object.entries(labels).map(([key, [label, isAlwaysKnown]]) => {
    const name = path === "" ? key : `${path}.${key}`;
    return { name, label, isAlwaysKnown, sample: sampleOf(name) };
  });
}

function parcelEntries(path: string, what: string): CatalogueVariable[] {
  return entries(path, {
    carrier: [`${what}: carrier`, true],
    carrier_is_known: [`${what}: the carrier is known (yes or no)`, true],
    tracking_number: [`${what}: tracking number`, false],
    status_headline: [`${what}: status in a few words`, true],
    status_text: [`${what}: status in a sentence`, true],
    edd: [`${what}: estimated delivery`, false],
    edd_is_known: [`${what}: the estimate is known (yes or no)`, true],
    first_edd: [`${what}: first estimate, where it changed`, false],
    is_late: [`${what}: is past its estimate (yes or no)`, true],
    last_scan_text: [`${what}: last scan`, false],
    last_scan_place: [`${what}: place of the last scan`, false],
    last_scan_ago: [`${what}: age of the last scan`, false],
    city: [`${what}: city of the last scan`, false],
    region: [`${what}: state or region of the last scan`, false],
    pickup_point: [`${what}: pickup point`, false],
    attempts: [`${what}: failed delivery attempts`, true],
    ships_from: [`${what}: place of the warehouse it leaves from`, false],
    handling_time: [`${what}: time the warehouse takes`, false],
    "checkpoints[].when": [`${what}: recent scans, when`, true],
    "checkpoints[].text": [`${what}: recent scans, what`, true],
    "checkpoints[].place": [`${what}: recent scans, where`, false],
    "items[].title": [`${what}: its items, title`, true],
    "items[].variant": [`${what}: its items, variant`, false],
    "items[].quantity": [`${what}: its items, quantity`, true],
    "items[].image_url": [`${what}: its items, picture`, false],
  });
}

function sampleOf(name: string): string {
  let value: unknown = sampleVariables;
  for (const part of name.split(".")) {
    value = Reflect.get(Object(value), part.replace("[]", ""));
    if (part.endsWith("[]") && Array.isArray(value)) value = value[0];
  }
  return String(value);
}

function withoutText(value: unknown, path: string, unknown: ReadonlySet<string>): unknown {
  if (unknown.has(path)) return "";
  if (Array.isArray(value)) return value.map((member) => withoutText(member, `${path}[]`, unknown));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, inner]) => {
    const isAboutUnknown = key === "edd_is_known" && unknown.has(`${path}.edd`);
    return [key, isAboutUnknown ? false : withoutText(inner, path === "" ? key : `${path}.${key}`, unknown)];
  });
  return Object.fromEntries(members);
}
