import { refusalOf, selfServiceKind } from "@/domain/self-service/registry";
import type { RequestKind } from "@/domain/self-service/request-kind";
import type { Refusal } from "@/domain/self-service/self-service-kind";
import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { loadFacts } from "../events/load-facts";
import { cannotWrite } from "../orders/write-to-customer";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";
import { noteStep } from "./note-step";
import { wordsIn } from "./request-letter";
import type { CodeDeps } from "./self-service-deps";
import { loadOrderAndRequests, situationOf } from "./situation";

/** Long enough to find the mail, short enough that a guess has no chance (spec: privacy, self-service). */
const CODE_LIFE_MS = 10 * MINUTE_MS;

/** Somebody may ask again when the mail does not come; nobody needs more. */
const CODES = {
  perOrder: { limit: 3, windowMs: 10 * MINUTE_MS },
  perOrderAndDay: { limit: 10, windowMs: 24 * HOUR_MS },
  perAddress: { limit: 10, windowMs: 10 * MINUTE_MS },
} as const;

export interface CodeWish {
  readonly store: Store;
  readonly orderId: string;
  readonly kind: RequestKind;
  readonly networkAddress: string;
  readonly now: Instant;
}

export type SentCode =
  /** The same whether or not there is a contact. `demoCode` in a demo store, whose people get no mail. */
  | { readonly kind: "sent"; readonly demoCode: string | null }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "throttled"; readonly retryAt: Instant }
  | { readonly kind: "not_found" };

/**
 * Makes a new one-time code for an order and sends it to the contact on file, in the order's language. The code is kept
 * as a keyed hash only. An order without a contact does the same writes and answers alike.
 */
export async function sendCode(deps: CodeDeps, wish: CodeWish): Promise<SentCode> {
  const { store, orderId, kind, now } = wish;
  const found = await loadOrderAndRequests(deps, deps.db.read, { store, orderId });
  if (found === null) return { kind: "not_found" };
  const refusal = refusalOf(selfServiceKind(kind), situationOf(store, found, now));
  if (refusal !== null) return { kind: "refused", refusal };
  const code = newCode(deps.ids.secret());
  const prepared = await deps.db.transaction(async (tx) => {
    const retryAt = await throttleCodes(deps, tx, wish);
    if (retryAt !== null) return { retryAt };
    const codeHash = codeHashOf(deps.proofs, orderId, code);
    const key = { storeId: store.id, orderId };
    await deps.selfService.saveCode(tx, { ...key, codeHash, expiresAt: now + CODE_LIFE_MS, now });
    await noteStep(deps, tx, { ...key, kind, step: "started", at: now });
    const facts = await loadFacts(deps, tx, { store, ...found, now });
    const to = cannotWrite(facts) === null ? facts.order.email : null;
    if (to !== null) await noteStep(deps, tx, { ...key, kind, step: "code_sent", at: now });
    return { facts, to };
  });
  if ("retryAt" in prepared) return { kind: "throttled", retryAt: prepared.retryAt };
  const { facts, to } = prepared;
  if (store.isDemo) return { kind: "sent", demoCode: to === null ? null : code };
  if (to !== null) {
    const words = wordsIn(store, facts.order.locale).letters.code(code, store.name);
    deps.codeMail.post({ store, facts, to, words });
  }
  return { kind: "sent", demoCode: null };
}

/** Bound to the order, so that equal codes of two orders have nothing in common. */
export function codeHashOf(proofs: CodeDeps["proofs"], orderId: string, code: string): string {
  return proofs.fingerprint(`self-service-code:${orderId}:${code}`);
}

/** Six digits out of 128 random bits and more: what is lost by the remainder is less than one part in 10^32. */
function newCode(secret: string): string {
  let number = 0n;
  for (const character of secret) number = number * 128n + BigInt(character.charCodeAt(0));
  return String(number % 1_000_000n).padStart(6, "0");
}

async function throttleCodes(
  { throttles, proofs }: CodeDeps,
  tx: Tx,
  { networkAddress, orderId, now }: CodeWish,
): Promise<Instant | null> {
  const order = proofs.fingerprint(`order:${orderId}`);
  const limits = [
    [`code:from:${proofs.fingerprint(networkAddress)}`, CODES.perAddress],
    [`code:about:${order}`, CODES.perOrder],
    [`code:day:${order}`, CODES.perOrderAndDay],
  ] as const;
  for (const [key, limit] of limits) {
    const verdict = await throttles.hit(tx, key, { ...limit, now });
    if (!verdict.allowed) return verdict.retryAt ?? now + limit.windowMs;
  }
  return null;
}
