import { foldEvent } from "../../../src/domain/event/fold-event";
import { admit } from "../../../src/domain/journey/admit";
import { aboutShipment, advance } from "../../../src/domain/journey/advance";
import type { Facts, MessageFact } from "../../../src/domain/journey/facts";
import type { JourneyEvent } from "../../../src/domain/journey/journey-event";
import type { Run } from "../../../src/domain/journey/run";
import { shippedJourneys } from "../../../src/domain/journey/shipped/registry";
import { newRun, type StepInput } from "../../../src/domain/journey/step";
import type { Order } from "../../../src/domain/order/order";
import type { Shipment } from "../../../src/domain/shipment/shipment";
import { aStore, aVersion, monday } from "../../../src/testing/builders/facts";
import { randomArrivals, seededRandom } from "../../../src/testing/one-truth/random-order";

const AFTERWARDS_MS = 20 * 24 * 3_600_000;
const versions = shippedJourneys.map((journey) => aVersion(journey.content, journey.key));
const live = versions.map((version) => ({ version, isPaused: false }));
const versionOf = (id: string) => versions.find((version) => version.id === id);

/** One order's life so far. */
interface Life {
  readonly steps: StepInput[];
  readonly runs: Map<string, Run>;
  readonly timers: Map<string, { runId: string; nodeId: string; dueAt: number }>;
  order: Order | null;
  shipments: readonly Shipment[];
  messages: readonly MessageFact[];
  now: number;
  ids: number;
}

/**
 * Every step that the lives of so many random orders ask for: of runs that hear of a fact, of those that it starts, and
 * of those whose wait is over, each with the facts of its moment.
 */
export function recordSteps(orders: number): StepInput[] {
  const steps: StepInput[] = [];
  for (let seed = 0; seed < orders; seed++) {
    const life: Life = {
      steps,
      runs: new Map(),
      timers: new Map(),
      order: null,
      shipments: [],
      messages: [],
      now: monday,
      ids: 0,
    };
    const newId = () => `id-${(life.ids += 1)}`;
    for (const { at, event } of randomArrivals(seededRandom(seed))) {
      if (event.type === "customer" || event.type === "compliance") continue;
      fireUntil(life, at);
      const { order, shipments } = life;
      const fold = { order, shipments, store: aStore(), now: life.now, newId, newTrackingCode: newId };
      const folded = foldEvent({ event, ...fold });
      const { updated, created } = folded.shipments;
      const parcels = new Map([...shipments, ...updated, ...created].map((one) => [one.id, one]));
      life.order = folded.order;
      life.shipments = [...parcels.values()];
      move(life, folded.events);
    }
    fireUntil(life, life.now + AFTERWARDS_MS);
  }
  return steps;
}

/** One timer after the other, as the worker fires them. */
function fireUntil(life: Life, until: number): void {
  for (;;) {
    const [next] = [...life.timers].sort(([, a], [, b]) => a.dueAt - b.dueAt);
    if (next === undefined || next[1].dueAt > until) break;
    const [key, { runId, nodeId, dueAt }] = next;
    life.timers.delete(key);
    life.now = Math.max(life.now, dueAt);
    move(life, [{ type: "timer_fired", nodeId, at: dueAt }], runId);
  }
  life.now = Math.max(life.now, until);
}

function move(life: Life, events: readonly JourneyEvent[], onlyRunId?: string): void {
  const facts = factsOf(life);
  if (facts === null) return;
  for (const event of events) record(life, event, facts, onlyRunId);
  const { started, moved, effects } = advance({
    facts,
    events,
    runs: [...life.runs.values()],
    live,
    versionOf,
    newId: () => `id-${(life.ids += 1)}`,
    ...(onlyRunId === undefined ? {} : { onlyRunId }),
  });
  for (const run of [...started, ...moved]) life.runs.set(run.id, run);
  for (const { run, effect } of effects) {
    if (effect.type === "set_timer")
      life.timers.set(`${run.id} ${effect.nodeId}`, {
        runId: run.id,
        nodeId: effect.nodeId,
        dueAt: effect.at,
      });
    if (effect.type === "cancel_timer") life.timers.delete(`${run.id} ${effect.nodeId}`);
    if (effect.type === "queue_message") {
      const { key, touchpoint, channel, shipmentIds } = effect;
      const sent = { state: "sent", queuedAt: life.now, sentAt: life.now } as const;
      life.messages = [...life.messages, { id: key, key, touchpoint, channel, shipmentIds, ...sent }];
    }
  }
}

function record(life: Life, event: JourneyEvent, facts: Facts, onlyRunId?: string): void {
  const about = "shipmentId" in event ? event.shipmentId : null;
  const runs = [...life.runs.values()];
  for (const run of runs) {
    const version = versionOf(run.versionId);
    const hears =
      onlyRunId === undefined
        ? run.scope === "order" || about === null || about === run.shipmentId
        : run.id === onlyRunId;
    if (run.status === "done" || !hears || version === undefined) continue;
    life.steps.push({ version, run, event, facts: aboutShipment(facts, run.shipmentId) });
  }
  if (onlyRunId !== undefined) return;
  for (const version of versions) {
    const own = aboutShipment(facts, version.scope === "shipment" ? about : null);
    const scopeId = version.scope === "shipment" ? about : facts.order.id;
    if (runs.some((run) => run.journeyId === version.journeyId && run.scopeId === scopeId)) continue;
    if (admit(version, event, own).kind !== "admitted") continue;
    life.steps.push({ version, run: newRun({ id: "new", version, event, facts: own }), event, facts: own });
  }
}

function factsOf({ order, shipments, messages, now }: Life): Facts | null {
  if (order === null) return null;
  return {
    order,
    shipments,
    messages,
    now,
    store: aStore(),
    shipment: null,
    phone: null,
    zone: "Europe/Berlin",
    consents: [],
    tickets: [],
    visits: { count: 0, lastAt: null },
    earlierOrders: null,
    blocked: [],
  };
}
