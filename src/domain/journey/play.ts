import type { CanonicalEvent } from "../event/canonical-event";
import { foldEvent } from "../event/fold-event";
import type { Order } from "../order/order";
import type { Instant } from "../shared/instant";
import { resolveZone } from "../shared/recipient-zone";
import type { Shipment } from "../shipment/shipment";
import { markSilent } from "../shipment/silence";
import { watchChanges } from "../shipment/watches";
import { type Advanced, type AdvancedEntry, aboutShipment, advance } from "./advance";
import type { OpenTask } from "./effect";
import type { Facts, MessageFact } from "./facts";
import type { JourneyEvent } from "./journey-event";
import type { Run } from "./run";
import { decideSend } from "./send-decision";
import type { StoreFacts } from "./store-facts";
import type { JourneyVersion } from "./version";

interface PlayTimer {
  readonly kind: "run" | "silence" | "edd";
  readonly subjectId: string;
  readonly nodeId: string;
  readonly dueAt: Instant;
}

export interface PlayedMessage extends MessageFact {
  readonly template: string;
  readonly why: string | null;
}

/** A task that a person would have been given. */
export interface PlayedTask extends OpenTask {
  readonly runId: string;
  readonly openedAt: Instant;
}

/** One order's history in memory: its facts, its runs, and what was decided. */
export interface Play {
  readonly store: StoreFacts;
  readonly versions: readonly JourneyVersion[];
  now: Instant;
  order: Order | null;
  shipments: readonly Shipment[];
  readonly runs: Map<string, Run>;
  readonly timers: Map<string, PlayTimer>;
  messages: PlayedMessage[];
  readonly tasks: PlayedTask[];
  readonly entries: (AdvancedEntry & { readonly at: Instant })[];
  ids: number;
}

/** An empty history at `now` for these live versions. */
export function newPlay(input: {
  store: StoreFacts;
  versions: readonly JourneyVersion[];
  now: Instant;
}): Play {
  return {
    ...input,
    order: null,
    shipments: [],
    runs: new Map(),
    timers: new Map(),
    messages: [],
    tasks: [],
    entries: [],
    ids: 0,
  };
}

/**
 * Lets one canonical event happen now. The same folds, engine and send rules as in the worker, on plain values: for the
 * simulator, for a dry run of a draft, and for property tests. Nothing outside `play` is touched.
 */
export function happen(play: Play, event: CanonicalEvent): void {
  if (event.type === "customer" || event.type === "compliance") return;
  const folded = foldEvent({
    event,
    order: play.order,
    shipments: play.shipments,
    store: play.store,
    now: play.now,
    newId: () => nextId(play),
    newTrackingCode: () => `code-${nextId(play)}`,
  });
  const touched = [...folded.shipments.updated, ...folded.shipments.created];
  const before = new Map(play.shipments.map((one) => [one.id, one]));
  const after = new Map([...before, ...touched.map((one) => [one.id, one] as const)]);
  play.order = folded.order;
  play.shipments = [...after.values()];
  for (const shipment of touched) watch(play, shipment, before.get(shipment.id) ?? null);
  move(play, folded.events);
}

/** Lets time pass: whatever falls due on the way happens at its own moment, in order. */
export function letTimePass(play: Play, until: Instant): void {
  for (;;) {
    const next = earliest(play);
    if (next === null || next.timer.dueAt > until) break;
    play.now = Math.max(play.now, next.timer.dueAt);
    play.timers.delete(next.key);
    fire(play, next.timer);
  }
  play.now = Math.max(play.now, until);
}

function fire(play: Play, timer: PlayTimer): void {
  if (timer.kind === "run") {
    move(play, [{ type: "timer_fired", nodeId: timer.nodeId, at: timer.dueAt }], timer.subjectId);
    return;
  }
  const shipment = play.shipments.find((one) => one.id === timer.subjectId);
  if (shipment === undefined || shipment.deliveredAt !== null) return;
  if (timer.kind === "edd") {
    if (timer.dueAt < shipment.createdAt) return;
    move(play, [{ type: "edd_passed", at: timer.dueAt, arrivedAt: play.now, shipmentId: shipment.id }]);
    return;
  }
  const silent = markSilent(shipment, { now: play.now, store: play.store });
  if (silent === null) return;
  play.shipments = play.shipments.map((one) => (one.id === shipment.id ? silent.shipment : one));
  move(play, [silent.event]);
}

function move(play: Play, events: readonly JourneyEvent[], onlyRunId?: string): void {
  const facts = factsOf(play);
  if (facts === null || events.length === 0) return;
  const advanced = advance({
    facts,
    events,
    runs: [...play.runs.values()],
    live: play.versions.map((version) => ({ version, isPaused: false })),
    versionOf: (id) => play.versions.find((version) => version.id === id),
    newId: () => nextId(play),
    ...(onlyRunId === undefined ? {} : { onlyRunId }),
  });
  write(play, advanced);
}

function write(play: Play, { started, moved, entries, effects }: Advanced): void {
  for (const run of [...started, ...moved]) play.runs.set(run.id, run);
  for (const entry of entries) play.entries.push({ ...entry, at: play.now });
  for (const { run, effect } of effects) {
    const key = "nodeId" in effect ? `run:${run.id}:${effect.nodeId}` : "";
    if (effect.type === "set_timer")
      play.timers.set(key, { kind: "run", subjectId: run.id, nodeId: effect.nodeId, dueAt: effect.at });
    if (effect.type === "cancel_timer") play.timers.delete(key);
    if (effect.type === "open_task" && !play.tasks.some((one) => one.key === effect.key))
      play.tasks.push({ ...effect, runId: run.id, openedAt: play.now });
    if (effect.type === "queue_message" && !play.messages.some((one) => one.key === effect.key)) {
      const { key: messageKey, touchpoint, channel, template, shipmentIds } = effect;
      const queued: PlayedMessage = {
        id: messageKey,
        key: messageKey,
        touchpoint,
        channel,
        template,
        shipmentIds,
        state: "queued",
        queuedAt: play.now,
        sentAt: null,
        why: null,
      };
      play.messages = [...play.messages, queued];
      sendNow(play, run, queued, effect.nodeId);
    }
  }
}

/** The second asking, right before the send (D21). */
function sendNow(play: Play, run: Run, message: PlayedMessage, nodeId: string): void {
  const facts = factsOf(play);
  const node = play.versions.find((version) => version.id === run.versionId)?.nodes[nodeId];
  if (facts === null || node?.kind !== "send_message") return;
  const decision = decideSend(
    { ...node.config, requires: [] },
    aboutShipment(facts, run.shipmentId),
    message.key,
  );
  const sent = decision.kind === "send" || decision.kind === "missing";
  const result: PlayedMessage = sent
    ? { ...message, state: "sent", sentAt: play.now }
    : { ...message, state: "suppressed", why: decision.reason };
  play.messages = play.messages.map((one) => (one.key === message.key ? result : one));
}

function factsOf(play: Play): Facts | null {
  const { order, store, shipments, messages, now } = play;
  if (order === null) return null;
  const address = order.shippingAddress;
  const { zone } = resolveZone({
    country: address?.country ?? null,
    region: address?.region ?? null,
    postalCode: address?.postalCode ?? null,
    phone: order.phone,
    shopZone: store.zone,
  });
  const visits = { count: 0, lastAt: null };
  return {
    now,
    store,
    order,
    shipments,
    shipment: null,
    zone,
    consents: [],
    tickets: [],
    messages,
    visits,
    earlierOrders: null,
    blocked: [],
  };
}

function watch(play: Play, shipment: Shipment, before: Shipment | null): void {
  const zone = factsOf(play)?.zone ?? play.store.zone;
  for (const { kind, dueAt } of watchChanges({ shipment, before, store: play.store, zone })) {
    const key = `${kind}:${shipment.id}`;
    if (dueAt === null) play.timers.delete(key);
    else play.timers.set(key, { kind, subjectId: shipment.id, nodeId: "", dueAt });
  }
}

function earliest(play: Play): { key: string; timer: PlayTimer } | null {
  let best: { key: string; timer: PlayTimer } | null = null;
  for (const [key, timer] of play.timers)
    if (best === null || timer.dueAt < best.timer.dueAt) best = { key, timer };
  return best;
}

function nextId(play: Play): string {
  play.ids += 1;
  return `play-${String(play.ids).padStart(6, "0")}`;
}
