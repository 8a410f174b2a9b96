import type { Facts } from "@/domain/journey/facts";
import type { JourneyVersion } from "@/domain/journey/version";
import { basisOf } from "@/domain/messaging/told-facts";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import { markedEmail } from "../engagement/mark-content";
import type { MailAhead } from "../ports/mail-composer";
import type { Message, Store } from "../ports/rows";
import { type Content, factsForMessage, makeContent, textsOf } from "./compose-message";
import type { SendDeps } from "./send-deps";

export interface AheadDeps
  extends Pick<Deps, "orders" | "shipments" | "customers" | "tickets" | "messages" | "selfService" | "clock">,
    Pick<SendDeps, "renderer" | "trackedLinks"> {
  readonly db: Pick<Deps["db"], "read">;
  /** How the database keeps a long text. */
  readonly packed: (text: string) => string | Uint8Array;
}

/** Of what is said in words that grow old ("today", "2 hours ago"), nothing is older than this when it leaves. */
const FRESH_MS = 10_000;

/** All that a mail is made of. */
export interface MailMatter {
  readonly message: Message;
  readonly version: JourneyVersion;
  readonly store: Store;
  readonly facts: Facts;
}

/**
 * Reads what an e-mail would be made of now. Null for what is no plain mail of a journey: texts that recommend are noted
 * with what they recommend, and what a person wrote or a demo order is told needs no making.
 */
export async function readAhead(
  deps: AheadDeps,
  { messageId, version, store }: { messageId: string; version: JourneyVersion; store: Store },
): Promise<MailMatter | null> {
  const { read } = deps.db;
  const message = await deps.messages.find(read, messageId);
  if (message === null || !isPlainMail(message, version)) return null;
  const facts = await factsForMessage(deps, read, { message, store });
  return facts && { message, version, store, facts };
}

/**
 * The e-mail as it would be sent with these facts, without deciding whether it may be (D21): that, and whether they are
 * still the same, is asked when its turn has come. Reads nothing from the database. Null when something it needs is missing.
 */
export async function makeAhead(deps: AheadDeps, matter: MailMatter): Promise<MailAhead | null> {
  const { message, version, store, facts } = matter;
  for (const template of textsOf(version, message)) await deps.renderer.prepare({ version, template, store });
  const content = makeContent(deps, matter);
  if ("refusal" in content) return null;
  const { recipient, subject, html, text, trackUrl } = content;
  if (recipient === null || subject === null || html === null || trackUrl === undefined) return null;
  const markedHtml = markedEmail(deps, { messageId: message.id, store, html });
  const made = { recipient, subject, text, trackUrl, markedHtml, storedHtml: deps.packed(html) };
  return { ...made, basis: basisOf(facts), madeAt: facts.now };
}

function isPlainMail({ channel, isDemo, template }: Message, version: JourneyVersion): boolean {
  const blocks = version.messages[template]?.blocks ?? [];
  return channel === "email" && !isDemo && !blocks.some(({ kind }) => kind === "recommendations");
}

/** Whether what was made ahead is what would be made now. */
export function isStillTrue({ basis, madeAt }: MailAhead, facts: Parameters<typeof basisOf>[0]): boolean {
  const age: Instant = facts.now - madeAt;
  return age >= 0 && age < FRESH_MS && basis === basisOf(facts);
}

/** What was made ahead, as if it had been made and marked now. */
export function contentAhead({ recipient, subject, markedHtml: html, text, trackUrl }: MailAhead): Content {
  return { recipient, subject, html, text, trackUrl };
}
