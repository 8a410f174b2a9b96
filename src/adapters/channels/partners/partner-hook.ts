import { createHmac, timingSafeEqual } from "node:crypto";
import type { ReadPartnerHook } from "@/application/ports/partner-hooks";
import type { PartnerEvent } from "@/domain/messaging/partner-event";
import { readAttentive } from "./read-attentive";
import { readKlaviyo } from "./read-klaviyo";
import { readPostscript } from "./read-postscript";

/** Who tells of a person's will besides Twilio. */
export const hookPartners = ["postscript", "attentive", "klaviyo"] as const;
export type HookPartner = (typeof hookPartners)[number];

export interface PartnerHook {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly secret: string;
  readonly at: number;
}

/** Checks who posted, over the raw bytes and in constant time, then reads what is told. */
export function readPartnerHook(partner: HookPartner, hook: PartnerHook): ReadPartnerHook {
  if (hook.secret === "" || !isGenuine[partner](hook)) return { kind: "not_genuine" };
  const events = readers[partner](parsed(hook.body), hook);
  return events === null ? { kind: "malformed" } : { kind: "read", events };
}

const isGenuine: Readonly<Record<HookPartner, (hook: PartnerHook) => boolean>> = {
  // A token that is the same every time: it is compared, nothing is computed.
  postscript: ({ headers, secret }) => isEqual(given(headers, "postscript-signature"), secret),
  attentive: ({ headers, secret, body }) =>
    isEqual(given(headers, "x-attentive-hmac-sha256"), hexHmac(secret, body)),
  // Over the body and then the value of the other header.
  klaviyo: ({ headers, secret, body }) =>
    isEqual(given(headers, "klaviyo-signature"), hexHmac(secret, body, given(headers, "klaviyo-timestamp"))),
};

type Reader = (told: unknown, hook: PartnerHook) => readonly PartnerEvent[] | null;

const readers: Readonly<Record<HookPartner, Reader>> = {
  postscript: readPostscript,
  attentive: readAttentive,
  klaviyo: (told, { headers }) => readKlaviyo(told, given(headers, "klaviyo-webhook-id")),
};

function hexHmac(secret: string, ...parts: readonly (Buffer | string)[]): string {
  const hmac = createHmac("sha256", secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

function given(headers: PartnerHook["headers"], name: string): string {
  const value = headers[name];
  return typeof value === "string" ? value : "";
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
