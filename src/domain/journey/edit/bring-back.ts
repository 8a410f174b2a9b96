import type { JourneyDraft } from "./draft";
import { type Graph, nodeAt, pointed, pruned, reachableFrom, waysInto, waysOf } from "./graph";
import { usedTemplates } from "./used-templates";

/**
 * The draft with a step of another one, together with what it needs to hang together: the steps that lead to it, those
 * that follow it and the texts these send, as far as the draft has them not.
 */
export function broughtBack(draft: JourneyDraft, nodeId: string, from: JourneyDraft): JourneyDraft {
  const missing = missingAround(draft, nodeId, from);
  const added = Object.entries(from.nodes).filter(
    ([id]) => missing.has(id) && nodeAt(draft, id) === undefined,
  );
  let result: JourneyDraft = { ...draft, nodes: { ...draft.nodes, ...Object.fromEntries(added) } };
  if (!reachableFrom(result, result.start).has(nodeId)) {
    for (const id of missing) {
      for (const spot of waysInto(from, id)) {
        if (nodeAt(draft, spot.nodeId) !== undefined) result = pointed(result, spot, id);
      }
    }
  }
  return withTextsOf(result, from);
}

/** The draft with every way that leads to no step going on past it, as the given drafts know what followed there. */
export function withoutDanglingWays(draft: JourneyDraft, known: readonly Graph[]): JourneyDraft {
  let result = draft;
  for (const [nodeId, node] of Object.entries(draft.nodes)) {
    for (const [port, target] of waysOf(node)) {
      if (nodeAt(draft, target) === undefined)
        result = pointed(result, { nodeId, port }, goesOnAt(draft, target, known));
    }
  }
  return pruned(result);
}

/** The draft with the texts its steps send, taken from another where they are missing. */
export function withTextsOf(draft: JourneyDraft, from: JourneyDraft): JourneyDraft {
  const missing = [...usedTemplates(draft)].flatMap((id) => {
    const text = Object.hasOwn(from.messages, id) ? from.messages[id] : undefined;
    return text === undefined || Object.hasOwn(draft.messages, id) ? [] : [[id, text] as const];
  });
  if (missing.length === 0) return draft;
  return { ...draft, messages: { ...draft.messages, ...Object.fromEntries(missing) } };
}

function missingAround(draft: JourneyDraft, nodeId: string, from: JourneyDraft): Set<string> {
  const missing = new Set([nodeId]);
  const upwards = [nodeId];
  for (let id = upwards.pop(); id !== undefined; id = upwards.pop()) {
    for (const { nodeId: parent } of waysInto(from, id)) {
      if (missing.has(parent) || nodeAt(draft, parent) !== undefined) continue;
      missing.add(parent);
      upwards.push(parent);
    }
  }
  const downwards = [...missing];
  for (let id = downwards.pop(); id !== undefined; id = downwards.pop()) {
    const node = nodeAt(draft, id) ?? nodeAt(from, id);
    for (const [, target] of node === undefined ? [] : waysOf(node)) {
      if (missing.has(target) || nodeAt(draft, target) !== undefined || nodeAt(from, target) === undefined)
        continue;
      missing.add(target);
      downwards.push(target);
    }
  }
  return missing;
}

/** The step at which a way that led to a deleted one goes on, as the given graphs know it; null when it ends. */
export function goesOnAt(draft: Pick<Graph, "nodes">, gone: string, known: readonly Graph[]): string | null {
  const seen = new Set<string>();
  for (let id: string | null = gone; id !== null && !seen.has(id); ) {
    if (nodeAt(draft, id) !== undefined) return id;
    seen.add(id);
    const sought: string = id;
    const node = known.map((graph) => nodeAt(graph, sought)).find((one) => one !== undefined);
    id = node === undefined ? null : (waysOf(node)[0]?.[1] ?? null);
  }
  return null;
}
