import type { Address } from "@/domain/order/address";
import type { Order } from "@/domain/order/order";

/** Keeps what senders write into free text off the page: names, streets, postal codes, phone numbers (C11). */
export interface PagePrivacy {
  /** A city or region fit for anybody's eyes; null when nothing safe is left. */
  publicPlace(written: string | null | undefined): string | null;
  /** A carrier's sentence for somebody who proved to be the recipient; null when it says too much even then. */
  carrierText(written: string | null | undefined): string | null;
}

type Personal = Pick<
  Order,
  "email" | "phone" | "firstName" | "lastName" | "shippingAddress" | "billingAddress" | "number"
>;

/**
 * Built once per page from everything personal the order knows. It drops whole texts rather than blacking out words: a
 * sentence with a hole still tells. In doubt it drops: a scan without its city is still a scan.
 */
export function pagePrivacy(order: Personal): PagePrivacy {
  const phrases = personalPhrases(order);
  const tellsTooMuch = (text: string) => {
    const words = wordsOf(text);
    const joined = words.join("");
    return LOOKS_PERSONAL.test(text) || phrases.some((phrase) => mentions({ words, joined }, phrase));
  };
  return {
    publicPlace(written) {
      const text = withoutDigits(written ?? "");
      return text === "" || tellsTooMuch(text) ? null : text;
    },
    carrierText(written) {
      const text = (written ?? "").trim();
      return text === "" || tellsTooMuch(text) ? null : text;
    },
  };
}

/** An e-mail address, or seven digits and more in a row as phone numbers have them. */
const LOOKS_PERSONAL = /\S@\S|\+?\d[\d\s().-]{5,}\d/;

function personalPhrases(order: Personal): readonly (readonly string[])[] {
  const texts: (string | null | undefined)[] = [
    order.email,
    order.phone,
    order.firstName,
    order.lastName,
    order.number,
  ];
  for (const address of [order.shippingAddress, order.billingAddress]) {
    texts.push(address?.name, address?.line1, address?.line2, address?.postalCode, address?.phone);
    texts.push(...streetWords(address));
  }
  return texts.map((text) => wordsOf(text ?? "")).filter((words) => words.length > 0);
}

/**
 * Carriers shorten "12 Harbour Street" to "12 HARBOUR ST": its own words give a street away, those of any street do
 * not, and a street named after its city must not hide the city.
 */
function streetWords(address: Address | null): readonly string[] {
  const city = new Set(wordsOf(address?.city ?? ""));
  return [address?.line1, address?.line2]
    .flatMap((line) => wordsOf(line ?? ""))
    .filter((word) => word.length >= 4 && !OF_ANY_STREET.has(word) && !city.has(word));
}

const OF_ANY_STREET = new Set(
  (
    "STREET ROAD AVENUE LANE DRIVE COURT PLACE SQUARE TERRACE CRESCENT CLOSE BOULEVARD HIGHWAY PARKWAY CIRCLE TRAIL " +
    "NORTH SOUTH EAST WEST UPPER LOWER SAINT FLOOR FLAT UNIT SUITE APARTMENT BUILDING HOUSE BLOCK ROOM LEVEL " +
    "STRASSE STRAßE PLATZ ALLEE RUE CALLE AVENIDA VIALE PIAZZA CORSO STRAAT LAAN GATE GATAN VEJ"
  ).split(" "),
);

/** Scripts written without spaces between words. */
const WITHOUT_SPACES =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Khmer}|\p{Script=Lao}/u;
/** From this length on a text that merely contains the letters is hardly an accident. */
const TELLING_LENGTH = 6;

function mentions(
  text: { readonly words: readonly string[]; readonly joined: string },
  phrase: readonly string[],
): boolean {
  const letters = phrase.join("");
  const isTelling = letters.length >= TELLING_LENGTH || WITHOUT_SPACES.test(letters);
  if (isTelling && text.joined.includes(letters)) return true;
  return text.words.some((_, at) => phrase.every((part, offset) => text.words[at + offset] === part));
}

/** Upper case, without accents and punctuation. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Postal codes, house numbers and depot numbers go; what remains of "DENVER CO 80202" is the place. */
function withoutDigits(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => !/\p{N}/u.test(word))
    .join(" ")
    .replace(/^[\s,;-]+|[\s,;-]+$/g, "");
}
