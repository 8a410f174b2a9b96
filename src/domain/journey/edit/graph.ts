import { type DraftNode, portsOf } from "./draft";

/** The steps of a draft and where they start: what the editor's acts rearrange. Never changed in place. */
export interface Graph {
  readonly start: string;
  readonly nodes: Readonly<Record<string, DraftNode>>;
}

/** "On this way out": a step and one of its ports. */
export interface Spot {
  readonly nodeId: string;
  readonly port: string;
}

/** The step of this id; undefined when there is none, names that every object has included. */
export function nodeAt({ nodes }: Pick<Graph, "nodes">, id: string): DraftNode | undefined {
  return Object.hasOwn(nodes, id) ? nodes[id] : undefined;
}

/** Where a way leads; null when it ends there. */
export function targetOf(node: DraftNode, port: string): string | null {
  return Object.hasOwn(node.next, port) ? (node.next[port] ?? null) : null;
}

/** The ways of a step that lead somewhere, in the order in which they are drawn. */
export function waysOf(node: DraftNode): (readonly [port: string, target: string])[] {
  return portsOf(node).flatMap(({ id }) => {
    const target = targetOf(node, id);
    return target === null ? [] : [[id, target] as const];
  });
}

/** The step with these ways, kept in the order in which they are drawn; ways it does not have are left out. */
export function withWays(node: DraftNode, ways: Readonly<Record<string, string | null>>): DraftNode {
  const ports = node.kind === "unreadable" ? Object.keys(ways) : portsOf(node).map(({ id }) => id);
  const kept = ports.flatMap((id) => {
    const target = Object.hasOwn(ways, id) ? ways[id] : null;
    return target === null || target === undefined ? [] : [[id, target] as const];
  });
  return { ...node, next: Object.fromEntries(kept) };
}

/** The graph with one way leading elsewhere, or ending. */
export function pointed<G extends Graph>(graph: G, { nodeId, port }: Spot, target: string | null): G {
  const node = nodeAt(graph, nodeId);
  if (node === undefined) return graph;
  return withNode(graph, nodeId, withWays(node, { ...node.next, [port]: target }));
}

/** The graph with a step put in place of what has its id. */
export function withNode<G extends Graph>(graph: G, nodeId: string, node: DraftNode): G {
  return { ...graph, nodes: Object.fromEntries([...Object.entries(graph.nodes), [nodeId, node]]) };
}

/** Every way that leads to a step. */
export function waysInto({ nodes }: Graph, target: string): Spot[] {
  return Object.entries(nodes).flatMap(([nodeId, { next }]) =>
    Object.entries(next).flatMap(([port, to]) => (to === target ? [{ nodeId, port }] : [])),
  );
}

/** The graph with every way into a step leading elsewhere, or ending. */
export function redirected<G extends Graph>(graph: G, from: string, to: string | null): G {
  return waysInto(graph, from).reduce((changed, spot) => pointed(changed, spot, to), graph);
}

/** A step and every step that can follow it, depth first in the order in which they are drawn. */
export function reachableFrom(graph: Pick<Graph, "nodes">, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodeAt(graph, id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    open.push(
      ...waysOf(node)
        .map(([, target]) => target)
        .reverse(),
    );
  }
  return seen;
}

/** The graph without the steps that no way leads to any more. */
export function pruned<G extends Graph>(graph: G): G {
  const reached = reachableFrom(graph, graph.start);
  const entries = Object.entries(graph.nodes);
  if (entries.every(([id]) => reached.has(id))) return graph;
  return { ...graph, nodes: Object.fromEntries(entries.filter(([id]) => reached.has(id))) };
}

/** A step from which one comes back to itself without ever waiting (D5); null when there is none. */
export function endlessLoop(graph: Graph): string | null {
  const waits = (id: string) => {
    const kind = nodeAt(graph, id)?.kind;
    return kind === "wait" || kind === "wait_for_event" || kind === "unreadable";
  };
  const left = new Map(
    Object.keys(graph.nodes)
      .filter((id) => !waits(id))
      .map((id) => [id, 0]),
  );
  for (const id of left.keys()) {
    for (const target of Object.values(nodeAt(graph, id)?.next ?? {})) {
      const ways = left.get(target);
      if (ways !== undefined) left.set(target, ways + 1);
    }
  }
  const open = [...left].flatMap(([id, ways]) => (ways === 0 ? [id] : []));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    left.delete(id);
    for (const target of Object.values(nodeAt(graph, id)?.next ?? {})) {
      const ways = left.get(target);
      if (ways === undefined) continue;
      left.set(target, ways - 1);
      if (ways === 1) open.push(target);
    }
  }
  const [looping] = left.keys();
  return looping ?? null;
}
