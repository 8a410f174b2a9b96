import type { Instant } from "../shared/instant";
import type { JourneyNode } from "./nodes/registry";
import type { Run } from "./run";
import type { TouchpointId } from "./touchpoint";
import type { JourneyVersion } from "./version";

export interface ExpectedMessage {
  readonly touchpoint: TouchpointId;
  /** When the run looks at it again: it is sent then, if its rules still say so. */
  readonly at: Instant;
  readonly journeyId: string;
}

export interface OpenRuns {
  readonly runs: readonly Run[];
  readonly versionOf: (versionId: string) => JourneyVersion | undefined;
  readonly now: Instant;
}

/**
 * The message an order's open runs will ask for next by the clock: of all runs that wait for a moment to come, the
 * earliest one whose waiting leads to a message. Null when only events can bring one.
 */
export function nextExpected({ runs, versionOf, now }: OpenRuns): ExpectedMessage | null {
  let next: ExpectedMessage | null = null;
  for (const run of runs) {
    const { waitUntil, journeyId } = run;
    if (run.status === "done" || waitUntil === null || waitUntil <= now) continue;
    if (next !== null && next.at <= waitUntil) continue;
    const version = versionOf(run.versionId);
    const [touchpoint] = version === undefined ? [] : dueByClock(version, run);
    if (touchpoint !== undefined) next = { touchpoint, at: waitUntil, journeyId };
  }
  return next;
}

/**
 * What a run's timer alone leads to: the touchpoints on the way its waiting leaves by, nearest first, up to the next
 * place where something has to happen. Plain waits on that way are passed, so that the timer is the earliest moment.
 */
export function dueByClock({ nodes }: JourneyVersion, { nodeId, waitUntil }: Run): readonly TouchpointId[] {
  if (nodeId === null || waitUntil === null) return [];
  const found = new Set<TouchpointId>();
  const seen = new Set([nodeId]);
  const ahead = [nodeId];
  for (let id = ahead.shift(); id !== undefined; id = ahead.shift()) {
    const node = nodes[id];
    if (node === undefined) continue;
    if (node.kind === "send_message") found.add(node.config.touchpoint);
    if (node.kind === "wait_for_event" && id !== nodeId) continue;
    for (const target of waysOn(node)) {
      if (seen.has(target)) continue;
      seen.add(target);
      ahead.push(target);
    }
  }
  return [...found];
}

/** A timer leaves a wait for an event by "timed out" and one for a look by "not seen"; from every other node all ways are open. */
function waysOn({ kind, next }: JourneyNode): readonly string[] {
  if (kind !== "wait_for_event" && kind !== "fallback") return Object.values(next);
  const way = kind === "fallback" ? next.not_seen : next.timed_out;
  return way === undefined ? [] : [way];
}
