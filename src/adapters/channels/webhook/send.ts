import { createHmac } from "node:crypto";
import type { OutgoingWebhook, SendOutcome } from "@/application/ports/channel";
import { guardedPost, type PostAnswer } from "../guarded-post";
import { retryAfterMs } from "../retry-after";
import { throttled } from "../throttled";

export interface WebhookSetting {
  readonly url: string;
  /** "whsec_" and the key in base64. */
  readonly secret: string;
  readonly now: number;
  readonly allowedHosts: readonly string[];
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;

/**
 * Posts one message's moment in the form of Standard Webhooks: signed over id, time and body. The id is the message's, by
 * which a receiver knows a repetition; so what may have got lost is sent again.
 */
export async function sendWebhook(
  { url, secret, now, allowedHosts, timeoutMs = TIMEOUT_MS }: WebhookSetting,
  outgoing: OutgoingWebhook,
): Promise<SendOutcome> {
  const { messageId, title, text, trackUrl, message } = outgoing;
  const timestamp = String(Math.floor(now / 1000));
  const body = JSON.stringify({
    type: `message.${message.touchpoint}`,
    timestamp: new Date(now).toISOString(),
    data: {
      id: messageId,
      touchpoint: message.touchpoint,
      class: message.class,
      order_id: message.orderId,
      shipment_ids: message.shipmentIds,
      title,
      text,
      track_url: trackUrl,
    },
  });
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
  return outcomeOf(answer, messageId, now);
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

function outcomeOf(answer: PostAnswer, messageId: string, now: number): SendOutcome {
  if (answer.kind === "refused") return { kind: "rejected", detail: answer.why, badRecipient: false };
  if (answer.kind !== "answered") return { kind: "retry", detail: answer.why, afterMs: null };
  const { status, headers } = answer;
  const detail = `It answered ${status}`;
  if (status >= 200 && status < 300) return { kind: "sent", providerId: messageId, detail };
  if (status >= 300 && status < 400)
    return { kind: "rejected", detail: `${detail}: redirects are not followed`, badRecipient: false };
  if (status === 408 || status === 429 || status >= 500)
    return throttled(status, { kind: "retry", detail, afterMs: retryAfterMs(headers["retry-after"], now) });
  return { kind: "rejected", detail, badRecipient: false };
}
