import type { StoreId } from "@/domain/access/store-id";
import type { Consent } from "@/domain/order/consent";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { ProfileAnswer, ProfileConsents } from "../ports/profile-consents";
import { RetryLater } from "../ports/queue";

const AGAIN_MS = 5 * 60_000;

/** What a job asks to be read: the person of an order, or a profile that was said to have changed. */
export function profileSubject(about: { readonly orderId: string } | { readonly profileId: string }): string {
  return "orderId" in about ? `order:${about.orderId}` : `profile:${about.profileId}`;
}

/**
 * Reads back what a person agreed to where the store keeps its profiles, and writes down what is newer than what they have
 * said here (R88, R91). Throws `RetryLater` while nobody answers there.
 */
export async function readBackConsents(
  deps: Deps & { readonly profileConsents: ProfileConsents },
  { storeId, subject }: { readonly storeId: StoreId; readonly subject: string },
): Promise<void> {
  const id = subject.slice(subject.indexOf(":") + 1);
  const order = subject.startsWith("order:") ? await deps.orders.find(deps.db.read, storeId, id) : null;
  if (subject.startsWith("order:") && (order === null || order.email === null)) return;
  const asked = order?.email ? { email: order.email } : { profileId: id };
  const answer = await deps.profileConsents.read(storeId, asked);
  if (answer.kind === "later")
    throw new RetryLater(deps.clock.now() + (answer.afterMs ?? AGAIN_MS), answer.why);
  if (answer.kind === "unknown" || answer.consents.length === 0) return;
  await deps.db.transaction((tx) => writeDown(deps, tx, { storeId, answer }));
}

async function writeDown(
  deps: Deps,
  tx: Tx,
  { storeId, answer }: { readonly storeId: StoreId; readonly answer: ProfileAnswer & { kind: "found" } },
): Promise<void> {
  const { email, phone, consents } = answer;
  if (email === null) return;
  const { id } = await deps.customers.merge(tx, storeId, { email, phone }, deps.clock.now());
  const known = await deps.customers.consents(tx, storeId, id);
  for (const consent of consents)
    if (isNews(consent, known)) await deps.customers.recordConsent(tx, storeId, id, consent);
}

/** Something else than what they said last, and later. */
function isNews({ channel, class: about, state, at }: Consent, known: readonly Consent[]): boolean {
  const last = known.find((one) => one.channel === channel && one.class === about);
  return last === undefined || (last.state !== state && last.at < at);
}
