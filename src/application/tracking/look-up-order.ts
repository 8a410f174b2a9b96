import type { StoreId } from "@/domain/access/store-id";
import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { isCodeExpired } from "./code-life";
import { matchesProof } from "./matches-proof";
import { type IssuedProof, issueProof } from "./prove-order";
import { throttleProof } from "./throttle-proof";
import type { TrackingDeps } from "./tracking-deps";

export interface LookUpInput {
  readonly storeId: StoreId;
  /** The order number as it was typed: "1042", "#1042", " ab-1042". */
  readonly number: string;
  /** The e-mail address or postal code as it was typed. */
  readonly typed: string;
  readonly networkAddress: string;
  readonly now: Instant;
}

export type LookUpOutcome =
  | { readonly kind: "found"; readonly proof: IssuedProof }
  /** No such order, the wrong e-mail or postal code, or one too old: never told apart (C11). */
  | { readonly kind: "not_found" }
  | { readonly kind: "throttled"; readonly retryAt: Instant };

/**
 * Finds an order by its number and the e-mail address or postal code given with it. Every failure does the same reads
 * and comparisons; every attempt counts against the network address and against the number, known or not.
 */
export async function lookUpOrder(deps: TrackingDeps, input: LookUpInput): Promise<LookUpOutcome> {
  const { storeId, typed, now, networkAddress } = input;
  const bare = bareNumber(input.number);
  const retryAt = await throttleProof(deps, { networkAddress, about: `${storeId}:${bare}`, now });
  if (retryAt !== null) return { kind: "throttled", retryAt };
  const order = await orderByNumber(deps, storeId, bare);
  const isProved = matchesProof(deps.proofs, typed, order);
  if (order === null || !isProved || isCodeExpired(order, now)) return { kind: "not_found" };
  return { kind: "found", proof: issueProof(deps.proofs, order.trackingCode, now) };
}

/** Shops write "#1042", "1042" or "AB1042" on the same kind of receipt; all spellings are always read. */
async function orderByNumber(deps: TrackingDeps, storeId: StoreId, bare: string): Promise<Order | null> {
  let found: Order | null = null;
  for (const number of [`#${bare}`, bare]) {
    const order = await deps.orders.findByRef(deps.db.read, storeId, { externalId: null, number });
    found ??= order;
  }
  return found;
}

function bareNumber(typed: string): string {
  return typed.normalize("NFKC").trim().replace(/^#\s*/, "").toUpperCase().slice(0, LONGEST_NUMBER);
}

const LONGEST_NUMBER = 64;
