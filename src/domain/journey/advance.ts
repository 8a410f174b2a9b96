import { type Admission, admit, startsOn } from "./admit";
import { type Offered, placeOf } from "./audience";
import type { Effect } from "./effect";
import type { Facts } from "./facts";
import type { JourneyEvent } from "./journey-event";
import type { LedgerDraft } from "./ledger";
import type { Run } from "./run";
import { newRun, type StepResult, step } from "./step";
import type { JourneyVersion } from "./version";
import { withMessage } from "./with-message";

/** During a soft launch a journey is there twice: the former version and the new one, each for its share (R142). */
export interface LiveJourney extends Offered {
  /** A paused journey is parked: nothing enters, nothing moves (D26). */
  readonly isPaused: boolean;
}

export interface AdvanceInput {
  /** In order scope, with the events folded in. */
  readonly facts: Facts;
  readonly events: readonly JourneyEvent[];
  /** All runs of the order and its parcels, ended ones included. */
  readonly runs: readonly Run[];
  readonly live: readonly LiveJourney[];
  /** The versions active runs are pinned to (D23). */
  readonly versionOf: (versionId: string) => JourneyVersion | undefined;
  readonly newId: () => string;
  /** Only this run moves: a timer concerns nobody else. */
  readonly onlyRunId?: string;
}

export interface AdvancedEntry {
  readonly draft: LedgerDraft;
  readonly journeyId: string;
  readonly versionId: string;
  readonly runId: string | null;
  readonly shipmentId: string | null;
}

export interface AdvancedEffect {
  readonly run: Run;
  readonly effect: Effect;
}

/** Everything that is to be written because of the events, in order. */
export interface Advanced {
  readonly started: readonly Run[];
  readonly moved: readonly Run[];
  readonly entries: readonly AdvancedEntry[];
  readonly effects: readonly AdvancedEffect[];
}

interface State {
  facts: Facts;
  readonly runs: Map<string, Run>;
  readonly started: Set<string>;
  readonly moved: Set<string>;
  readonly entries: AdvancedEntry[];
  readonly effects: AdvancedEffect[];
}

/**
 * Moves every run of an order that the events concern and starts those that they call for. Pure: the caller writes what
 * comes back in the transaction of the events (D1). A message asked for is at once among the facts, so that the next
 * run knows the shopper has been told (C7).
 */
export function advance(input: AdvanceInput): Advanced {
  const { facts, events, runs, live, versionOf, onlyRunId } = input;
  const state: State = {
    facts,
    runs: new Map(runs.map((run) => [run.id, run])),
    started: new Set(),
    moved: new Set(),
    entries: [],
    effects: [],
  };
  for (const event of events) {
    for (const run of Array.from(state.runs.values())) {
      if (run.status === "done" || (onlyRunId !== undefined && run.id !== onlyRunId)) continue;
      if (!concerns(run, event) || isParked(live, run)) continue;
      // Runs that an earlier one of these events has started stand in a live version.
      const version = versionOf(run.versionId) ?? liveVersion(live, run.versionId);
      if (version !== undefined) move(state, version, run, event);
    }
    if (onlyRunId === undefined) startRuns(state, input, event);
  }
  return {
    started: collect(state, state.started),
    moved: collect(state, state.moved),
    entries: state.entries,
    effects: state.effects,
  };
}

/** The same facts, about one parcel. */
export function aboutShipment(facts: Facts, shipmentId: string | null): Facts {
  if (shipmentId === null) return facts;
  return { ...facts, shipment: facts.shipments.find((one) => one.id === shipmentId) ?? null };
}

/** Entry is to published, running journeys only (D27), once per order or parcel. */
function startRuns(state: State, { live, newId }: AdvanceInput, event: JourneyEvent): void {
  if (event.type === "timer_fired" || event.type === "resumed") return;
  for (const offered of live) {
    const { version, isPaused } = offered;
    if (!startsOn(version, event)) continue;
    const shipmentId = version.scope === "shipment" ? event.shipmentId : null;
    const facts = aboutShipment(state.facts, shipmentId);
    if (hasRun(state, version.journeyId, shipmentId ?? facts.order.id)) continue;
    const asked = admit(version, event, facts);
    if (asked.kind === "not_concerned") continue;
    const place = placeOf(offered, live, { orderId: facts.order.id, runs: state.runs.values() });
    if (place === "elsewhere") continue;
    const why = place === "outside" ? "outside_share" : isPaused ? "paused_then" : null;
    const admission = why !== null && asked.kind === "admitted" ? refusedFor(why, asked.entry) : asked;
    if (admission.kind === "refused") {
      state.entries.push({
        draft: admission.entry,
        journeyId: version.journeyId,
        versionId: version.id,
        runId: null,
        shipmentId,
      });
      continue;
    }
    const run = newRun({ id: newId(), version, event, facts });
    state.runs.set(run.id, run);
    state.started.add(run.id);
    note(state, run, admission.entry);
    move(state, version, run, event);
  }
}

function refusedFor(reason: "paused_then" | "outside_share", { nodeId, values }: LedgerDraft) {
  return {
    kind: "refused",
    entry: { nodeId, kind: "not_entered", reason, values },
  } as const satisfies Admission;
}

function move(state: State, version: JourneyVersion, before: Run, event: JourneyEvent): void {
  record(
    state,
    before,
    step({ version, run: before, event, facts: aboutShipment(state.facts, before.shipmentId) }),
  );
}

function record(state: State, before: Run, [run, effects, trace]: StepResult): void {
  if (run === before) return;
  state.runs.set(run.id, run);
  if (!state.started.has(run.id)) state.moved.add(run.id);
  for (const draft of trace) note(state, run, draft);
  for (const effect of effects) {
    state.effects.push({ run, effect });
    if (effect.type === "queue_message") state.facts = withMessage(state.facts, effect, run.journeyId);
  }
}

function note(state: State, { journeyId, versionId, id, shipmentId }: Run, draft: LedgerDraft): void {
  state.entries.push({ draft, journeyId, versionId, runId: id, shipmentId });
}

function hasRun({ runs }: State, journeyId: string, scopeId: string): boolean {
  for (const run of runs.values()) if (run.journeyId === journeyId && run.scopeId === scopeId) return true;
  return false;
}

/** A run about a parcel hears of its own parcel and of the order; a run about the order hears everything (D10). */
function concerns(run: Run, event: JourneyEvent): boolean {
  if (event.type === "timer_fired" || event.type === "resumed") return true;
  return run.scope === "order" || event.shipmentId === null || event.shipmentId === run.shipmentId;
}

function isParked(live: readonly LiveJourney[], run: Run): boolean {
  return live.some(({ version, isPaused }) => isPaused && version.journeyId === run.journeyId);
}

function liveVersion(live: readonly LiveJourney[], versionId: string): JourneyVersion | undefined {
  return live.find(({ version }) => version.id === versionId)?.version;
}

function collect({ runs }: State, ids: ReadonlySet<string>): Run[] {
  return [...ids].flatMap((id) => runs.get(id) ?? []);
}
