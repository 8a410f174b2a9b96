import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { Random } from "../random";
import type { Place } from "../shop/warehouses";
import { type City, citiesByCountry } from "./cities";
import { namesOf } from "./names";

export type ConsentState = "subscribed" | "not_subscribed" | "unsubscribed";

/** A customer of the simulated shop. Invented; the address of every one ends in a domain that nobody can own. */
export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: string;
  readonly city: City;
  readonly street: string;
  readonly unit: string | null;
  /** When the account was made. */
  readonly since: Instant;
  readonly emailConsent: ConsentState;
  readonly smsConsent: ConsentState;
  readonly isVip: boolean;
  /** Orders before the first one that is simulated. */
  readonly earlierOrders: number;
}

/** E-mail domains reserved by RFC 2606. Those of the second list answer that nobody lives there. */
const DOMAINS = ["example.com", "example.org", "example.net", "mail.example"];
const MISTYPED_DOMAINS = ["exmaple.example", "gmial.example"];

/** Whether mail to this address comes back: it was mistyped at checkout. */
export function isMistyped(email: string): boolean {
  return MISTYPED_DOMAINS.some((domain) => email.endsWith(`@${domain}`));
}

export interface PersonWish {
  readonly id: number;
  readonly country: Place["country"];
  readonly isNew: boolean;
  readonly firstSeenAt: Instant;
}

export function drawPerson(random: Random, { id, country, isNew, firstSeenAt }: PersonWish): Person {
  const names = namesOf(country);
  const firstName = random.pick(names.first);
  const lastName = random.pick(names.last);
  const domain = random.pick(random.chance(0.006) ? MISTYPED_DOMAINS : DOMAINS);
  const earlierOrders = isNew ? 0 : random.int(1, 6);
  const since = firstSeenAt - (isNew ? 0 : random.int(40, 700) * DAY_MS);
  return {
    id,
    firstName,
    lastName,
    // The number keeps two people of one name apart.
    email: `${plain(firstName)}.${plain(lastName)}.${id % 100_000}@${domain}`,
    phone: phoneIn(country, random),
    locale: LOCALES[country],
    city: random.weighted(citiesByCountry[country]),
    street: names.line(
      random.pick(names.streets),
      random.int(3, 1980) % (country === "US" ? 1980 : 140) || 7,
    ),
    unit: random.chance(0.25) ? `${country === "US" ? "Apt" : "Flat"} ${random.int(1, 24)}` : null,
    since,
    emailConsent: random.chance(0.46)
      ? "subscribed"
      : random.chance(0.15)
        ? "unsubscribed"
        : "not_subscribed",
    smsConsent: random.chance(0.17) ? "subscribed" : "not_subscribed",
    isVip: earlierOrders >= 4,
    earlierOrders,
  };
}

const LOCALES = {
  US: "en-US",
  CA: "en-CA",
  GB: "en-GB",
  DE: "de-DE",
  AU: "en-AU",
} as const satisfies Record<Place["country"], string>;

/** Numbers set aside for stories by the authorities of each country: nobody's telephone rings. */
function phoneIn(country: Place["country"], random: Random): string {
  switch (country) {
    case "GB":
      return `+447700900${random.digits(3)}`;
    case "AU":
      return `+6149157${random.pick(["0156", "0157", "0158", "0159", "0110", "0313", "0737", "1266", "1491", "1804"])}`;
    case "DE":
      return `+493023125${random.digits(3)}`;
    default:
      return `+1${random.pick(["206", "312", "415", "503", "617", "718"])}55501${random.digits(2)}`;
  }
}

/** "Anneke Groß" as it stands in an address: letters of ASCII only. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("ß", "ss")
    .replace(/[^a-z]/g, "");
}
