import type { ChannelId } from "../../messaging/channels/channel";
import { mayReach } from "../../messaging/channels/may-reach";
import { channels } from "../../messaging/channels/registry";
import { isStopped } from "../../messaging/suppression";
import type { Facts, MessageFact } from "../facts";
import { touchpointIds } from "../touchpoint";
import type { Fact } from "./fact";

/** On which channels a person can be reached, and which of them a message took: what channel policies branch on (R87, R92). */
export const reachFacts: readonly Fact[] = [
  {
    id: "customer.can_be_texted",
    label: "Can be sent texts",
    type: "boolean",
    read: (facts) => facts.phone !== null && isOpen(facts, "sms"),
  },
  {
    id: "customer.can_be_mailed",
    label: "Can be sent e-mail",
    type: "boolean",
    read: (facts) => facts.order.email !== null && isOpen(facts, "email"),
  },
  {
    id: "customer.gets_notifications",
    label: "Has subscribed to notifications",
    type: "boolean",
    read: (facts) => isOpen(facts, "push"),
  },
  {
    id: "messages.by_email",
    label: "Told by e-mail",
    type: "list",
    options: touchpointIds,
    read: (facts) => toldBy(facts, "email"),
  },
  {
    id: "messages.by_sms",
    label: "Told by text message",
    type: "list",
    options: touchpointIds,
    read: (facts) => toldBy(facts, "sms"),
  },
];

/** News of an order may go there: it was agreed to where that is needed, and nothing stands against the address. */
function isOpen({ consents, blocked }: Facts, channel: ChannelId): boolean {
  const isBlocked = blocked.some((one) => one.channel === channel && isStopped(one, "transactional"));
  return !isBlocked && mayReach(channels[channel], "transactional", consents);
}

/** Touchpoints that went by a channel or are about to: of the parcel in question, where it is about one. */
function toldBy({ messages, shipment }: Facts, channel: ChannelId): readonly string[] {
  const isMeant = ({ shipmentIds }: MessageFact) =>
    shipment === null || shipmentIds.length === 0 || shipmentIds.includes(shipment.id);
  const told = messages.filter(
    (one) => one.channel === channel && one.state !== "suppressed" && one.state !== "failed" && isMeant(one),
  );
  return [...new Set(told.map(({ touchpoint }) => touchpoint))];
}
