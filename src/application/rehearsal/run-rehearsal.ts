import { eventWords } from "@/domain/journey/event-words";
import type { JourneyEvent } from "@/domain/journey/journey-event";
import { definitionOf } from "@/domain/journey/nodes/registry";
import type { PlayedEntry, PlayedMessage } from "@/domain/journey/replay/decisions";
import type { OrderHistory } from "@/domain/journey/replay/order-history";
import { type Frame, type Rehearsal, rehearse } from "@/domain/journey/replay/rehearse";
import { liveThroughout } from "@/domain/journey/replay/replay";
import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import type { JourneyContent } from "@/domain/journey/version";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { startOfLocalDay } from "@/domain/shared/zone";
import { AppError } from "../app-error";
import { withDraft } from "../backtest/backtest-plan";
import { type DraftToProve, draftToProve } from "../backtest/draft-under-test";
import { storeFacts } from "../events/load-facts";
import type { EditingDeps } from "../journeys/editing-deps";
import { explainFor } from "../orders/explain-for";
import type { Archetypes } from "../ports/archetypes";
import type { Store } from "../ports/rows";
import type { RehearsalPage, RehearsedFrame, RehearsedGraph, Side, Subject } from "./rehearsal-page";

export interface RehearsalDeps extends EditingDeps {
  readonly archetypes: Archetypes;
}

export interface RehearsalInput {
  readonly store: Store;
  readonly seesPerson: boolean;
  readonly journeyId: string;
  readonly side: Side;
  readonly subject: Subject;
}

/** A rehearsal before it is put into words. */
export interface Rehearsed {
  readonly proved: DraftToProve;
  readonly content: JourneyContent;
  readonly subject: RehearsalPage["subject"];
  readonly rehearsal: Rehearsal;
}

/**
 * Plays a journey on one order, as the worker would, with all other live journeys beside it; nothing is written or sent.
 * Throws AppError `not_found` for a subject that is not there or was erased, `conflict` for an unreadable draft.
 */
export async function runRehearsal(deps: RehearsalDeps, input: RehearsalInput): Promise<RehearsalPage> {
  const { store } = input;
  const { proved, content, subject, rehearsal } = await rehearsed(deps, input);
  const { frames, decisions } = rehearsal;
  const sent = decisions.messages.filter(({ state }) => state === "sent");
  const own = sent.filter(({ journeyId }) => journeyId === proved.journeyId).length;
  const order = frames.at(-1)?.facts.order ?? frames[0]?.facts.order;
  const shown = (frame: Frame) => shownFrame(input, { frame, proved, messages: decisions.messages });
  return {
    journey: { id: proved.journeyId, name: proved.name, scope: content.scope },
    side: input.side,
    subject,
    zone: store.zone,
    placedAt: order?.placedAt ?? frames[0]?.at ?? deps.clock.now(),
    graph: graphOf(content),
    whyNotEntered: whyNotEntered(input, { content, rehearsal }),
    frames: frames.map(shown),
    messages: { own, others: sent.length - own },
  };
}

/** The rehearsal itself, for the screen and for the messages that are looked at one by one. */
export async function rehearsed(deps: RehearsalDeps, input: RehearsalInput): Promise<Rehearsed> {
  return playedOn(deps, input, await draftToProve(deps, input));
}

/** The same where the draft is at hand already. */
export async function playedOn(
  deps: RehearsalDeps,
  input: RehearsalInput,
  proved: DraftToProve,
): Promise<Rehearsed> {
  const { store, journeyId, side } = input;
  const published = proved.live.find(({ version }) => version.journeyId === journeyId)?.version ?? null;
  if (side === "published" && published === null)
    throw new AppError("not_found", "Nothing of this journey is published yet.");
  const content = side === "published" && published !== null ? published : proved.content;
  const { history, subject, now } = await subjectOf(deps, input);
  const live =
    side === "draft"
      ? withDraft(proved.live, { journeyId, content: proved.content }, store.id)
      : proved.live.map((one) => (one.version.journeyId === journeyId ? { ...one, isPaused: false } : one));
  const rehearsal = rehearse({ history, store: storeFacts(store), journeys: liveThroughout(live), now });
  return { proved, content, subject, rehearsal };
}

interface FoundSubject {
  readonly history: OrderHistory;
  readonly subject: RehearsalPage["subject"];
  readonly now: Instant;
}

/** Archetypes are placed on the morning of a day four weeks ago, so that their dates read like recent ones. */
const ARCHETYPES_BEGIN_MS = 28 * DAY_MS;
const MORNING_MS = DAY_MS / 2.4;

async function subjectOf(
  deps: RehearsalDeps,
  { store, subject, seesPerson }: RehearsalInput,
): Promise<FoundSubject> {
  const now = deps.clock.now();
  if (subject.kind === "archetype") {
    const archetype = deps.archetypes.list().find(({ id }) => id === subject.archetypeId);
    const from = archetypesFrom(now, store);
    const history = deps.archetypes.history(subject.archetypeId, { from, zone: store.zone });
    if (archetype === undefined || history === null)
      throw new AppError("not_found", "There is no such scenario.");
    const { id, label, says } = archetype;
    const end = (history.arrivals.at(-1)?.at ?? now) + ARCHETYPES_BEGIN_MS;
    return { history, now: Math.max(now, end), subject: { kind: "archetype", id, title: label, says } };
  }
  const { orderId } = subject;
  const [stored] = await deps.queries.histories.histories(deps.db.read, store.id, {
    orderIds: [orderId],
    until: now,
  });
  if (stored === undefined || stored.isErased || stored.history.arrivals.length === 0)
    throw new AppError("not_found", "This order is not there, or its customer's details were erased.");
  const order = await deps.orders.find(deps.db.read, store.id, orderId);
  const title = stored.number === null ? "An order without a number" : `Order ${stored.number}`;
  const name = seesPerson ? [order?.firstName, order?.lastName].filter(Boolean).join(" ") : "";
  return { history: stored.history, now, subject: { kind: "order", id: orderId, title, says: name } };
}

/** When archetypes are placed, seen from now. */
export function archetypesFrom(now: Instant, { zone }: Pick<Store, "zone">): Instant {
  return startOfLocalDay(now - ARCHETYPES_BEGIN_MS, zone) + MORNING_MS;
}

/** Whether the journey took the order, or one of its parcels, in. */
export function hasEntered({ decisions }: Rehearsal, journeyId: string): boolean {
  return decisions.entries.some((entry) => entry.journeyId === journeyId && entry.draft.kind === "entered");
}

/** Why the journey did not take it in, in words: its own rule, or that nothing it starts with happened. Null: it did. */
function whyNotEntered(
  input: RehearsalInput,
  { content, rehearsal }: Pick<Rehearsed, "content" | "rehearsal">,
): string | null {
  if (hasEntered(rehearsal, input.journeyId)) return null;
  const refused = rehearsal.decisions.entries.findLast(
    ({ journeyId, draft }) => journeyId === input.journeyId && draft.kind === "not_entered",
  );
  if (refused !== undefined) return explainFor(input, refused.draft);
  const start = content.nodes[content.start];
  if (start?.kind !== "trigger") return "This journey has no start.";
  const { on, where } = start.config;
  const events = on.map((type) => eventWords[type]).join(" or ");
  const rule = where === null ? "" : ", and its rule must hold then";
  return `Nothing happens to it that this journey starts with. It starts when ${events}${rule}.`;
}

interface Shown {
  readonly frame: Frame;
  readonly proved: DraftToProve;
  /** As they ended. */
  readonly messages: readonly PlayedMessage[];
}

function shownFrame(input: RehearsalInput, { frame, proved, messages }: Shown): RehearsedFrame {
  const { at, isAhead, news, entries, tasks, facts } = frame;
  const isOwn = (one: { readonly journeyId: string }) => one.journeyId === proved.journeyId;
  const parcelOf = ({ shipmentId }: PlayedEntry) => {
    const place = facts.shipments.findIndex(({ id }) => id === shipmentId);
    return facts.shipments.length > 1 && place >= 0 ? place + 1 : null;
  };
  return {
    at,
    isAhead,
    says: newsInWords(news),
    decisions: entries.filter(isOwn).map((entry) => {
      const port = entry.draft.values["branch.port"];
      const isPassed = ["entered", "queued", "suppressed", "skipped", "superseded", "noted", "escalated"];
      const passes = isPassed.includes(entry.draft.kind) ? "next" : null;
      return {
        nodeId: entry.draft.nodeId,
        kind: entry.draft.kind,
        sentence: explainFor(input, entry.draft),
        port: typeof port === "string" ? port : passes,
        parcel: parcelOf(entry),
      };
    }),
    messages: frame.messages.map(({ key, touchpoint, channel, journeyId }) => ({
      key,
      touchpoint: isTouchpointId(touchpoint) ? touchpoints[touchpoint].label : touchpoint,
      channel,
      state: messages.find((one) => one.key === key)?.state ?? "queued",
      journey: proved.names.get(journeyId) ?? "",
      isOwn: journeyId === proved.journeyId,
    })),
    tasks: tasks.filter(isOwn).map(({ reason, role, priority }) => ({ reason, role, priority })),
  };
}

function newsInWords(news: readonly JourneyEvent[]): string {
  const types = [...new Set(news.map(({ type }) => type))];
  const words = types.flatMap((type) =>
    type === "timer_fired" || type === "resumed" ? [] : [eventWords[type]],
  );
  if (words.length === 0) return "A wait has ended";
  const said = words.join(", ");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function graphOf({ start, nodes }: JourneyContent): RehearsedGraph {
  return {
    start,
    nodes: Object.entries(nodes).map(([id, node]) => {
      const definition = definitionOf(node.kind);
      return {
        id,
        kind: node.kind,
        kindLabel: definition.label,
        sentence: definition.sentence(node.config),
        touchpoint: node.kind === "send_message" ? touchpoints[node.config.touchpoint].label : null,
        arms: definition
          .ports(node.config)
          .map(({ id: port, label }) => ({ id: port, label, to: node.next[port] ?? null })),
      };
    }),
  };
}
