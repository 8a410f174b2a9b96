import type { KeyObject } from "node:crypto";
import { said } from "@/adapters/sources/payload-fields";
import type { MailEventSource, MailHookReading } from "@/application/ports/mail-events";
import type { RawHook } from "@/application/ports/source";
import type { Instant } from "@/domain/shared/instant";
import { readSesEvents, sesEventSchema } from "./ses-events";
import {
  isSignedBy,
  isSnsAddress,
  isSnsCertificate,
  keyInCertificate,
  type SnsMessage,
  snsSchema,
} from "./sns-signature";

export interface SesNet {
  /** The text at an address; throws where there is none. */
  readonly fetchText: (url: string) => Promise<string>;
  /** The key a certificate holds; tests with known keys put their own here. */
  readonly readKey?: (certificate: string, now: Instant) => KeyObject | null;
}

/** Amazon SES through SNS: signed with the key of a certificate that stands at an address of SNS's own. */
export function createSesEvents({ fetchText, readKey = keyInCertificate }: SesNet): MailEventSource {
  const certificates = new Map<string, Promise<string>>();
  const certificateAt = (url: string) => {
    const known = certificates.get(url);
    if (known !== undefined) return known;
    if (certificates.size >= MOST_CERTIFICATES) certificates.clear();
    const asked = fetchText(url);
    certificates.set(url, asked);
    asked.catch(() => certificates.delete(url));
    return asked;
  };
  return {
    id: "ses",
    async verify(hook, { settings, now }) {
      const message = snsIn(hook);
      if (message === null) return { ok: false, reason: "missing_signature" };
      const isOurTopic = (settings.ses_topic ?? "") !== "" && message.TopicArn === settings.ses_topic;
      if (!isOurTopic || !isSnsCertificate(message.SigningCertURL))
        return { ok: false, reason: "bad_signature" };
      const key = readKey(await certificateAt(message.SigningCertURL), now);
      return key !== null && isSignedBy(message, key) ? { ok: true } : { ok: false, reason: "bad_signature" };
    },
    read: readSns,
    async confirm(url) {
      if (!isSnsAddress(url)) return "The address to confirm at is not one of SNS's own.";
      try {
        await fetchText(url);
        return null;
      } catch (error) {
        return `SNS could not be told that the subscription is wanted: ${error instanceof Error ? error.message : String(error)}`;
      }
    },
  };
}

/** A region has one or two at a time. */
const MOST_CERTIFICATES = 20;

function snsIn({ body }: RawHook): SnsMessage | null {
  return snsSchema.safeParse(parsedJson(Buffer.from(body).toString("utf8"))).data ?? null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readSns(json: unknown): MailHookReading {
  const parsed = snsSchema.safeParse(json);
  if (!parsed.success) return { kind: "malformed", why: "It is no message of SNS." };
  const { Type: topic, MessageId: dedupeKey, SubscribeURL: url, Message } = parsed.data;
  if (topic === "SubscriptionConfirmation")
    return url
      ? { kind: "confirmation", topic, dedupeKey, url }
      : { kind: "malformed", why: "It names no address to confirm at." };
  if (topic === "UnsubscribeConfirmation")
    return {
      kind: "ignored",
      topic,
      why: "SNS sends to this address no more: somebody ended the subscription.",
    };
  const told = sesEventSchema.safeParse(parsedJson(Message));
  if (!told.success) return { kind: "ignored", topic, why: "Its message is no event of SES." };
  const name = said(told.data.eventType) ?? said(told.data.notificationType) ?? "";
  const events = readSesEvents(told.data, name);
  if (events === null) return { kind: "malformed", why: `SES's "${name}" does not say when it happened.` };
  if (events.length === 0)
    return { kind: "ignored", topic: name, why: `Nothing happens on SES's "${name}".` };
  return { kind: "events", topic: name, dedupeKey, events };
}
