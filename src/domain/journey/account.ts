import type { Order } from "../order/order";
import type { Instant } from "../shared/instant";
import { arrivedAt } from "../shipment/order-truth";
import type { Shipment } from "../shipment/shipment";
import type { MessageState } from "./facts";
import type { LedgerEntry, LedgerValue } from "./ledger";
import type { Run } from "./run";
import { runPath } from "./run-path";
import type { JourneyVersion } from "./version";

export const accountOutcomes = [
  "sent",
  "waiting",
  "suppressed",
  "skipped",
  "superseded",
  "failed",
  "unknown",
] as const;
export type AccountOutcome = (typeof accountOutcomes)[number];

/** What became of one touchpoint of one journey for one order or parcel. */
export interface AccountLine {
  readonly journeyId: string;
  readonly touchpoint: string;
  readonly shipmentId: string | null;
  readonly outcome: AccountOutcome;
  readonly reason: string;
  readonly values: Readonly<Record<string, LedgerValue>>;
  readonly until: Instant | null;
  readonly at: Instant | null;
  readonly messageId: string | null;
}

export interface AccountInput {
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  /** The versions that are live, and those that runs of this order are pinned to. */
  readonly live: readonly JourneyVersion[];
  readonly versions: ReadonlyMap<string, JourneyVersion>;
  readonly runs: readonly Run[];
  readonly entries: readonly LedgerEntry[];
  readonly messages: ReadonlyMap<string, { readonly state: MessageState; readonly why: string | null }>;
}

/**
 * The closed account of an order (C2): every touchpoint that any live journey has for it or for one of its parcels,
 * with what became of it and why, those that never fired included. `unknown` must never occur; it is counted, not hidden.
 */
export function account(input: AccountInput): AccountLine[] {
  const lines: AccountLine[] = [];
  for (const run of input.runs) {
    const version = input.versions.get(run.versionId);
    if (version !== undefined) lines.push(...linesOfRun(input, version, run));
  }
  for (const version of input.live) {
    const scopes = version.scope === "order" ? [null] : input.shipments.map((shipment) => shipment.id);
    for (const shipmentId of scopes) {
      const entered = input.runs.some(
        (run) => run.journeyId === version.journeyId && run.shipmentId === shipmentId,
      );
      if (!entered) lines.push(...linesOfNotEntered(input, version, shipmentId));
    }
    if (version.scope === "shipment" && scopes.length === 0)
      lines.push(...linesOfNotEntered(input, version, null));
  }
  return lines;
}

type SendNode = { readonly id: string; readonly touchpoint: string };

function sendNodes(version: JourneyVersion): SendNode[] {
  return Object.entries(version.nodes).flatMap(([id, node]) =>
    node.kind === "send_message" ? [{ id, touchpoint: node.config.touchpoint }] : [],
  );
}

/** Steps of the version it was in before it was moved that its present one has no more (C8). */
function formerSendNodes(version: JourneyVersion, own: readonly LedgerEntry[]): SendNode[] {
  return own.flatMap(({ nodeId, touchpoint }) =>
    touchpoint === undefined || touchpoint === null || version.nodes[nodeId]?.kind === "send_message"
      ? []
      : [{ id: nodeId, touchpoint }],
  );
}

/** Variants of one touchpoint (first-time buyer, high value) are one line: the one that got furthest speaks. */
function linesOfRun(input: AccountInput, version: JourneyVersion, run: Run): AccountLine[] {
  const own = input.entries.filter((entry) => entry.runId === run.id);
  const byTouchpoint = new Map<string, AccountLine>();
  for (const node of [...sendNodes(version), ...formerSendNodes(version, own)]) {
    const line = lineOfNode(input, version, run, own, node);
    const before = byTouchpoint.get(node.touchpoint);
    if (before === undefined || weight(line) > weight(before)) byTouchpoint.set(node.touchpoint, line);
  }
  return [...byTouchpoint.values()];
}

const ranking: readonly string[] = [
  "path_not_taken",
  "run_ended",
  "passed_when_moved",
  "unknown",
  "skipped",
  "superseded",
  "suppressed",
  "failed",
  "waiting",
  "sent",
];

function weight(line: AccountLine): number {
  const byReason = ranking.indexOf(line.reason);
  return byReason >= 0 ? byReason : ranking.indexOf(line.outcome);
}

function lineOfNode(
  input: AccountInput,
  version: JourneyVersion,
  run: Run,
  own: readonly LedgerEntry[],
  node: SendNode,
): AccountLine {
  const base = {
    journeyId: version.journeyId,
    touchpoint: node.touchpoint,
    shipmentId: run.shipmentId,
    messageId: null,
    until: null,
    at: null,
  };
  const last = own.findLast((entry) => entry.nodeId === node.id && entry.kind !== "finished");
  const isWaitOver = last?.kind === "waiting" && run.status === "done";
  if (last !== undefined && !isWaitOver) return fromEntry(input, base, last);
  const path = runPath(version, own);
  const passed = path.lastNodeId !== node.id || run.endReason === "end_of_path";
  const moved = own.findLast((entry) => entry.reason === "moved_on_publish");
  const unsaid: AccountLine =
    moved === undefined
      ? { ...base, outcome: "unknown", reason: "unknown", values: {} }
      : { ...base, outcome: "skipped", reason: "passed_when_moved", values: moved.values, at: moved.at };
  if (path.visited.has(node.id) && passed) return unsaid;
  const ahead = reaches(version, run.nodeId ?? path.lastNodeId, node.id);
  if (run.status === "active" && ahead) {
    const waiting = own.findLast((entry) => entry.kind === "waiting" && entry.nodeId === run.nodeId);
    return {
      ...base,
      outcome: "waiting",
      reason: waiting?.reason ?? "under_way",
      values: waiting?.values ?? {},
      until: run.waitUntil,
    };
  }
  if (ahead)
    return {
      ...base,
      outcome: "skipped",
      reason: "run_ended",
      values: { why: run.endReason },
      at: run.endedAt,
    };
  const decision = own.findLast((entry) => entry.kind === "decided");
  if (decision === undefined) return unsaid;
  return { ...base, outcome: "skipped", reason: "path_not_taken", values: decision.values, at: decision.at };
}

type Base = Pick<AccountLine, "journeyId" | "touchpoint" | "shipmentId" | "messageId" | "until" | "at">;

function fromEntry(input: AccountInput, base: Base, entry: LedgerEntry): AccountLine {
  const common = { ...base, values: entry.values, at: entry.at, reason: entry.reason };
  switch (entry.kind) {
    case "queued":
      return fromMessage(input, { ...common, messageId: entry.messageId }, entry);
    case "waiting":
      return { ...common, outcome: "waiting", until: entry.until ?? null };
    case "failed":
      return wasTakenUpAgain(input, entry)
        ? fromMessage(input, { ...common, messageId: entry.messageId }, entry)
        : { ...common, outcome: "failed" };
    case "suppressed":
    case "skipped":
    case "superseded":
      return { ...common, outcome: entry.kind };
    default:
      return { ...common, outcome: "unknown", reason: "unknown" };
  }
}

/** A person had a failed message sent again: from then on its own state speaks. */
function wasTakenUpAgain({ messages }: AccountInput, { messageId }: LedgerEntry): boolean {
  const state = messageId === null ? undefined : messages.get(messageId)?.state;
  return state !== undefined && state !== "failed";
}

function fromMessage(
  { messages }: AccountInput,
  line: Omit<AccountLine, "outcome">,
  entry: LedgerEntry,
): AccountLine {
  const message = entry.messageId === null ? undefined : messages.get(entry.messageId);
  switch (message?.state) {
    case "sent":
      return { ...line, outcome: "sent", reason: "sent" };
    case "queued":
      if (message.why === "quiet_hours" || message.why === "spacing")
        return { ...line, outcome: "waiting", reason: message.why, until: entry.until ?? null };
      return { ...line, outcome: "waiting", reason: message.state };
    case "held":
      return { ...line, outcome: "waiting", reason: message.why === "channel_paused" ? message.why : "held" };
    case "sending":
      return { ...line, outcome: "waiting", reason: message.state };
    case "uncertain":
    case "failed":
      return { ...line, outcome: "failed", reason: message.why ?? message.state };
    case "suppressed":
      return { ...line, outcome: "suppressed", reason: message.why ?? "suppressed" };
    default:
      return { ...line, outcome: "unknown", reason: "unknown" };
  }
}

function linesOfNotEntered(
  input: AccountInput,
  version: JourneyVersion,
  shipmentId: string | null,
): AccountLine[] {
  const refusal = input.entries.findLast(
    (entry) =>
      entry.journeyId === version.journeyId &&
      entry.kind === "not_entered" &&
      entry.shipmentId === shipmentId,
  );
  const over = isOver(input, shipmentId);
  const touchpointsOnce = [...new Set(sendNodes(version).map((node) => node.touchpoint))];
  return touchpointsOnce.map((touchpoint) => ({
    journeyId: version.journeyId,
    touchpoint,
    shipmentId,
    outcome: refusal !== undefined || over ? "skipped" : "waiting",
    reason: refusal !== undefined ? refusal.reason : over ? "never_called_for" : "not_started",
    values: refusal?.values ?? {},
    until: null,
    at: refusal?.at ?? null,
    messageId: null,
  }));
}

/** Whether nothing more can happen that would call for another message. */
function isOver({ order, shipments }: AccountInput, shipmentId: string | null): boolean {
  if (order.cancelledAt !== null) return true;
  const shipment = shipments.find((one) => one.id === shipmentId);
  if (shipment !== undefined) return hasArrived(order, shipment) || hasFailed(shipment);
  const isMadeGood = order.refunds.length > 0;
  const asIfArrived = shipments.map((one) => {
    const hasEnded = hasArrived(order, one) || (isMadeGood && hasFailed(one));
    return hasEnded && one.deliveredAt === null ? { ...one, deliveredAt: one.statusAt } : one;
  });
  return arrivedAt(order, asIfArrived) !== null;
}

/** What leaves over the counter is with the customer (R49). */
function hasArrived({ deliveryMethod }: Order, { deliveredAt, cancelledAt, shippedAt }: Shipment): boolean {
  return deliveredAt !== null || cancelledAt !== null || (deliveryMethod === "pickup" && shippedAt !== null);
}

function hasFailed({ returnedAt, status, reason }: Shipment): boolean {
  const isGone = reason === "lost" || reason === "damaged" || reason === "destroyed";
  return returnedAt !== null || (status === "Exception" && isGone);
}

function reaches(version: JourneyVersion, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...Object.values(version.nodes[id]?.next ?? {}));
  }
  return false;
}
