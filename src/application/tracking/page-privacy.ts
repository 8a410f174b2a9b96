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
 * Built once per page from everything personal the order knows. It drops whole texts rather than blacking out words:
 * a sentence with a hole still tells.
 */
export function pagePrivacy(order: Personal): PagePrivacy {
  const phrases = personalPhrases(order);
  const tellsTooMuch = (text: string) => {
    const words = wordsOf(text);
    return phrases.some((phrase) => contains(words, phrase)) || LOOKS_PERSONAL.test(text);
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
  const { shippingAddress, billingAddress } = order;
  const texts: (string | null | undefined)[] = [
    order.email,
    order.phone,
    order.firstName,
    order.lastName,
    order.number,
  ];
  for (const address of [shippingAddress, billingAddress]) {
    texts.push(
      address?.name,
      address?.line1,
      streetStart(address?.line1),
      address?.line2,
      address?.postalCode,
      address?.phone,
    );
  }
  return texts.map((text) => wordsOf(text ?? "")).filter((words) => words.length > 0);
}

/** Carriers shorten "12 Harbour Street" to "12 HARBOUR ST": house number and first word give the street away. */
function streetStart(line: string | null | undefined): string | undefined {
  const words = wordsOf(line ?? "");
  return words.length > 2 ? words.slice(0, 2).join(" ") : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .toUpperCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replace(/\p{M}/gu, ""))
    .filter((word) => word !== "");
}

function contains(words: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  return words.some(
    (word, at) => word === first && phrase.every((part, offset) => words[at + offset] === part),
  );
}

/** Postal codes, house numbers and depot numbers go; what remains of "DENVER CO 80202" is the place. */
function withoutDigits(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => !/\p{N}/u.test(word))
    .join(" ")
    .replace(/^[\s,;-]+|[\s,;-]+$/g, "");
}
