import type { Order } from "@/domain/order/order";
import type { Proofs } from "../ports/proofs";

type Provable = Pick<Order, "email" | "phone" | "shippingAddress" | "billingAddress">;

/**
 * Whether what a visitor typed is the e-mail address, a phone number or a postal code of the order (C11). `order` null (there is none)
 * costs the same comparisons and is never matched. Case, spaces and hyphens do not count; of a US ZIP+4 code the
 * first five digits do, of a phone number the last eight, with or without its country.
 */
export function matchesProof(proofs: Pick<Proofs, "same">, typed: string, order: Provable | null): boolean {
  const typedEmail = typed.trim().toLowerCase();
  const typedPostal = postalForm(typed);
  const typedPhone = phoneForm(typed);
  const known = [
    isSame(proofs, typedEmail, order?.email?.trim().toLowerCase()),
    isSame(proofs, typedPhone, phoneForm(order?.phone)),
    isSame(proofs, typedPhone, phoneForm(order?.shippingAddress?.phone)),
    isSame(proofs, typedPhone, phoneForm(order?.billingAddress?.phone)),
    isSame(proofs, typedPostal, postalOf(order?.shippingAddress)),
    isSame(proofs, typedPostal, postalOf(order?.billingAddress)),
  ];
  return known.includes(true);
}

/** No postal code in use is shorter (Iceland, Faroe Islands: three digits). */
const SHORTEST_SECRET = 3;
/** Stands in for a value the order lacks: no typed text contains it, and comparing with it takes as long. */
const NOTHING = "\u0000";

function isSame(proofs: Pick<Proofs, "same">, typed: string, known: string | undefined): boolean {
  const isSecret = known !== undefined && known.length >= SHORTEST_SECRET;
  return proofs.same(typed, isSecret ? known : NOTHING) && isSecret;
}

function postalOf(address: Order["shippingAddress"] | undefined): string | undefined {
  return address?.postalCode ? postalForm(address.postalCode) : undefined;
}

/**
 * The digits that are the same however a number is written: "+49 30 1234567", "030 1234567". Empty for what is no phone
 * number; local numbers have seven digits and more.
 */
function phoneForm(written: string | null | undefined): string {
  const plain = (written ?? "").normalize("NFKC").trim();
  if (!/^\+?[\d\s()./-]+$/.test(plain)) return "";
  const digits = plain.replace(/\D/g, "");
  return digits.length < 7 ? "" : digits.slice(-8);
}

function postalForm(written: string): string {
  const plain = written.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return /^\d{9}$/.test(plain) ? plain.slice(0, 5) : plain;
}
