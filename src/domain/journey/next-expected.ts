import type { Instant } from "../shared/instant";
import type { Run } from "./run";
import type { TouchpointId } from "./touchpoint";
import type { JourneyVersion } from "./version";

export interface ExpectedMessage {
  readonly touchpoint: TouchpointId;
  /** When the run looks at it again: it is sent then, if its rules still say so. */
  readonly at: Instant;
  readonly journeyId: string;
}

/**
 * The message an order's open runs will ask for next by the clock: of all runs that wait for a moment, the earliest one
 * that has a message ahead. Null when only events can bring one.
 */
export function nextExpected(
  runs: readonly Run[],
  versionOf: (versionId: string) => JourneyVersion | undefined,
): ExpectedMessage | null {
  let next: ExpectedMessage | null = null;
  for (const run of runs) {
    if (run.status === "done" || run.nodeId === null || run.waitUntil === null) continue;
    if (next !== null && next.at <= run.waitUntil) continue;
    const version = versionOf(run.versionId);
    const touchpoint = version === undefined ? null : nearestTouchpoint(version, run.nodeId);
    if (touchpoint !== null) next = { touchpoint, at: run.waitUntil, journeyId: run.journeyId };
  }
  return next;
}

/** The fewest steps ahead of a node, the node itself included; of several, the first arm's. */
function nearestTouchpoint({ nodes }: JourneyVersion, from: string): TouchpointId | null {
  const seen = new Set([from]);
  const ahead = [from];
  for (let id = ahead.shift(); id !== undefined; id = ahead.shift()) {
    const node = nodes[id];
    if (node?.kind === "send_message") return node.config.touchpoint;
    for (const target of Object.values(node?.next ?? {})) {
      if (seen.has(target)) continue;
      seen.add(target);
      ahead.push(target);
    }
  }
  return null;
}
