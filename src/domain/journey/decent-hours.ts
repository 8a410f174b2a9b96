import type { ChannelId, MessageClass } from "../messaging/channels/channel";
import { channels } from "../messaging/channels/registry";
import { askQuietHours, type QuietHoursAnswer } from "../messaging/quiet-hours";
import { countryCode } from "../shared/country-code";
import type { Instant } from "../shared/instant";
import { phonePlace } from "../shared/phone-zone";
import { stateOfAddress, stateOfNumber, type UsState } from "../shared/us-state";
import type { ZoneId } from "../shared/zone";
import type { Facts } from "./facts";

/** Whether it is a decent hour where a message goes, on a channel that rings. A number may be at home elsewhere than its owner's address: then it must be decent in both places. */
export function askDecentHours(
  { channel }: { readonly channel: ChannelId },
  facts: Facts,
  about: { readonly class: MessageClass; readonly validUntil: Instant | null },
): QuietHoursAnswer {
  const { hasQuietHours, address } = channels[channel];
  if (!hasQuietHours) return { kind: "now" };
  const country = countryCode(facts.order.shippingAddress?.country ?? null);
  const other = address === "phone" ? zoneOfNumber(facts) : null;
  const zones: [ZoneId, ...ZoneId[]] = other === null ? [facts.zone] : [facts.zone, other];
  return askQuietHours({ now: facts.now, zones, country, states: statesOf(facts), ...about });
}

/** Where the recipient is, as the laws of the United States go: by address, and by number unless that is abroad. */
export function statesOf({ order: { shippingAddress }, phone }: Pick<Facts, "order" | "phone">): UsState[] {
  const { region = null, postalCode = null } = shippingAddress ?? {};
  const country = countryCode(shippingAddress?.country ?? null);
  const byAddress = stateOfAddress({ country, region, postalCode });
  const byNumber = country === null || country === "US" ? stateOfNumber(phone) : null;
  return [...new Set([byAddress, byNumber])].filter((state) => state !== null);
}

/** Of the recipient's own country alone: a foreign number says nothing of where its owner is. */
function zoneOfNumber({ phone, zone, order }: Facts): ZoneId | null {
  const place = phonePlace(phone, null);
  const isAtHome = place?.country === countryCode(order.shippingAddress?.country ?? null);
  return isAtHome && place !== null && place.zone !== zone ? place.zone : null;
}
