import type { LiveJourney } from "@/domain/journey/advance";
import { countSteps, type StepTally, type StepTime, stepTimes } from "@/domain/journey/backtest/step-times";
import { FATIGUE_OVER, GAP_BELOW } from "@/domain/journey/backtest/tally";
import { type Rehearsal, rehearse } from "@/domain/journey/replay/rehearse";
import { liveThroughout } from "@/domain/journey/replay/replay";
import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { withDraft } from "../backtest/backtest-plan";
import { draftToProve, liveJourneys } from "../backtest/draft-under-test";
import { storeFacts } from "../events/load-facts";
import type { Archetype } from "../ports/archetypes";
import type { Store } from "../ports/rows";
import { archetypesFrom, type RehearsalDeps } from "../rehearsal/run-rehearsal";

/** The calendar of messages that each kind of order would get, across all journeys together (C12). */
export interface Planner {
  readonly zone: string;
  readonly limits: { readonly fatigueOver: number; readonly gapBelow: number };
  /** The journey whose draft is played; null = everything as it is published. */
  readonly draftOf: { readonly id: string; readonly name: string } | null;
  readonly rows: readonly PlannedOrder[];
}

export interface PlannedOrder extends Archetype {
  readonly placedAt: Instant;
  readonly count: number;
  readonly verdict: "few" | "good" | "many";
  /** The day it arrived, left the house, was called off: marks on the line. */
  readonly marks: readonly { readonly kind: "shipped" | "delivered" | "cancelled"; readonly at: Instant }[];
  readonly messages: readonly PlannedMessage[];
  /** Messages that gave way to another that tells more. */
  readonly merged: readonly { readonly label: string; readonly into: string; readonly at: Instant }[];
}

export interface PlannedMessage {
  readonly touchpoint: string;
  readonly label: string;
  readonly channel: string;
  readonly group: "main" | "care" | "exception" | "international";
  readonly journey: string;
  readonly at: Instant;
  /** Whole days after the order. */
  readonly days: number;
  readonly isCritical: boolean;
  /** Sent by the journey whose draft is played. */
  readonly isOfDraft: boolean;
}

export interface PlannerInput {
  readonly store: Store;
  /** Plays this journey's draft in the place of what is published. */
  readonly journeyId: string | null;
}

/** What every archetype would be told. Plays them as the worker would; nothing is written or sent. */
export async function planCalendar(
  deps: RehearsalDeps,
  { store, journeyId }: PlannerInput,
): Promise<Planner> {
  const { live, draftOf } = await playedJourneys(deps, { store, journeyId });
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const names = new Map(journeys.map(({ id, name }) => [id, name]));
  return {
    zone: store.zone,
    limits: { fatigueOver: FATIGUE_OVER, gapBelow: GAP_BELOW },
    draftOf,
    rows: playArchetypes(deps, { store, live }).map(({ archetype, rehearsal }) =>
      plannedOrder(archetype, rehearsal, { names, draftId: draftOf?.id ?? null }),
    ),
  };
}

/** When the archetypes come to each step of one journey's draft: earliest, typical and latest after the order. */
export async function planStepTimes(
  deps: RehearsalDeps,
  { store, journeyId }: { readonly store: Store; readonly journeyId: string },
): Promise<Readonly<Record<string, StepTime>>> {
  const { live } = await playedJourneys(deps, { store, journeyId });
  const tallies: Record<string, StepTally> = {};
  for (const { rehearsal } of playArchetypes(deps, { store, live })) {
    const order = rehearsal.frames[0]?.facts.order;
    if (order === undefined) continue;
    countSteps(tallies, rehearsal.decisions, { journeyId, placedAt: order.placedAt ?? order.createdAt });
  }
  return stepTimes(tallies);
}

async function playedJourneys(deps: RehearsalDeps, { store, journeyId }: PlannerInput) {
  if (journeyId === null) return { live: await liveJourneys(deps, store), draftOf: null };
  const { content, live, name } = await draftToProve(deps, { store, journeyId });
  return { live: withDraft(live, { journeyId, content }, store.id), draftOf: { id: journeyId, name } };
}

function playArchetypes(
  { archetypes, clock }: RehearsalDeps,
  { store, live }: { readonly store: Store; readonly live: readonly LiveJourney[] },
) {
  const from = archetypesFrom(clock.now(), store);
  return archetypes.list().flatMap((archetype) => {
    const history = archetypes.history(archetype.id, { from, zone: store.zone });
    if (history === null) return [];
    const now = (history.arrivals.at(-1)?.at ?? from) + AFTERWARDS_MS;
    const rehearsal = rehearse({ history, store: storeFacts(store), journeys: liveThroughout(live), now });
    return [{ archetype, rehearsal }];
  });
}

const AFTERWARDS_MS = 45 * DAY_MS;

function plannedOrder(
  archetype: Archetype,
  { frames, decisions }: Rehearsal,
  { names, draftId }: { readonly names: ReadonlyMap<string, string>; readonly draftId: string | null },
): PlannedOrder {
  const first = frames[0];
  const last = frames.at(-1)?.facts;
  const placedAt = last?.order.placedAt ?? first?.at ?? 0;
  const messages = decisions.messages
    .filter(({ state }) => state === "sent")
    .map(({ touchpoint: id, channel, journeyId, sentAt, queuedAt }): PlannedMessage => {
      const at = sentAt ?? queuedAt;
      const touchpoint = isTouchpointId(id) ? touchpoints[id] : null;
      return {
        touchpoint: id,
        label: touchpoint?.label ?? id,
        channel,
        group: touchpoint?.group ?? "main",
        journey: names.get(journeyId) ?? "",
        at,
        days: Math.floor((at - placedAt) / DAY_MS),
        isCritical: touchpoint?.critical ?? false,
        isOfDraft: journeyId === draftId,
      };
    });
  const { length: count } = messages;
  return {
    ...archetype,
    placedAt,
    count,
    verdict: count > FATIGUE_OVER ? "many" : count < GAP_BELOW ? "few" : "good",
    marks: marksOf(last),
    messages,
    merged: mergedOf(decisions, messages),
  };
}

function marksOf(facts: Rehearsal["frames"][number]["facts"] | undefined): PlannedOrder["marks"] {
  if (facts === undefined) return [];
  const { order, shipments } = facts;
  const shipped = shipments.flatMap(({ shippedAt }) => shippedAt ?? []).sort((a, b) => a - b)[0];
  return [
    ...(shipped === undefined ? [] : [{ kind: "shipped" as const, at: shipped }]),
    ...(order.deliveredAt === null ? [] : [{ kind: "delivered" as const, at: order.deliveredAt }]),
    ...(order.cancelledAt === null ? [] : [{ kind: "cancelled" as const, at: order.cancelledAt }]),
  ];
}

/** A message whose own rule saw that another touchpoint had told more: "In transit" gives way to "In customs" (R146). */
function mergedOf(
  { entries }: Rehearsal["decisions"],
  messages: readonly PlannedMessage[],
): PlannedOrder["merged"] {
  return entries.flatMap(({ draft, at }) => {
    const told = draft.values["messages.touchpoints"];
    const { touchpoint: id = "" } = draft;
    if (draft.reason !== "unless" || !Array.isArray(told) || !isTouchpointId(id)) return [];
    const into = messages.findLast((one) => one.at <= at && one.group !== "main" && one.group !== "care");
    return into === undefined ? [] : [{ label: touchpoints[id].label, into: into.label, at }];
  });
}
