import { z } from "zod";
import type { OutgoingEvent, SendOutcome } from "@/application/ports/channel";
import { eventName } from "@/domain/messaging/channels/event-names";
import { isoInstant } from "@/domain/shared/zone";
import { guardedPost } from "../guarded-post";
import { PROVIDER_TIMEOUT_MS, type ProviderAccess } from "../provider-access";
import { providerOutcome, readJson } from "../provider-outcome";
import { klaviyoErrors } from "./errors";
import { klaviyoHeaders, klaviyoUrl } from "./request";

export interface KlaviyoSetting extends ProviderAccess {
  readonly apiKey: string;
  /** Before the moment's name. */
  readonly prefix: string;
}

const properties = z.record(z.string(), z.unknown());

/**
 * Hands one moment over as an event (`POST /api/events`). Of events with the same `unique_id`, profile and metric only the
 * first is recorded, so what may have got lost is sent again.
 */
export async function sendKlaviyo(
  { apiKey, prefix, now, allowedHosts, apiUrl, timeoutMs = PROVIDER_TIMEOUT_MS }: KlaviyoSetting,
  { messageId, name, text, at, person }: OutgoingEvent,
): Promise<SendOutcome> {
  const profile = {
    ...(person.email === null ? {} : { email: person.email }),
    ...(person.phone === null ? {} : { phone_number: person.phone }),
  };
  const answer = await guardedPost({
    url: `${klaviyoUrl(apiUrl)}/api/events`,
    headers: klaviyoHeaders(apiKey),
    body: JSON.stringify({
      data: {
        type: "event",
        attributes: {
          time: isoInstant(at),
          unique_id: messageId,
          properties: properties.parse(readJson(text)),
          metric: { data: { type: "metric", attributes: { name: eventName(prefix, name) } } },
          profile: { data: { type: "profile", attributes: profile } },
        },
      },
    }),
    timeoutMs,
    allowedHosts,
  });
  return providerOutcome(answer, {
    now,
    isIdempotent: true,
    // A yes has no body: it was accepted, and is worked on later.
    takenAs: () => messageId,
    wordsOf: (body) => klaviyoErrors(body).join("; ") || null,
  });
}
