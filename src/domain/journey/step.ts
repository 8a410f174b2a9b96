import type { Effect } from "./effect";
import type { Facts } from "./facts";
import { isBackfill, isNews, type JourneyEvent } from "./journey-event";
import type { LedgerDraft } from "./ledger";
import { definitionOf } from "./nodes/registry";
import type { Run } from "./run";
import type { JourneyVersion } from "./version";
import { withMessage } from "./with-message";

/** Graphs whose loops have a wait in them never come near this; `validate` refuses others (D5). */
const MAX_HOPS = 100;

export type StepResult = readonly [run: Run, effects: readonly Effect[], trace: readonly LedgerDraft[]];

export interface StepInput {
  readonly version: JourneyVersion;
  readonly run: Run;
  readonly event: JourneyEvent;
  /** The facts as they are at `facts.now`, with this event folded in. */
  readonly facts: Facts;
}

/**
 * The engine: moves one run as far as it goes on one event. Pure: performs nothing, reads no clock, leaves its inputs
 * alone; the same input always gives the same answer. The effects are the caller's to carry out in one transaction
 * with the run and its trace. Used alike by worker, simulator, editor and tests; there is no other evaluator.
 */
export function step({ version, run, event, facts }: StepInput): StepResult {
  if (run.status === "done" || run.nodeId === null) return [run, [], []];
  if (event.type === "timer_fired" && event.nodeId !== run.nodeId) return [run, [], []];
  if (endsRun(version, run, event)) return finish(run, facts.now, event.type, [], []);

  const effects: Effect[] = [];
  const trace: LedgerDraft[] = [];
  let current = run;
  let known = facts;
  for (let hop = 0; hop < MAX_HOPS && current.nodeId !== null; hop++) {
    const nodeId: string = current.nodeId;
    const node = version.nodes[nodeId];
    if (node === undefined) return finish(current, facts.now, "node_missing", effects, trace);
    const definition = definitionOf(node.kind);
    const context = { nodeId, run: current, event, facts: known, messages: version.messages };
    const outcome = current.entered
      ? definition.resume(node.config, context)
      : definition.enter(node.config, context);

    if ("stay" in outcome) return stay({ run: current, event }, outcome, effects, trace);
    if (current.waitUntil !== null) effects.push({ type: "cancel_timer", nodeId });
    if ("end" in outcome)
      return finish({ ...current, waitUntil: null }, facts.now, outcome.end, effects, trace);
    for (const note of outcome.notes ?? []) trace.push({ nodeId, ...note });
    for (const effect of outcome.effects ?? []) {
      effects.push(effect);
      if (effect.type === "queue_message") known = withMessage(known, effect, run.journeyId);
    }
    const next = node.next[outcome.go];
    if (next === undefined)
      return finish({ ...current, waitUntil: null }, facts.now, "end_of_path", effects, trace);
    current = {
      ...current,
      nodeId: next,
      enteredNodeAt: facts.now,
      entered: false,
      waitUntil: null,
      isBackfill: current.isBackfill && !isNews(event),
    };
  }
  return finish(current, facts.now, "too_many_steps", effects, trace);
}

/**
 * The run an event starts, standing before its trigger node. Whether it may start is `admit`'s to say; `step` with the
 * same event then moves it.
 */
export function newRun(input: {
  readonly id: string;
  readonly version: JourneyVersion;
  readonly event: JourneyEvent;
  readonly facts: Facts;
}): Run {
  const { version, facts } = input;
  return {
    id: input.id,
    storeId: version.storeId,
    journeyId: version.journeyId,
    versionId: version.id,
    scope: version.scope,
    scopeId: version.scope === "shipment" && facts.shipment !== null ? facts.shipment.id : facts.order.id,
    orderId: facts.order.id,
    shipmentId: version.scope === "shipment" ? (facts.shipment?.id ?? null) : null,
    occurrence: 1,
    status: "active",
    nodeId: version.start,
    enteredNodeAt: facts.now,
    entered: false,
    waitUntil: null,
    isBackfill: isBackfill(input.event),
    startedAt: facts.now,
    endedAt: null,
    endReason: null,
  };
}

function endsRun(version: JourneyVersion, run: Run, event: JourneyEvent): boolean {
  if (event.type === "timer_fired" || event.type === "resumed") return false;
  if (!run.entered) return false;
  return version.exitOn.includes(event.type);
}

function stay(
  { run, event }: { readonly run: Run; readonly event: JourneyEvent },
  { stay: { until }, note }: { stay: { until: number | null }; note?: Omit<LedgerDraft, "nodeId"> },
  effects: Effect[],
  trace: LedgerDraft[],
): StepResult {
  const nodeId = run.nodeId ?? "";
  // A timer that came too soon is there no more: it is set again.
  if (until !== run.waitUntil || (event.type === "timer_fired" && until !== null)) {
    effects.push(
      until === null ? { type: "cancel_timer", nodeId } : { type: "set_timer", nodeId, at: until },
    );
  }
  if (note !== undefined && (!run.entered || until !== run.waitUntil)) trace.push({ nodeId, ...note });
  return [{ ...run, entered: true, waitUntil: until }, effects, trace];
}

function finish(run: Run, now: number, reason: string, effects: Effect[], trace: LedgerDraft[]): StepResult {
  const nodeId = run.nodeId ?? "";
  if (run.waitUntil !== null) effects.push({ type: "cancel_timer", nodeId });
  trace.push({ nodeId, kind: "finished", reason, values: {} });
  return [
    { ...run, status: "done", nodeId: null, waitUntil: null, endedAt: now, endReason: reason },
    effects,
    trace,
  ];
}
