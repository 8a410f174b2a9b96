import { type JourneyDraft, portsOf } from "@/domain/journey/edit/draft";
import { type Spot, waysInto, waysOf } from "@/domain/journey/edit/graph";

/** The way out of a step where it has but one. */
export function onlySpot(draft: JourneyDraft, nodeId: string): Spot | null {
  const node = draft.nodes[nodeId];
  const ports = node === undefined ? [] : portsOf(node);
  const [only] = ports;
  return only !== undefined && ports.length === 1 ? { nodeId, port: only.id } : null;
}

export function stepBefore({ nodes }: JourneyDraft, nodeId: string): string | null {
  return Object.entries(nodes).find(([, { next }]) => Object.values(next).includes(nodeId))?.[0] ?? null;
}

/** The way a step goes to when it moves by one: into the one before, or out of the one after. */
export function placeBeside(draft: JourneyDraft, nodeId: string, way: "up" | "down"): Spot | null {
  const before = stepBefore(draft, nodeId);
  if (way === "up") return before === null ? null : (waysInto(draft, before)[0] ?? null);
  const node = draft.nodes[nodeId];
  const follower = node === undefined ? undefined : waysOf(node)[0]?.[1];
  const after = follower === undefined ? undefined : draft.nodes[follower];
  const port = after === undefined ? undefined : portsOf(after)[0];
  return follower === undefined || port === undefined ? null : { nodeId: follower, port: port.id };
}
