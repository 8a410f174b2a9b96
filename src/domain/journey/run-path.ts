import type { LedgerEntry } from "./ledger";
import type { JourneyVersion } from "./version";

const MAX_STEPS = 500;

/** Kinds with one way out and no decision. */
const passesThrough = new Set(["trigger", "note", "send_message", "escalate"]);

export interface RunPath {
  readonly visited: ReadonlySet<string>;
  /** The node at which the walk ended: where the run stands, ended, or lost its trail. */
  readonly lastNodeId: string;
}

/**
 * The way a run took, rebuilt from its version and its own ledger entries alone. An independent second look: a node on
 * the way that left no entry shows up as a hole in the account instead of being believed (C2).
 */
export function runPath(version: JourneyVersion, entries: readonly LedgerEntry[]): RunPath {
  const decisions = entries.filter((entry) => entry.kind === "decided");
  // A send node that ends the path has its entry and the "finished" on the same node; nothing follows it.
  const ended = entries.find((entry) => entry.kind === "finished")?.nodeId;
  const visited = new Set<string>();
  let nodeId = version.start;
  for (let i = 0; i < MAX_STEPS; i++) {
    visited.add(nodeId);
    const node = version.nodes[nodeId];
    if (node === undefined) break;
    const port = portTaken(nodeId, node.kind, decisions);
    const next = port === null ? undefined : node.next[port];
    if (next === undefined || nodeId === ended) break;
    nodeId = next;
  }
  return { visited, lastNodeId: nodeId };
}

/** Consumes the oldest decision of this node; null = it never decided, so the run did not get past it. */
function portTaken(nodeId: string, kind: string, decisions: LedgerEntry[]): string | null {
  if (passesThrough.has(kind)) return "next";
  if (kind === "exit") return null;
  const at = decisions.findIndex((entry) => entry.nodeId === nodeId);
  const decision = decisions[at];
  if (decision === undefined) return null;
  decisions.splice(at, 1);
  const port = decision.values["branch.port"];
  return typeof port === "string" ? port : null;
}
