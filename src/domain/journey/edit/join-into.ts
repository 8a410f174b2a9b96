import { type JourneyDraft, portsOf, stepTitle } from "./draft";
import { stepCount } from "./edit-outcome";
import { nodeAt, pointed, reachableFrom, type Spot, targetOf } from "./graph";
import { countCutOff } from "./spot";

/**
 * The draft with a detached step, and all that follows it, put on a way out. What followed there goes on at the end of
 * the first way through it; one sentence when there is no such end and steps would be cut off.
 */
export function joinedInto(draft: JourneyDraft, nodeId: string, at: Spot): JourneyDraft | string {
  const before = nodeAt(draft, at.nodeId);
  const follower = before === undefined ? null : targetOf(before, at.port);
  const joined = pointed(draft, at, nodeId);
  if (follower === null || reachableFrom(joined, nodeId).has(follower)) return joined;
  const end = openEnd(joined, nodeId, follower);
  if (end !== null) return pointed(joined, end, follower);
  const lost = countCutOff(joined);
  return lost === 0
    ? joined
    : `"${stepTitle(nodeAt(joined, nodeId))}" has no open end: the ${stepCount(lost)} that follow there would be cut off.`;
}

/**
 * Where a step and what follows it come to an end that something can be added to: the end of the first way if it has
 * one, else the first of the others. Ends that the follower comes to by itself are none: it would go round.
 */
function openEnd(draft: JourneyDraft, nodeId: string, follower: string): Spot | null {
  const afterFollower = reachableFrom(draft, follower);
  const own = [...reachableFrom(draft, nodeId)].filter((id) => !afterFollower.has(id));
  return (
    firstOpen(draft, alongFirstWays(draft, nodeId, own), (ports) => ports.slice(0, 1)) ??
    firstOpen(draft, own, (ports) => ports)
  );
}

function alongFirstWays(draft: JourneyDraft, nodeId: string, own: readonly string[]): string[] {
  const line: string[] = [];
  for (let id: string | null = nodeId; id !== null && own.includes(id) && !line.includes(id); ) {
    line.push(id);
    const [first] = portIds(draft, id);
    const node = nodeAt(draft, id);
    id = node === undefined || first === undefined ? null : targetOf(node, first);
  }
  return line;
}

function firstOpen(
  draft: JourneyDraft,
  ids: readonly string[],
  among: (ports: string[]) => string[],
): Spot | null {
  for (const nodeId of ids) {
    const node = nodeAt(draft, nodeId);
    if (node === undefined) continue;
    const port = among(portIds(draft, nodeId)).find((id) => targetOf(node, id) === null);
    if (port !== undefined) return { nodeId, port };
  }
  return null;
}

function portIds(draft: JourneyDraft, id: string): string[] {
  const node = nodeAt(draft, id);
  return node === undefined ? [] : portsOf(node).map((port) => port.id);
}
