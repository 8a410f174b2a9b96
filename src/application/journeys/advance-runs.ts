import { admit } from "@/domain/journey/admit";
import type { Facts } from "@/domain/journey/facts";
import type { JourneyEvent } from "@/domain/journey/journey-event";
import type { Run } from "@/domain/journey/run";
import { newRun, step } from "@/domain/journey/step";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Deps } from "../deps";
import { aboutShipment } from "../events/load-facts";
import type { Tx } from "../ports/database";
import type { Journey } from "../ports/rows";
import { Advance } from "./advance";
import { saveAdvance } from "./save-advance";

export interface AdvanceInput {
  /** In order scope, with the events folded in. */
  readonly facts: Facts;
  readonly events: readonly JourneyEvent[];
  /** The canonical event behind them, for the ledger; null for timers. */
  readonly eventId: string | null;
  /** Only this run moves: a timer concerns nobody else. */
  readonly onlyRunId?: string;
}

/**
 * Moves every run of an order that an event concerns, and starts those that it calls for, all inside the caller's
 * transaction: runs, ledger, timers, messages and jobs are written with the state change that caused them (D1, D16).
 */
export async function advanceRuns(deps: Deps, tx: Tx, input: AdvanceInput): Promise<void> {
  const { facts, events, eventId, onlyRunId } = input;
  const { order } = facts;
  const runs = await deps.runs.ofOrder(tx, order.storeId, order.id);
  const live = await deps.journeys.live(tx, order.storeId);
  const advance = new Advance(facts, runs);
  for (const event of events) {
    for (const run of advance.activeRuns()) {
      if (onlyRunId !== undefined && run.id !== onlyRunId) continue;
      if (!concerns(run, event) || isPaused(live, run)) continue;
      const version = await deps.journeys.version(tx, order.storeId, run.versionId);
      if (version !== null) moveRun(advance, version, run, event);
    }
    if (onlyRunId === undefined) startRuns(deps, advance, live, event);
  }
  await saveAdvance(deps, tx, { advance, eventId });
}

function moveRun(advance: Advance, version: JourneyVersion, run: Run, event: JourneyEvent): void {
  advance.record(run, step({ version, run, event, facts: aboutShipment(advance.facts, run.shipmentId) }));
}

/** Entry is to published, running journeys only (D27), once per order or parcel. */
function startRuns(
  deps: Deps,
  advance: Advance,
  live: readonly { journey: Journey; version: JourneyVersion }[],
  event: JourneyEvent,
): void {
  if (event.type === "timer_fired" || event.type === "resumed") return;
  for (const { journey, version } of live) {
    if (journey.state !== "live") continue;
    const shipmentId = version.scope === "shipment" ? event.shipmentId : null;
    const facts = aboutShipment(advance.facts, shipmentId);
    if (advance.hasRun(journey.id, shipmentId ?? facts.order.id)) continue;
    const admission = admit(version, event, facts);
    if (admission.kind === "not_concerned") continue;
    if (admission.kind === "refused") {
      advance.refuse(version, shipmentId, admission.entry);
      continue;
    }
    const run = newRun({ id: deps.ids.next(), version, event, facts });
    advance.start(run, admission.entry);
    moveRun(advance, version, run, event);
  }
}

/** A run about a parcel hears of its own parcel and of the order; a run about the order hears everything (D10). */
function concerns(run: Run, event: JourneyEvent): boolean {
  if (event.type === "timer_fired" || event.type === "resumed") return true;
  return run.scope === "order" || event.shipmentId === null || event.shipmentId === run.shipmentId;
}

function isPaused(live: readonly { journey: Journey }[], run: Run): boolean {
  return live.some(({ journey }) => journey.id === run.journeyId && journey.state === "paused");
}
