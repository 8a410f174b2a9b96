import type { ChannelId, MessageClass } from "../messaging/channels/channel";
import { channels } from "../messaging/channels/registry";
import { askQuietHours, type QuietHoursAnswer } from "../messaging/quiet-hours";
import { countryCode } from "../shared/country-code";
import type { Instant } from "../shared/instant";
import { phonePlace } from "../shared/phone-zone";
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
  const { country = null, region = null } = facts.order.shippingAddress ?? {};
  const other = address === "phone" ? zoneOfNumber(facts) : null;
  const zones: [ZoneId, ...ZoneId[]] = other === null ? [facts.zone] : [facts.zone, other];
  return askQuietHours({ now: facts.now, zones, country: countryCode(country), region, ...about });
}

/** Of the recipient's own country alone: a foreign number says nothing of where its owner is. */
function zoneOfNumber({ phone, zone, order }: Facts): ZoneId | null {
  const place = phonePlace(phone, null);
  const isAtHome = place?.country === countryCode(order.shippingAddress?.country ?? null);
  return isAtHome && place !== null && place.zone !== zone ? place.zone : null;
}
