import { z } from "zod";
import type { OutgoingSms, SendOutcome } from "@/application/ports/channel";
import { isoInstant } from "@/domain/shared/zone";
import { guardedPost } from "../guarded-post";
import { PROVIDER_TIMEOUT_MS, type ProviderAccess } from "../provider-access";
import { providerOutcome, readJson } from "../provider-outcome";

export interface AttentiveSetting extends ProviderAccess {
  readonly apiKey: string;
  /** The custom event whose journey sends the text; its case counts. */
  readonly eventType: string;
}

const API_URL = "https://api.attentivemobile.com/v1";

const refusal = z.object({ message: z.string().optional(), error: z.string().optional() });

/**
 * Attentive sends no text that is handed to it: it takes an event (`POST /events/custom`), and a journey there writes with
 * what the event tells. The text goes with it as the property "text". Nothing says that it would know a repeated event.
 */
export async function sendAttentive(
  {
    apiKey,
    eventType,
    now,
    allowedHosts,
    apiUrl = API_URL,
    timeoutMs = PROVIDER_TIMEOUT_MS,
  }: AttentiveSetting,
  { to, text, messageId, class: messageClass }: OutgoingSms,
): Promise<SendOutcome> {
  const answer = await guardedPost({
    url: `${apiUrl}/events/custom`,
    headers: {
      Authorization: `Bearer ${apiKey}`,
      "Content-Type": "application/json",
      Accept: "application/json",
    },
    body: JSON.stringify({
      type: eventType,
      properties: { text, class: messageClass },
      externalEventId: messageId,
      // Now, not when it was decided: a journey there is not triggered by what is 12 hours old.
      occurredAt: isoInstant(now),
      user: { phone: to },
    }),
    timeoutMs,
    allowedHosts,
  });
  return providerOutcome(answer, {
    now,
    isIdempotent: false,
    takenAs: () => messageId,
    wordsOf(body) {
      const { data } = refusal.safeParse(readJson(body));
      return data?.message ?? data?.error ?? null;
    },
  });
}
