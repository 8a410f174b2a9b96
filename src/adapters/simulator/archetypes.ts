import type { Archetype, Archetypes } from "@/application/ports/archetypes";
import type { Source } from "@/application/ports/source";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Arrival, OrderHistory, PersonHistory } from "@/domain/journey/replay/order-history";
import { HOUR_MS, type Instant } from "@/domain/shared/instant";
import type { ZoneId } from "@/domain/shared/zone";
import { addressProblem } from "./scenarios/address-problem";
import { cancelled } from "./scenarios/cancelled";
import { eddRevised } from "./scenarios/edd-revised";
import { failedAttempt } from "./scenarios/failed-attempt";
import { internationalCustoms } from "./scenarios/international-customs";
import { late } from "./scenarios/late";
import { localPickup } from "./scenarios/local-pickup";
import { lost } from "./scenarios/lost";
import { firstTimeBuyer, highValue, onTime, paidLater } from "./scenarios/on-time";
import { printOnDemand } from "./scenarios/print-on-demand";
import { refund } from "./scenarios/refund";
import { returned } from "./scenarios/returned";
import type { Scenario } from "./scenarios/scenario";
import { severalParcels } from "./scenarios/several-parcels";
import { silent } from "./scenarios/silent";
import { type Happening, simulateShop } from "./simulate-shop";

interface ToldArchetype extends Archetype {
  readonly scenario: Scenario;
  /** Which of the many orders of the scenario. */
  readonly seed: number;
  /** The buyer has written to support so long after the order, and has had an answer. */
  readonly wroteAfterHours?: number;
}

/** Twenty kinds of order, from the plain to the awkward (C12). */
const told: readonly ToldArchetype[] = [
  {
    id: "on_time",
    label: "Delivered on time",
    says: "Arrives on the day that was named.",
    scenario: onTime,
    seed: 1,
  },
  {
    id: "first_order",
    label: "A first order",
    says: "Somebody's first purchase, delivered on time.",
    scenario: firstTimeBuyer,
    seed: 2,
  },
  {
    id: "express",
    label: "Express",
    says: "Leaves and arrives within two days.",
    scenario: { ...onTime, wish: { speed: "express", destination: "home" } },
    seed: 3,
  },
  {
    id: "overnight",
    label: "Overnight",
    says: "Arrives the day after it left.",
    scenario: { ...onTime, wish: { speed: "overnight", destination: "home" } },
    seed: 4,
  },
  {
    id: "large_order",
    label: "A large order",
    says: "Worth more than most, delivered on time.",
    scenario: highValue,
    seed: 5,
  },
  {
    id: "paid_later",
    label: "Paid later",
    says: "The money is taken after the order was placed.",
    scenario: paidLater,
    seed: 6,
  },
  {
    id: "two_parcels",
    label: "Two parcels",
    says: "Leaves in two parcels that arrive on different days.",
    scenario: severalParcels,
    seed: 7,
  },
  {
    id: "print_on_demand",
    label: "Print on demand",
    says: "Made to order by a partner before it leaves.",
    scenario: printOnDemand,
    seed: 8,
  },
  {
    id: "international",
    label: "International",
    says: "Crosses a border and waits in customs.",
    scenario: internationalCustoms,
    seed: 9,
  },
  {
    id: "pickup",
    label: "Picked up in the shop",
    says: "Nothing travels; it is collected over the counter.",
    scenario: localPickup,
    seed: 10,
  },
  {
    id: "delayed",
    label: "Delayed",
    says: "Arrives days after the day that was named.",
    scenario: late,
    seed: 11,
  },
  {
    id: "delayed_wrote",
    label: "Delayed, and has written before",
    says: "As delayed; the buyer has contacted support before it.",
    scenario: late,
    seed: 11,
    wroteAfterHours: 20,
  },
  {
    id: "new_estimate",
    label: "A new estimate",
    says: "The carrier names another day on the way.",
    scenario: eddRevised,
    seed: 13,
  },
  {
    id: "silent",
    label: "Gone silent",
    says: "No scan for days, then it moves again.",
    scenario: silent,
    seed: 14,
  },
  {
    id: "failed_attempt",
    label: "Nobody at home",
    says: "A delivery attempt fails before it arrives.",
    scenario: failedAttempt,
    seed: 15,
  },
  {
    id: "address_problem",
    label: "Address problem",
    says: "The carrier cannot read or find the address.",
    scenario: addressProblem,
    seed: 16,
  },
  {
    id: "returned",
    label: "Returned to sender",
    says: "Goes back and is received by the warehouse.",
    scenario: returned,
    seed: 17,
  },
  {
    id: "lost",
    label: "Lost on the way",
    says: "An exception: the carrier has lost it.",
    scenario: lost,
    seed: 18,
  },
  { id: "cancelled", label: "Cancelled", says: "Called off before it left.", scenario: cancelled, seed: 19 },
  {
    id: "refunded",
    label: "Refunded",
    says: "Arrives; part of the money is given back.",
    scenario: refund,
    seed: 20,
  },
];

/** Invented orders of every kind, told by the senders' own hooks and read by the product's own sources. */
export function createArchetypes(findSource: (id: string) => Source | undefined): Archetypes {
  return {
    list: () => told.map(({ id, label, says }) => ({ id, label, says })),
    history(id, { from, zone }) {
      const archetype = told.find((one) => one.id === id);
      if (archetype === undefined) return null;
      const happenings = happeningsOf(archetype, from);
      return historyOf(archetype, { happenings, zone, findSource });
    },
  };
}

/** Everything that happens to one archetype's order, in order of time, for whoever lets it come over the wire. */
export function happeningsOf(
  {
    id,
    scenario,
    seed,
    wroteAfterHours,
  }: Pick<ToldArchetype, "id" | "scenario" | "seed" | "wroteAfterHours">,
  from: Instant,
): readonly Happening[] {
  const to = from + HOUR_MS;
  const happenings = [
    ...simulateShop({ seed: seed + ARCHETYPES_FROM, orders: 1, from, to, only: [scenario] }),
  ]
    // What the simulated people do besides is chance; an archetype shows what was meant and nothing else.
    .filter(({ kind }) => kind === "hook");
  if (wroteAfterHours === undefined) return happenings;
  const first = happenings.find((one) => one.kind === "hook");
  const at = (first?.at ?? from) + wroteAfterHours * HOUR_MS;
  const orderId = first?.kind === "hook" ? first.orderId : "";
  return [...happenings, { kind: "ticket" as const, at, event: ticketOf(id, orderId, at) }].sort(
    (one, other) => one.at - other.at,
  );
}

/** The archetypes with their scenarios, for the test that lets them come over the wire. */
export const toldArchetypes: readonly ToldArchetype[] = told;

/** Far from the seeds of demo stores, so that their orders have other numbers. */
const ARCHETYPES_FROM = 4_000;

function ticketOf(id: string, orderId: string, at: Instant): Extract<CanonicalEvent, { type: "ticket" }> {
  return {
    type: "ticket",
    key: `ticket:${id}`,
    occurredAt: at,
    ref: { externalId: orderId },
    ticket: {
      externalId: `archetype-${id}`,
      subject: "Can I still change the colour?",
      text: "Hello, is it too late to change my order?",
      openedAt: at,
      closedAt: at,
      isWismo: false,
    },
  };
}

interface Telling {
  readonly happenings: readonly Happening[];
  readonly zone: ZoneId;
  readonly findSource: (id: string) => Source | undefined;
}

function historyOf({ id }: Archetype, telling: Telling): OrderHistory {
  const arrivals = arrivalsOf(telling);
  return {
    orderId: `archetype-${id}`,
    customerId: `person-${id}`,
    trackingCode: "archetype",
    shipmentIds: [],
    arrivals,
    person: personOf(arrivals, `archetype-${id}`),
    outcomes: [],
  };
}

/** Each fact once, as the store keeps it. */
function arrivalsOf({ happenings, zone, findSource }: Telling): readonly Arrival[] {
  const known = new Set<string>();
  const arrivals: Arrival[] = [];
  for (const happening of happenings) {
    for (const event of eventsIn(happening, zone, findSource)) {
      if (known.has(event.key)) continue;
      known.add(event.key);
      arrivals.push({ at: happening.at, event });
    }
  }
  return arrivals;
}

function eventsIn(
  happening: Happening,
  storeZone: ZoneId,
  findSource: Telling["findSource"],
): readonly CanonicalEvent[] {
  if (happening.kind === "visit") return [];
  if (happening.kind === "ticket") return [happening.event];
  const { source: id, body, headers } = happening.hook;
  const source = findSource(id);
  if (source === undefined) return [];
  const json: unknown = JSON.parse(body);
  const identified = source.identify({ body: new TextEncoder().encode(body), headers }, json);
  if (identified.kind !== "event") return [];
  const payload: unknown = source.payload(identified.topic).parse(json);
  const context = { topic: identified.topic, receivedAt: happening.at, storeZone, statusOverrides: {} };
  return source.normalise(payload, context);
}

function personOf(arrivals: readonly Arrival[], orderId: string): PersonHistory {
  const consents = arrivals.flatMap(({ at, event }) => {
    const patch =
      event.type === "customer" ? event.customer : "order" in event ? event.order?.customer : undefined;
    return (patch?.consents ?? []).map((consent) => ({ consent, knownAt: at }));
  });
  const tickets = arrivals.flatMap(({ at, event }) =>
    event.type === "ticket"
      ? [
          {
            ticket: {
              id: event.ticket.externalId,
              orderId,
              openedAt: event.ticket.openedAt,
              closedAt: event.ticket.closedAt ?? null,
              isWismo: event.ticket.isWismo,
            },
            knownAt: at,
            closedKnownAt: at,
          },
        ]
      : [],
  );
  return { consents, tickets, visits: [], otherOrders: [], blocked: [] };
}
