import { bounceReasons } from "../messaging/mail/mail-event";
import { bounceInWords } from "../messaging/mail/mail-event-words";

/** Why a message was not sent, in a few words: for counts, where `explain` has no values to speak of. */
const reasonLabels: Readonly<Record<string, string>> = {
  backfill: "Old news when it reached us",
  test_order: "Test order",
  redacted: "Details erased",
  order_cancelled: "Order cancelled",
  local_pickup: "Picked up at the shop",
  no_phone: "No phone number",
  no_consent: "No consent",
  no_subscription: "No browser subscribed",
  quiet_hours: "Waits for decent hours",
  spacing: "Keeps its distance to the message before",
  capped: "One message too many",
  no_email: "No e-mail address",
  address_blocked: "Address blocked",
  unless: "By its own rule",
  required_facts_missing: "A needed fact never came",
  parcels_outstanding: "Other parcels on the way",
  already_shipped: "Already shipped",
  all_arrived: "Everything has arrived",
  already_out_for_delivery: "Already out for delivery",
  already_delivered: "Already delivered",
  parcel_cancelled: "Parcel cancelled",
  already_told: "Already told",
  already_seen: "The earlier message was seen",
  stale: "No longer true",
  filter: "Filter said no",
  paused_then: "Journey was paused",
  left_on_publish: "Taken out when a version was published",
  moved_on_publish: "Moved to a newer version",
  outside_share: "Not in the share it starts with",
  withdrawn: "Withdrawn by hand",
  render_failed: "Text could not be made",
  provider_refused: "Refused by the provider",
  bounced: "Bounced",
  complained: "Reported as spam",
  unsubscribed: "Unsubscribed",
  resubscribed: "Subscribed again",
  gave_up: "Given up after several tries",
};

/** Who took the message, or would not, by its channel. */
const refusers: Readonly<Record<string, string>> = {
  email: "the mail server",
  sms: "the provider of text messages",
  push: "the browser's push service",
  webhook: "the address it was posted to",
  klaviyo: "Klaviyo",
  omnisend: "Omnisend",
};

/** "the mail server": who a message of this channel is handed to. */
export function refuserOf(channel: string | undefined): string {
  return refusers[channel ?? ""] ?? "the provider";
}

/** `bounced:unknown_mailbox`: a bounce says of which kind it was. */
const BOUNCED = /^bounced:(\w+)$/;

/** A ledger entry's reason for people. One that is not listed is its own code in words. */
export function reasonLabel(reason: string, channel?: string): string {
  if (reason === "provider_refused" && channel !== undefined) return `Refused by ${refuserOf(channel)}`;
  const [, bounce] = BOUNCED.exec(reason) ?? [];
  if (bounce !== undefined)
    return `Bounced: ${bounceInWords(bounceReasons.find((one) => one === bounce) ?? null)}`;
  const known = reasonLabels[reason];
  if (known !== undefined) return known;
  const words = reason.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
