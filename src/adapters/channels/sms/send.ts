import { z } from "zod";
import type { OutgoingSms, SendOutcome } from "@/application/ports/channel";
import { MINUTE_MS } from "@/domain/shared/instant";
import { guardedPost, type PostAnswer } from "../guarded-post";
import { retryAfterMs } from "../retry-after";
import { throttled } from "../throttled";

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number or name of the shop's, or the SID of a messaging service. */
  readonly from: string;
}

export interface TwilioSetting {
  readonly account: TwilioAccount;
  /** Where Twilio tells what became of the message. */
  readonly callbackUrl: string;
  readonly now: number;
  readonly allowedHosts: readonly string[];
  readonly apiUrl?: string;
  readonly timeoutMs?: number;
}

const API_URL = "https://api.twilio.com";
const TIMEOUT_MS = 15_000;

/**
 * Sends one text by Twilio's Messages API. It knows no idempotency key: only what certainly was not taken is tried again,
 * and an answer that never came, or a fault behind the door, leaves an outcome that nobody knows (D3).
 */
export async function sendTwilio(
  { account, callbackUrl, now, allowedHosts, apiUrl = API_URL, timeoutMs = TIMEOUT_MS }: TwilioSetting,
  { to, text, messageId }: OutgoingSms,
): Promise<SendOutcome> {
  const { accountSid, authToken, from } = account;
  const fields = new URLSearchParams({
    To: to,
    ...(/^MG[0-9a-f]{32}$/i.test(from) ? { MessagingServiceSid: from } : { From: from }),
    Body: text,
    StatusCallback: `${callbackUrl}?message=${encodeURIComponent(messageId)}`,
  });
  const answer = await guardedPost({
    url: `${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`,
    headers: {
      Authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
      "Content-Type": "application/x-www-form-urlencoded",
      Accept: "application/json",
    },
    body: fields.toString(),
    timeoutMs,
    allowedHosts,
  });
  return outcomeOf(answer, now);
}

const answerSchema = z.object({
  sid: z.string().optional(),
  status: z.union([z.string(), z.number()]).optional(),
  code: z.number().optional(),
  message: z.string().optional(),
  num_segments: z.string().optional(),
});

/** Numbers that take no texts, or that have opted out: never again. */
const BAD_NUMBER: ReadonlySet<number> = new Set([21211, 21610, 21612, 21614, 30005, 30006]);

/** Whether a number is not to be written to any more because of this error. */
export function isBadNumber(code: number): boolean {
  return BAD_NUMBER.has(code);
}

function outcomeOf(answer: PostAnswer, now: number): SendOutcome {
  if (answer.kind === "unsent") return { kind: "retry", detail: answer.why, afterMs: null };
  if (answer.kind === "refused") return { kind: "rejected", detail: answer.why, badRecipient: false };
  if (answer.kind === "lost") return { kind: "uncertain", detail: answer.why };
  const { status, headers, body } = answer;
  const told = read(body);
  const detail = [told?.code ?? status, told?.message].filter(Boolean).join(" ");
  if (status === 201 || status === 200) {
    // A yes without a number is nonsense, and the text may be on its way.
    if (told?.sid === undefined)
      return { kind: "uncertain", detail: "The provider said yes, but not to what." };
    return { kind: "sent", providerId: told.sid, detail: `Taken as ${told.sid}` };
  }
  if (status === 401 || status === 403)
    return { kind: "locked_out", detail: `The provider refuses the key: ${detail}` };
  if (status === 429 || status === 503)
    return throttled(status, { kind: "retry", detail, afterMs: retryAfterMs(headers["retry-after"], now) });
  if (status >= 500) return { kind: "uncertain", detail };
  return { kind: "rejected", detail, badRecipient: isBadNumber(told?.code ?? 0) };
}

function read(body: string): z.infer<typeof answerSchema> | null {
  try {
    return answerSchema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
