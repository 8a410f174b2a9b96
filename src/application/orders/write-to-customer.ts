import type { Facts } from "@/domain/journey/facts";
import { singleMessageVersion } from "@/domain/journey/single-message-version";
import { ONE_OFF, type OneOffWords, oneOffTemplate } from "@/domain/messaging/one-off";
import { STOPPED } from "@/domain/messaging/stop-by-text";
import { isStopped } from "@/domain/messaging/suppression";
import { AppError } from "../app-error";
import { loadFacts } from "../events/load-facts";
import type { EmailRenderer, Rendered } from "../ports/email-renderer";
import { audit } from "../settings/account-deps";
import type { ActingDeps, OrderDeed } from "./acting-deps";
import { queueLetter } from "./queue-letter";

export interface WriteDeps extends ActingDeps {
  readonly renderer: EmailRenderer;
}

export interface Letter extends OrderDeed {
  readonly words: OneOffWords;
}

/** So long a message can be taken back. */
const TAKE_BACK_MS = 10_000;

/**
 * Writes to the customer in a person's own words, in the shop's layout. It goes the way of every message: a row that is
 * kept as it was previewed, a job, an entry in the ledger; and after `TAKE_BACK_MS`, so that it can be taken back. The
 * same `requestId` writes once. Throws AppError `not_found`, and `invalid` where the customer cannot be written to.
 */
export async function writeToCustomer(
  deps: WriteDeps,
  { requestId, ...letter }: Letter & { readonly requestId: string },
): Promise<{ readonly messageId: string }> {
  const { store, orderId, actor } = letter;
  const { facts, rendered } = await render(deps, letter);
  const refusal = cannotWrite(facts);
  if (refusal !== null) throw new AppError("invalid", refusal);
  if (rendered.kind === "failed") throw new AppError("invalid", rendered.why);
  const by = actor.userName ?? "Somebody";
  return deps.db.transaction(async (tx) => {
    const key = `${ONE_OFF}:${orderId}:${requestId}`;
    const runAt = facts.now + TAKE_BACK_MS;
    const message = await queueLetter(deps, tx, { store, facts, rendered, key, by, runAt });
    if (message === null) throw new AppError("conflict", "This message is on its way already.");
    await audit(deps, tx, actor, {
      action: "order.write",
      subject: facts.order.number,
      about: { kind: "order", id: orderId },
      details: { messageId: message.id },
    });
    return { messageId: message.id };
  });
}

/** The message as the customer would get it, or why it cannot go. Nothing is written. */
export async function previewLetter(
  deps: WriteDeps,
  letter: Letter,
): Promise<{ readonly subject: string; readonly html: string } | { readonly why: string }> {
  const { facts, rendered } = await render(deps, letter);
  const refusal = cannotWrite(facts);
  if (refusal !== null) return { why: refusal };
  if (rendered.kind === "failed") return { why: rendered.why };
  return { subject: rendered.subject, html: rendered.html };
}

/** Why nobody can write to the customer of an order; null when they can. */
export function cannotWrite({ order, blocked }: Pick<Facts, "order" | "blocked">): string | null {
  if (order.redactedAt !== null) return "The customer's details were erased.";
  if (order.email === null) return "The order has no e-mail address.";
  const block = blocked.find((one) => one.channel === "email" && isStopped(one, "transactional"));
  if (block === undefined) return null;
  return block.reason === STOPPED
    ? "They wrote STOP by text, which in this store ended e-mail, too. START brings it back."
    : "This address must not be written to: earlier mail came back, or they asked.";
}

async function render(
  deps: WriteDeps,
  { store, orderId, words }: Letter,
): Promise<{ readonly facts: Facts; readonly rendered: Rendered }> {
  const { read } = deps.db;
  const order = await deps.orders.find(read, store.id, orderId);
  if (order === null) throw new AppError("not_found", "This store has no such order.");
  const shipments = await deps.shipments.ofOrder(read, store.id, orderId);
  const facts = await loadFacts(deps, read, { store, order, shipments, now: deps.clock.now() });
  const template = oneOffTemplate(words);
  const version = singleMessageVersion({ storeId: store.id, name: ONE_OFF, template });
  await deps.renderer.prepare({ version, template: ONE_OFF, store });
  const rendered = deps.renderer.render({
    version,
    template: ONE_OFF,
    store,
    facts,
    shipmentIds: [],
    touchpoint: ONE_OFF,
  });
  return { facts, rendered };
}
