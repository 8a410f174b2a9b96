import { MINUTE_MS } from "../../shared/instant";
import type { LedgerDraft } from "../ledger";

/** One recorded or replayed decision, as far as the two are compared. */
export interface ComparedEntry extends LedgerDraft {
  readonly journeyId: string;
  readonly versionId: string;
  readonly shipmentId: string | null;
  readonly at: number;
}

/** A step of an order at which replay and record part, with a machine reason (C1). */
export interface Mismatch {
  readonly orderId: string;
  readonly journeyId: string;
  readonly shipmentId: string | null;
  readonly nodeId: string;
  /** A closed word, with the fact's id after a colon where one fact made the difference. */
  readonly reason: string;
  readonly recorded: readonly string[];
  readonly replayed: readonly string[];
}

export interface Fidelity {
  /** (order, step) pairs: every node of every journey at which anything was decided about the order or a parcel. */
  readonly pairs: number;
  readonly mismatches: readonly Mismatch[];
}

export interface FidelityInput {
  readonly orderId: string;
  readonly isErased: boolean;
  readonly recorded: readonly ComparedEntry[];
  readonly replayed: readonly ComparedEntry[];
}

/**
 * Holds a replay against what was really decided about one order, step by step: the same decisions for the same reasons
 * in the same order. Moments are not compared, a worker is never as punctual as a replay.
 */
export function compareWithRecord({ orderId, isErased, recorded, replayed }: FidelityInput): Fidelity {
  const steps = new Map<string, { recorded: ComparedEntry[]; replayed: ComparedEntry[] }>();
  for (const entry of recorded) stepOf(steps, entry).recorded.push(entry);
  for (const entry of replayed) stepOf(steps, entry).replayed.push(entry);
  const mismatches: Mismatch[] = [];
  for (const step of steps.values()) {
    const real = step.recorded.map(signature);
    const played = step.replayed.map(signature);
    const [one] = [...step.recorded, ...step.replayed];
    if (one === undefined || isSame(real, played)) continue;
    const { journeyId, shipmentId, nodeId } = one;
    mismatches.push({
      orderId,
      journeyId,
      shipmentId,
      nodeId,
      reason: isErased ? "erased" : (reasonOf(step) ?? "unexplained"),
      recorded: real,
      replayed: played,
    });
  }
  return { pairs: steps.size, mismatches: withConsequences(mismatches) };
}

type Step = { readonly recorded: readonly ComparedEntry[]; readonly replayed: readonly ComparedEntry[] };

function stepOf(
  steps: Map<string, { recorded: ComparedEntry[]; replayed: ComparedEntry[] }>,
  { journeyId, shipmentId, nodeId }: ComparedEntry,
) {
  const key = `${journeyId} ${shipmentId ?? ""} ${nodeId}`;
  const known = steps.get(key) ?? { recorded: [], replayed: [] };
  steps.set(key, known);
  return known;
}

function signature({ kind, reason, touchpoint, channel, values }: ComparedEntry): string {
  const port = values["branch.port"];
  return [kind, reason, ...(typeof port === "string" ? [port] : []), touchpoint, channel]
    .filter((part) => part !== undefined)
    .join(" ");
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

const MAIL_SERVER_REASONS = ["provider_refused", "gave_up", "bounced", "render_failed", "address_blocked"];

function reasonOf({ recorded, replayed }: Step): string | null {
  const all = [...recorded, ...replayed];
  if (all.some(({ reason }) => reason === "paused_then")) return "journey_paused";
  if (all.some(({ reason }) => MAIL_SERVER_REASONS.includes(reason))) return "mail_server";
  const versions = new Set(all.map(({ versionId }) => versionId));
  if (versions.size > 1) return "other_version";
  const real = recorded.map(signature);
  const played = replayed.map(signature);
  if (isSame([...real].sort(), [...played].sort())) return "order_of_events";
  const at = real.findIndex((value, index) => value !== played[index]);
  const [left, right] = [recorded[at], replayed[at]];
  if (left === undefined || right === undefined) return null;
  const fact = differingFact(left, right);
  if (fact !== null) return `fact:${fact}`;
  return Math.abs(left.at - right.at) > MINUTE_MS ? "worked_on_later" : null;
}

function differingFact(left: ComparedEntry, right: ComparedEntry): string | null {
  for (const [id, value] of Object.entries(left.values)) {
    if (id.startsWith("branch.") || !(id in right.values)) continue;
    if (JSON.stringify(value) !== JSON.stringify(right.values[id])) return id;
  }
  return null;
}

/** A step that differs for no reason of its own follows one that has one, of the same order. */
function withConsequences(mismatches: readonly Mismatch[]): readonly Mismatch[] {
  const cause = mismatches.find(({ reason }) => reason !== "unexplained" && reason !== "erased");
  if (cause === undefined) return mismatches;
  return mismatches.map((one) =>
    one.reason === "unexplained" ? { ...one, reason: `follows:${cause.reason}` } : one,
  );
}
