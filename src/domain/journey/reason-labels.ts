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
  stale: "No longer true",
  filter: "Filter said no",
  paused_then: "Journey was paused",
  left_on_publish: "Taken out when a version was published",
  moved_on_publish: "Moved to a newer version",
  outside_share: "Not in the share it starts with",
  withdrawn: "Withdrawn by hand",
  render_failed: "Text could not be made",
  provider_refused: "Refused by the mail server",
  bounced: "Bounced",
  complained: "Reported as spam",
  unsubscribed: "Unsubscribed",
  resubscribed: "Subscribed again",
  gave_up: "Given up after several tries",
};

export function reasonLabel(reason: string): string {
  const known = reasonLabels[reason];
  if (known !== undefined) return known;
  const words = reason.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
