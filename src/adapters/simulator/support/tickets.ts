import type { CanonicalEvent } from "@/domain/event/canonical-event";
import { DAY_MS, HOUR_MS, type Instant } from "@/domain/shared/instant";
import type { Random } from "../random";
import type { Scenario } from "../scenarios/scenario";
import type { Story } from "../story/story";

export type TicketEvent = Extract<CanonicalEvent, { type: "ticket" }>;

export interface SimulatedTicket {
  readonly at: Instant;
  readonly event: TicketEvent;
}

/** Share of orders whose buyer asks where the order is, on the first and on the last day. */
const WISMO_AT_FIRST = 0.085;
const WISMO_AT_LAST = 0.026;
/** Share of orders whose buyer writes about something else; stays as it is. */
const OTHER = 0.13;

/**
 * What the buyer of one order writes to support. `progress` is how far through the simulated time the order was placed,
 * 0 to 1: the better people are told, the fewer ask where their order is. Each ticket is told twice: opened, then closed.
 */
export function ticketsOf(story: Story, scenario: Scenario, progress: number): readonly SimulatedTicket[] {
  const { plan } = story;
  if (plan.isTest) return [];
  const random = story.random.fork("tickets");
  const usual = WISMO_AT_FIRST + (WISMO_AT_LAST - WISMO_AT_FIRST) * progress;
  const asksWhere = random.chance(Math.min(0.85, usual * scenario.worry));
  const asksOther = random.chance(OTHER);
  const under = Math.max(story.lastAt - plan.placedAt, 2 * DAY_MS);
  return [
    ...(asksWhere
      ? ticket(story, random, {
          text: random.pick(WHERE),
          isWismo: true,
          at: plan.placedAt + random.between(0.45, 0.95) * under,
        })
      : []),
    ...(asksOther
      ? ticket(story, random, {
          text: random.pick(OTHERS),
          isWismo: false,
          at: plan.placedAt + random.between(0, 1.3) * under,
        })
      : []),
  ];
}

interface Question {
  readonly text: readonly [subject: string, text: string];
  readonly isWismo: boolean;
  readonly at: number;
}

function ticket(
  story: Story,
  random: Random,
  { text: [subject, text], isWismo, at }: Question,
): SimulatedTicket[] {
  const { plan } = story;
  const openedAt = Math.round(at);
  const closedAt = openedAt + Math.round(random.between(0.5, isWismo ? 20 : 44) * HOUR_MS);
  const externalId = `${plan.number}-${isWismo ? "where" : "other"}`;
  const told = (closed: Instant | null): TicketEvent => ({
    type: "ticket",
    key: `ticket:${externalId}:${closed === null ? "opened" : "closed"}`,
    occurredAt: closed ?? openedAt,
    ref: { externalId: String(plan.id), number: `#${plan.number}` },
    ticket: {
      externalId,
      customer: { externalId: String(plan.person.id), email: plan.person.email },
      subject,
      text,
      openedAt,
      closedAt: closed,
      isWismo,
    },
  });
  return [
    { at: openedAt, event: told(null) },
    { at: closedAt, event: told(closedAt) },
  ];
}

const WHERE = [
  [
    "Where is my order?",
    "Hello, I have not heard anything for a while. Could you tell me where my parcel is?",
  ],
  ["Tracking not moving", "The tracking has shown the same place for days. Is it still coming?"],
  ["When will it arrive?", "I need it by the weekend. Do you know when it will be delivered?"],
  ["Not delivered", "It was supposed to be here already. What happened?"],
] as const;

const OTHERS = [
  ["Change of scent", "Can I still swap the cedar for the fig one?"],
  ["Wick question", "How long should I burn it the first time?"],
  ["Gift wrapping", "Is there a way to add a note to my order?"],
  ["Invoice", "Could you send me an invoice with my company's name?"],
  ["Lid missing", "One of the candles came without its lid."],
  ["Discount code", "My code did not work at checkout."],
] as const;
