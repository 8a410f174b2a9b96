import { z } from "zod";
import type { OutgoingSms, SendOutcome } from "@/application/ports/channel";
import { phonePlace } from "@/domain/shared/phone-zone";
import { guardedPost } from "../guarded-post";
import { PROVIDER_TIMEOUT_MS, type ProviderAccess } from "../provider-access";
import { providerOutcome, readJson } from "../provider-outcome";

export interface PostscriptSetting extends ProviderAccess {
  readonly apiKey: string;
}

const API_URL = "https://api.postscript.io";

const taken = z.object({ id: z.union([z.string(), z.number()]) });
const refusal = z.object({
  error_code: z.union([z.string(), z.number()]).optional(),
  message: z.string().optional(),
  detail: z.string().optional(),
  error: z.string().optional(),
});

/**
 * Sends one text by Postscript (`POST /api/v2/message_requests`) to a subscriber of the shop's. It knows no idempotency
 * key. The class is always said: without one it would pass as advertising.
 */
export async function sendPostscript(
  { apiKey, now, allowedHosts, apiUrl = API_URL, timeoutMs = PROVIDER_TIMEOUT_MS }: PostscriptSetting,
  { to, text, class: messageClass }: OutgoingSms,
): Promise<SendOutcome> {
  const answer = await guardedPost({
    url: `${apiUrl}/api/v2/message_requests`,
    headers: {
      Authorization: `Bearer ${apiKey}`,
      "Content-Type": "application/json",
      Accept: "application/json",
    },
    body: JSON.stringify({
      phone: to.replace(/^\+/, ""),
      country: phonePlace(to, null)?.country ?? "US",
      body: text,
      category: messageClass === "marketing" ? "promotional" : "transactional",
    }),
    timeoutMs,
    allowedHosts,
  });
  return providerOutcome(answer, {
    now,
    isIdempotent: false,
    takenAs: (body) => taken.safeParse(readJson(body)).data?.id.toString() ?? null,
    wordsOf(body) {
      const { data } = refusal.safeParse(readJson(body));
      const words = data?.message ?? data?.detail ?? data?.error;
      return [data?.error_code, words].filter(Boolean).join(" ") || null;
    },
    isBadRecipient: isUnsubscribed,
  });
}

/** A number that has opted out there is never written to again. One that is no subscriber yet may become one. */
function isUnsubscribed(body: string): boolean {
  return /unsubscribed|opted[ _-]?out/i.test(body);
}
