import { createHmac } from "node:crypto";
import type { OutgoingWebhook, SendOutcome } from "@/application/ports/channel";
import { guardedPost } from "../guarded-post";
import { PROVIDER_TIMEOUT_MS, type ProviderAccess } from "../provider-access";
import { providerOutcome } from "../provider-outcome";

export interface WebhookSetting extends Omit<ProviderAccess, "apiUrl"> {
  readonly url: string;
  /** "whsec_" and the key in base64. */
  readonly secret: string;
}

/** What became of a post, with what the delivery log keeps of it. */
export interface PostedWebhook {
  readonly outcome: SendOutcome;
  /** Null: no answer came. */
  readonly status: number | null;
  readonly answer: string | null;
}

/**
 * Posts one message's moment in the form of Standard Webhooks: signed over id, time and body. The id is the message's, by
 * which a receiver knows a repetition; so what may have got lost is sent again.
 */
export async function sendWebhook(
  { url, secret, now, allowedHosts, timeoutMs = PROVIDER_TIMEOUT_MS }: WebhookSetting,
  { messageId, text: body }: Pick<OutgoingWebhook, "messageId" | "text">,
): Promise<PostedWebhook> {
  const timestamp = String(Math.floor(now / 1000));
  const answer = await guardedPost({
    url,
    headers: {
      "Content-Type": "application/json",
      "webhook-id": messageId,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${webhookSignature({ secret, id: messageId, timestamp, body })}`,
    },
    body,
    timeoutMs,
    allowedHosts,
  });
  const outcome = providerOutcome(answer, {
    now,
    isIdempotent: true,
    takenAs: () => messageId,
    wordsOf: () => null,
  });
  if (answer.kind !== "answered") return { outcome, status: null, answer: answer.why };
  return { outcome, status: answer.status, answer: answer.body };
}

/** HMAC-SHA256 over "id.timestamp.body", in base64 (Standard Webhooks). */
export function webhookSignature({
  secret,
  id,
  timestamp,
  body,
}: Readonly<Record<"secret" | "id" | "timestamp" | "body", string>>): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
}
