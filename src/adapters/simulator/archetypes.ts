import type { Archetype, Archetypes } from "@/application/ports/archetypes";
import type { Source } from "@/application/ports/source";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Arrival, OrderHistory, PersonHistory } from "@/domain/journey/replay/order-history";
import { HOUR_MS, type Instant } from "@/domain/shared/instant";
import type { ZoneId } from "@/domain/shared/zone";
import { type ToldArchetype, toldArchetypes } from "./archetype-list";
import { type Happening, simulateShop } from "./simulate-shop";

/** Invented orders of every kind, told by the senders' own hooks and read by the product's own sources. */
export function createArchetypes(findSource: (id: string) => Source | undefined): Archetypes {
  return {
    list: () => toldArchetypes.map(({ id, label, says }) => ({ id, label, says })),
    history(id, { from, zone }) {
      const archetype = toldArchetypes.find((one) => one.id === id);
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
