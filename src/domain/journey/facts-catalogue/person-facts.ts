import type { Consent } from "../../order/consent";
import { HOUR_MS } from "../../shared/instant";
import type { Facts } from "../facts";
import { touchpointIds } from "../touchpoint";
import type { Fact } from "./fact";

const wasSent = (facts: Facts) => facts.messages.filter((message) => message.state === "sent");

export const personFacts: readonly Fact[] = [
  {
    id: "customer.has_email",
    label: "Has an e-mail address",
    type: "boolean",
    read: ({ order }) => order.email !== null,
  },
  {
    id: "customer.has_phone",
    label: "Has a phone number",
    type: "boolean",
    read: ({ order }) => order.phone !== null,
  },
  {
    id: "consent.email_marketing",
    label: "Wants marketing e-mail",
    type: "boolean",
    read: (facts) => granted(facts.consents, "email", "marketing"),
  },
  {
    id: "consent.sms",
    label: "Wants texts about orders",
    type: "boolean",
    read: (facts) => granted(facts.consents, "sms", "transactional"),
  },
  {
    id: "consent.sms_marketing",
    label: "Wants marketing texts",
    type: "boolean",
    read: (facts) => granted(facts.consents, "sms", "marketing"),
  },
  {
    id: "support.has_contacted",
    label: "Has contacted support before",
    type: "boolean",
    read: ({ tickets }) => tickets.length > 0,
  },
  {
    id: "support.tickets",
    label: "Times they contacted support",
    type: "number",
    read: ({ tickets }) => tickets.length,
  },
  {
    id: "support.tickets_on_order",
    label: "Tickets about this order",
    type: "number",
    read: ({ tickets, order }) => tickets.filter((ticket) => ticket.orderId === order.id).length,
  },
  {
    id: "support.has_open_ticket",
    label: "Has an open ticket",
    type: "boolean",
    read: ({ tickets }) => tickets.some((ticket) => ticket.closedAt === null),
  },
  {
    id: "support.wismo_tickets",
    label: "Times they asked where the order is",
    type: "number",
    read: ({ tickets }) => tickets.filter((ticket) => ticket.isWismo).length,
  },
  {
    id: "engagement.visits",
    label: "Visits to the tracking page",
    type: "number",
    read: ({ visits }) => visits.count,
  },
  {
    id: "engagement.hours_since_visit",
    label: "Hours since the last visit",
    type: "hours",
    read: ({ visits, now }) => (visits.lastAt === null ? null : (now - visits.lastAt) / HOUR_MS),
  },
  {
    id: "messages.sent_count",
    label: "Messages sent for this order",
    type: "number",
    read: (facts) => wasSent(facts).length,
  },
  {
    id: "messages.touchpoints",
    label: "Touchpoints already sent",
    type: "list",
    options: touchpointIds,
    read: (facts) => [
      ...new Set(facts.messages.filter((one) => one.state !== "suppressed").map((one) => one.touchpoint)),
    ],
  },
  {
    id: "messages.hours_since_last",
    label: "Hours since the last message",
    type: "hours",
    read: (facts) => {
      const last = Math.max(...wasSent(facts).map((message) => message.sentAt ?? message.queuedAt));
      return Number.isFinite(last) ? (facts.now - last) / HOUR_MS : null;
    },
  },
];

/** Silence is not consent: unknown and pending both read as false (R88). */
function granted(
  consents: readonly Consent[],
  channel: Consent["channel"],
  messageClass: Consent["class"],
): boolean {
  return consents.some(
    (one) => one.channel === channel && one.class === messageClass && one.state === "granted",
  );
}
