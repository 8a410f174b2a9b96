import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { LostText, OutgoingSms, SendOutcome, TextTrace } from "@/application/ports/channel";
import { guardedPost, type PostAnswer } from "../guarded-post";
import { PROVIDER_TIMEOUT_MS, type ProviderAccess } from "../provider-access";
import { retryAfterMs } from "../retry-after";
import { throttled } from "../throttled";
import { lookUpText } from "./twilio-list";

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number or name of the shop's, or the SID of a messaging service. */
  readonly from: string;
}

export interface TwilioSetting extends ProviderAccess {
  readonly account: TwilioAccount;
  /** Where Twilio tells what became of the message. */
  readonly callbackUrl: string;
  /** How long what got lost may take to show in the list. */
  readonly settleMs?: number;
}

const API_URL = "https://api.twilio.com";
const SETTLE_MS = 3_000;

/**
 * Sends one text by Twilio's Messages API. It knows no idempotency key: where no answer came, or a fault behind the door,
 * the list of messages to the number tells whether it was taken; where that cannot be read, nobody knows (D3).
 */
export async function sendTwilio(setting: TwilioSetting, outgoing: OutgoingSms): Promise<SendOutcome> {
  const { account, callbackUrl, now, allowedHosts, apiUrl = API_URL } = setting;
  const { timeoutMs = PROVIDER_TIMEOUT_MS, settleMs = SETTLE_MS } = setting;
  const { to, text, messageId } = outgoing;
  const { from } = account;
  const fields = new URLSearchParams({
    To: to,
    ...(/^MG[0-9a-f]{32}$/i.test(from) ? { MessagingServiceSid: from } : { From: from }),
    Body: text,
    StatusCallback: `${callbackUrl}?message=${encodeURIComponent(messageId)}`,
  });
  const { url, authorization } = doorOf(account, apiUrl);
  const answer = await guardedPost({
    url,
    headers: {
      Authorization: authorization,
      "Content-Type": "application/x-www-form-urlencoded",
      Accept: "application/json",
    },
    body: fields.toString(),
    timeoutMs,
    allowedHosts,
  });
  const outcome = outcomeOf(answer, now);
  if (outcome.kind !== "uncertain") return outcome;
  await setTimeout(settleMs);
  const found = await lookUpText({ url, authorization, to, text, since: now, timeoutMs, allowedHosts });
  if (found === null) return outcome;
  if (found === "not_taken")
    return { kind: "retry", detail: `${outcome.detail}; Twilio's list does not have it`, afterMs: null };
  return { kind: "sent", providerId: found.sid, detail: `Taken as ${found.sid}, though no answer said so` };
}

/** What became of a text that was handed over by a process that is no more: as the account's own list has it. */
export async function traceTwilio(
  { account, allowedHosts, apiUrl = API_URL, timeoutMs = PROVIDER_TIMEOUT_MS }: TwilioTrace,
  { to, words, since }: LostText,
): Promise<TextTrace> {
  const found = await lookUpText({
    ...doorOf(account, apiUrl),
    to,
    text: words,
    since,
    timeoutMs,
    allowedHosts,
  });
  if (found === null) return { kind: "unknown" };
  if (found === "not_taken") return { kind: "not_taken" };
  return { kind: "taken", providerId: found.sid, at: found.at };
}

type TwilioTrace = Omit<TwilioSetting, "callbackUrl" | "settleMs" | "now">;

/** Where an account's texts are handed over and listed. */
function doorOf({ accountSid, authToken }: TwilioAccount, apiUrl: string) {
  return {
    url: `${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`,
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
  };
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
