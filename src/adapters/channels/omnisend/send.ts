import { createHash } from "node:crypto";
import { z } from "zod";
import type { OutgoingEvent, SendOutcome } from "@/application/ports/channel";
import { eventName } from "@/domain/messaging/channels/event-names";
import { isoInstant } from "@/domain/shared/zone";
import { guardedPost } from "../guarded-post";
import { PROVIDER_TIMEOUT_MS, type ProviderAccess } from "../provider-access";
import { providerOutcome, readJson } from "../provider-outcome";

export interface OmnisendSetting extends ProviderAccess {
  readonly apiKey: string;
  /** Before the moment's name. */
  readonly prefix: string;
}

const API_URL = "https://api.omnisend.com";
const VERSION = "2026-03-15";

const properties = z.record(z.string(), z.unknown());
const problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string().optional(), message: z.string().optional() })).optional(),
});

/**
 * Hands one moment over as an event (`POST /api/events`). An id is known again for events of the past only: a repeated
 * one sets an automation off again, so what may have got lost is left to a person (D3).
 */
export async function sendOmnisend(
  { apiKey, prefix, now, allowedHosts, apiUrl = API_URL, timeoutMs = PROVIDER_TIMEOUT_MS }: OmnisendSetting,
  { messageId, name, text, at, person }: OutgoingEvent,
): Promise<SendOutcome> {
  const eventID = uuidOf(messageId);
  const answer = await guardedPost({
    url: `${apiUrl}/api/events`,
    headers: {
      Authorization: `Omnisend-API-Key ${apiKey}`,
      "Omnisend-Version": VERSION,
      "Content-Type": "application/json",
      Accept: "application/json",
    },
    body: JSON.stringify({
      eventName: eventName(prefix, name),
      eventID,
      eventTime: isoInstant(at),
      eventVersion: "",
      origin: "api",
      contact: {
        ...(person.email === null ? {} : { email: person.email }),
        ...(person.phone === null ? {} : { phone: person.phone }),
      },
      properties: properties.parse(readJson(text)),
    }),
    timeoutMs,
    allowedHosts,
  });
  return providerOutcome(answer, {
    now,
    isIdempotent: false,
    takenAs: () => eventID,
    wordsOf: problemIn,
  });
}

function problemIn(body: string): string | null {
  const { data } = problem.safeParse(readJson(body));
  const fields = data?.errors?.map(({ field, message }) => [field, message].filter(Boolean).join(": ")) ?? [];
  return [data?.detail ?? data?.title, ...fields].filter(Boolean).join("; ") || null;
}

/** Our ids are UUIDs by themselves; any other becomes one, always the same. */
function uuidOf(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  const hex = createHash("sha256").update(id).digest("hex");
  const third = `5${hex.slice(13, 16)}`;
  const fourth = `8${hex.slice(17, 20)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), third, fourth, hex.slice(20, 32)].join("-");
}
