import type { Instant } from "../../shared/instant";
import { type AdvancedEntry, aboutShipment, advance, type LiveJourney } from "../advance";
import type { OpenTask, QueueMessage } from "../effect";
import { escalatedOnce } from "../escalated-once";
import type { Facts, MessageFact } from "../facts";
import type { JourneyEvent } from "../journey-event";
import type { Run } from "../run";
import { alreadySeen, seenMeanwhile } from "../seen-message";
import { decideSend, type SendDecision } from "../send-decision";
import type { JourneyVersion } from "../version";
import { lookAgainAt, messagesAt } from "./known-looks";
import type { KnownLook, KnownOutcome } from "./order-history";

/** A message that was asked for in memory, with what became of it. */
export interface PlayedMessage extends MessageFact {
  readonly template: string;
  readonly why: string | null;
  readonly journeyId: string;
  readonly versionId: string;
  readonly nodeId: string;
  readonly runId: string;
  /** The parcel of the run that asked for it. */
  readonly shipmentId: string | null;
  readonly validUntil: Instant | null;
  /** Looked at again then, while it is queued; null: it was looked at when it was asked for. */
  readonly notBefore: Instant | null;
}

/** A task that a person would have been given. */
export interface PlayedTask extends OpenTask {
  readonly runId: string;
  readonly journeyId: string;
  readonly openedAt: Instant;
}

export type PlayedEntry = AdvancedEntry & { readonly at: Instant };

interface RunTimer {
  readonly runId: string;
  readonly nodeId: string;
  readonly dueAt: Instant;
}

/** What the journeys decided about one order, in memory: runs, timers, messages, tasks and the ledger. */
export interface Decisions {
  /** The live versions at a moment, paused ones marked. */
  readonly live: (at: Instant) => readonly LiveJourney[];
  readonly versionOf: (versionId: string) => JourneyVersion | undefined;
  readonly outcomes: readonly KnownOutcome[];
  readonly looks: readonly KnownLook[];
  readonly runs: Map<string, Run>;
  readonly timers: Map<string, RunTimer>;
  messages: readonly PlayedMessage[];
  readonly tasks: PlayedTask[];
  readonly entries: PlayedEntry[];
  ids: number;
}

/** An order about which nothing was decided: no runs, timers or messages. */
export function newDecisions({
  looks = [],
  ...given
}: Pick<Decisions, "live" | "versionOf" | "outcomes"> & Partial<Pick<Decisions, "looks">>): Decisions {
  return {
    ...given,
    looks,
    runs: new Map(),
    timers: new Map(),
    messages: [],
    tasks: [],
    entries: [],
    ids: 0,
  };
}

/**
 * Lets the journeys react to events: the same engine and send rules as in the worker, on plain values. `facts` are read
 * anew for the second asking, with the messages as they are by then.
 */
export function react(
  decisions: Decisions,
  { facts, events, onlyRunId }: { facts: Facts; events: readonly JourneyEvent[]; onlyRunId?: string },
): void {
  if (events.length === 0) return;
  const advanced = advance({
    facts,
    events,
    runs: [...decisions.runs.values()],
    live: decisions.live(facts.now),
    versionOf: decisions.versionOf,
    newId: () => newRunId(decisions),
    ...(onlyRunId === undefined ? {} : { onlyRunId }),
  });
  const at = facts.now;
  for (const run of advanced.started) decisions.runs.set(run.id, run);
  for (const run of advanced.moved) decisions.runs.set(run.id, run);
  const queued: PlayedMessage[] = [];
  const opened = new Set<string>();
  for (const { run, effect } of advanced.effects) {
    if (effect.type === "set_timer")
      decisions.timers.set(timerKey(run.id, effect.nodeId), {
        runId: run.id,
        nodeId: effect.nodeId,
        dueAt: lookAgainAt(decisions, { run, nodeId: effect.nodeId, at: effect.at, now: at }),
      });
    if (effect.type === "cancel_timer") decisions.timers.delete(timerKey(run.id, effect.nodeId));
    if (effect.type === "open_task" && !decisions.tasks.some((one) => one.key === effect.key)) {
      decisions.tasks.push({ ...effect, runId: run.id, journeyId: run.journeyId, openedAt: at });
      opened.add(effect.key);
    }
    if (effect.type === "queue_message" && !isQueued(decisions, effect, queued))
      queued.push(messageFrom(run, effect, at));
  }
  for (const entry of escalatedOnce(advanced.entries, opened)) decisions.entries.push({ ...entry, at });
  if (queued.length === 0) return;
  decisions.messages = [...decisions.messages, ...queued];
  for (const message of queued) sendNow(decisions, facts, message);
}

/** When the next run or message is to be looked at again; null when none waits for the clock. */
export function nextTimerAt({ timers, messages }: Decisions): Instant | null {
  let best: Instant | null = null;
  for (const { dueAt } of timers.values()) if (best === null || dueAt < best) best = dueAt;
  const waiting = nextWaiting(messages)?.at ?? null;
  return best === null || (waiting !== null && waiting < best) ? waiting : best;
}

/** The message whose quiet hours end first. */
function nextWaiting(messages: readonly PlayedMessage[]): { message: PlayedMessage; at: Instant } | null {
  let first: { message: PlayedMessage; at: Instant } | null = null;
  for (const message of messages) {
    if (message.state !== "queued" || message.notBefore === null) continue;
    if (first === null || message.notBefore < first.at) first = { message, at: message.notBefore };
  }
  return first;
}

/** Fires the run timer that is due first, or lets the message go whose quiet hours end before. */
export function fireNextTimer(decisions: Decisions, facts: Facts): void {
  let due: { key: string; timer: RunTimer } | null = null;
  for (const [key, timer] of decisions.timers)
    if (due === null || timer.dueAt < due.timer.dueAt) due = { key, timer };
  const waiting = nextWaiting(decisions.messages);
  if (waiting !== null && (due === null || waiting.at < due.timer.dueAt))
    return sendNow(decisions, facts, waiting.message);
  if (due === null) return;
  decisions.timers.delete(due.key);
  const { runId, nodeId, dueAt } = due.timer;
  react(decisions, { facts, events: [{ type: "timer_fired", nodeId, at: dueAt }], onlyRunId: runId });
}

function timerKey(runId: string, nodeId: string): string {
  return `${runId}:${nodeId}`;
}

function isQueued({ messages }: Decisions, { key }: QueueMessage, queued: readonly PlayedMessage[]): boolean {
  return messages.some((one) => one.key === key) || queued.some((one) => one.key === key);
}

function messageFrom(run: Run, effect: QueueMessage, at: Instant): PlayedMessage {
  const { key, touchpoint, channel, template, shipmentIds, nodeId, validUntil, notBefore } = effect;
  return {
    id: key,
    key,
    touchpoint,
    channel,
    class: effect.class,
    template,
    shipmentIds,
    nodeId,
    validUntil,
    notBefore,
    state: "queued",
    queuedAt: at,
    sentAt: null,
    why: null,
    journeyId: run.journeyId,
    versionId: run.versionId,
    runId: run.id,
    shipmentId: run.shipmentId,
  };
}

/** The second asking, right before the send (D21). What was refused then is a decision of the ledger. */
function sendNow(decisions: Decisions, before: Facts, message: PlayedMessage): void {
  const version = decisions.versionOf(message.versionId);
  const node = version?.nodes[message.nodeId];
  if (version === undefined || node?.kind !== "send_message") return;
  const messages = messagesAt(decisions, before.now);
  const facts = aboutShipment({ ...before, messages }, message.shipmentId);
  const seen = seenMeanwhile({ content: version, ...message }, facts);
  const decision =
    seen === null
      ? decideSend({ ...node.config, requires: [] }, facts, {
          class: version.messages[message.template]?.class ?? "transactional",
          ownKey: message.key,
        })
      : alreadySeen(seen);
  const result = resultOf(decisions, message, { decision, at: facts.now });
  decisions.messages = decisions.messages.map((one) => (one.key === message.key ? result : one));
  if (decision.kind === "wait" || result.state === "sent" || result.state === "uncertain") return;
  const { nodeId, touchpoint, channel, journeyId, versionId, runId, shipmentId } = message;
  const refusal =
    decision.kind === "send" || decision.kind === "missing"
      ? { kind: "failed" as const, reason: "provider_refused", values: { why: result.why } }
      : decision;
  const draft = { ...refusal, nodeId, touchpoint, channel, messageKey: message.key };
  decisions.entries.push({ draft, journeyId, versionId, runId, shipmentId, at: facts.now });
}

function resultOf(
  { outcomes }: Decisions,
  message: PlayedMessage,
  { decision, at }: { decision: SendDecision; at: Instant },
): PlayedMessage {
  if (decision.kind === "wait") return { ...message, notBefore: decision.until };
  if (decision.kind !== "send" && decision.kind !== "missing")
    return { ...message, state: "suppressed", why: decision.reason };
  const known = outcomes.find((one) => one.key === message.key);
  if (known !== undefined) return { ...message, state: known.state, why: known.why };
  return { ...message, state: "sent", sentAt: at };
}

function newRunId(decisions: Decisions): string {
  decisions.ids += 1;
  return `run-${String(decisions.ids).padStart(4, "0")}`;
}
