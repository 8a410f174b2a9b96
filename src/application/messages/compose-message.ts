import { aboutShipment } from "@/domain/journey/advance";
import type { Facts } from "@/domain/journey/facts";
import { alreadySeen, seenMeanwhile } from "@/domain/journey/seen-message";
import { decideSend, type SendDecision, type WaitReason } from "@/domain/journey/send-decision";
import type { JourneyVersion } from "@/domain/journey/version";
import { isChannelId } from "@/domain/messaging/channels/channel";
import { ONE_OFF } from "@/domain/messaging/one-off";
import type { Product } from "@/domain/product/product";
import type { Instant } from "@/domain/shared/instant";
import { type LoadFactsDeps, loadFacts } from "../events/load-facts";
import type { EventPerson, PushAddress } from "../ports/channel";
import type { Reader, Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";
import { letterContent } from "./letter-content";
import type { Refusal } from "./record-refusal";
import type { SendDeps } from "./send-deps";

/** What one message says, and to whom. A text message has no subject, and mail alone has HTML. */
export interface Content {
  /** Null where it goes to subscriptions, or to a place of the store's. */
  readonly recipient: string | null;
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string;
  /** The order's page. */
  readonly trackUrl?: string;
  /** Whom an event is about. */
  readonly person?: EventPerson;
  /** Browsers to be notified. */
  readonly subscriptions?: readonly PushAddress[];
}

export interface ComposeInput {
  readonly message: Message;
  /** Null for what a person wrote: it stands in the row. */
  readonly version: JourneyVersion | null;
  readonly store: Store;
  readonly facts: Facts;
  /** What goes with the order, for a mail that recommends. */
  readonly recommended?: readonly Product[];
  /** What the store posts to its webhook; empty: the default. */
  readonly webhookBody?: string;
  /** What was made ahead of the very same facts. */
  readonly made?: Content | null;
}

/**
 * What is sent, or why it is not, or from when on it may be (D21, D22). A text that would have a blank gives way to the
 * one its step has without it (D15); where that fails, too, or there is none, the message fails with the first reason.
 */
export function composeMessage(
  deps: SendDeps,
  input: ComposeInput,
): Content | { refusal: Refusal } | { until: Instant; why: WaitReason } {
  const { message, version, facts, made = null } = input;
  if (version === null) return letterContent(message, facts);
  const decision = decideAgain(version, message, facts);
  if (decision?.kind === "wait" && !isOver(message, facts))
    return { until: decision.until, why: decision.reason };
  const refusal = refusalOf(decision, message, facts);
  if (refusal !== null) return { refusal };
  return made ?? makeContent(deps, { ...input, version });
}

type MakeDeps = Pick<SendDeps, "renderer">;
type MakeInput = ComposeInput & { readonly version: JourneyVersion };

/** What a message says, whether or not it may be sent: in the first of its texts that can be made (D15). */
export function makeContent(deps: MakeDeps, input: MakeInput): Content | { refusal: Refusal } {
  const [template = input.message.template, without] = textsOf(input.version, input.message);
  const made = contentOf(deps, { ...input, template });
  if (!isUnmade(made) || without === undefined) return made;
  const other = contentOf(deps, { ...input, template: without });
  return isUnmade(other) ? made : other;
}

/** A message's text, and the one its step has for when that cannot be made. */
export function textsOf(
  version: JourneyVersion,
  { nodeId, template }: Pick<Message, "nodeId" | "template">,
): readonly string[] {
  const node = version.nodes[nodeId];
  const without = node?.kind === "send_message" ? node.config.fallbackTemplate : null;
  return without === null || without === template ? [template] : [template, without];
}

function isUnmade(made: Content | { refusal: Refusal }): boolean {
  return "refusal" in made && made.refusal.reason === "render_failed";
}

interface ContentInput extends MakeInput {
  readonly template: string;
}

/** One text, filled in for its channel. */
function contentOf(
  deps: MakeDeps,
  { message, version, template, store, facts, recommended = [], webhookBody = "" }: ContentInput,
): Content | { refusal: Refusal } {
  const { shipmentIds, touchpoint, channel } = message;
  const asked = { version, template, store, facts, shipmentIds, touchpoint };
  const fails = (why: string) => ({
    refusal: { kind: "failed", reason: "render_failed", values: { why } } as const,
  });
  if (channel === "email") {
    const rendered = deps.renderer.render({ ...asked, recommended });
    const recipient = facts.order.email;
    if (rendered.kind === "rendered" && recipient !== null)
      return { ...rendered, recipient, trackUrl: rendered.words.trackUrl };
    return fails(rendered.kind === "failed" ? rendered.why : "The order has no e-mail address.");
  }
  if (!isChannelId(channel) || channel === "email") return fails(`Nothing can be sent by "${channel}".`);
  const moment = { ...message, at: message.queuedAt };
  const short = deps.renderer.renderShort(channel, { ...asked, moment, webhookBody });
  if (short.kind === "failed") return fails(short.why);
  const { title: subject, text, trackUrl } = short;
  const content = { subject, html: null, text, trackUrl };
  if (channel === "sms") return { recipient: facts.phone, ...content };
  if (channel !== "klaviyo" && channel !== "omnisend") return { recipient: null, ...content };
  const person = { email: facts.order.email, phone: facts.phone };
  const recipient = person.email ?? person.phone;
  if (recipient === null) return { refusal: { kind: "suppressed", reason: "no_email", values: {} } };
  return { recipient, person, ...content };
}

/** The browsers a notification goes to; a refusal where nobody is subscribed any more. */
export async function withBrowsers(
  deps: SendDeps,
  tx: Tx,
  { content, facts, storeId }: { content: Content; facts: Facts; storeId: Store["id"] },
): Promise<Content | { refusal: Refusal }> {
  const { customerId } = facts.order;
  const subscriptions =
    customerId === null ? [] : await deps.pushSubscriptions.ofCustomer(tx, storeId, customerId);
  if (subscriptions.length > 0) return { ...content, subscriptions };
  return { refusal: { kind: "suppressed", reason: "no_subscription", values: {} } };
}

type FactsDeps = LoadFactsDeps & Pick<SendDeps, "shipments" | "clock">;

/** The facts a message is sent on, from the transaction it is claimed in. Null when its order is gone. */
export async function factsForMessage(
  deps: FactsDeps,
  db: Reader,
  { message, store }: { message: Message; store: Store },
): Promise<Facts | null> {
  const order = await deps.orders.find(db, store.id, message.orderId);
  if (order === null) return null;
  const shipments = await deps.shipments.ofOrder(db, store.id, order.id);
  const facts = await loadFacts(deps, db, { store, order, shipments, now: deps.clock.now() });
  return aboutShipment(await withTextBlocks(deps, db, { message, facts }), message.shipmentId);
}

/** A person's text asks nobody's consent to texts, since it answers one; but STOP holds for it, too. */
async function withTextBlocks(
  deps: FactsDeps,
  db: Reader,
  { message, facts }: { message: Message; facts: Facts },
): Promise<Facts> {
  if (message.touchpoint !== ONE_OFF || message.channel !== "sms" || message.recipient === null) return facts;
  return { ...facts, blocked: await deps.customers.blocked(db, message.storeId, [message.recipient]) };
}

/** What the text needs was settled when it was queued; the renderer refuses to leave a blank. */
function decideAgain(version: JourneyVersion, message: Message, facts: Facts): SendDecision | null {
  const node = version.nodes[message.nodeId];
  if (node === undefined || node.kind !== "send_message") return null;
  const seen = seenMeanwhile(
    { content: version, journeyId: message.journeyId, nodeId: message.nodeId },
    facts,
  );
  if (seen !== null) return alreadySeen(seen);
  return decideSend({ ...node.config, requires: [] }, facts, { class: message.class, ownKey: message.key });
}

function isOver({ validUntil }: Message, { now }: Facts): boolean {
  return validUntil !== null && validUntil <= now;
}

function refusalOf(decision: SendDecision | null, message: Message, facts: Facts): Refusal | null {
  if (isOver(message, facts))
    return { kind: "suppressed", reason: "stale", values: { valid_until: message.validUntil } };
  if (decision === null) return null;
  return decision.kind === "send" || decision.kind === "missing" || decision.kind === "wait"
    ? null
    : decision;
}
