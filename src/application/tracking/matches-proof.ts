import type { Order } from "@/domain/order/order";
import type { Proofs } from "../ports/proofs";

type Provable = Pick<Order, "email" | "shippingAddress" | "billingAddress">;

/**
 * Whether what a visitor typed is the e-mail address or a postal code of the order (C11). `order` null (there is none)
 * costs the same comparisons and is never matched. Case, spaces and hyphens do not count; of a US ZIP+4 code the
 * first five digits do.
 */
export function matchesProof(proofs: Pick<Proofs, "same">, typed: string, order: Provable | null): boolean {
  const typedEmail = typed.trim().toLowerCase();
  const typedPostal = postalForm(typed);
  const known = [
    isSame(proofs, typedEmail, order?.email?.trim().toLowerCase()),
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

function postalForm(written: string): string {
  const plain = written.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return /^\d{9}$/.test(plain) ? plain.slice(0, 5) : plain;
}
