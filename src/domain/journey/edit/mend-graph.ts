import { type DraftNode, portsOf, stepTitle } from "./draft";
import { type Graph, nodeAt, pruned, waysInto, withNode, withWays } from "./graph";

export interface MendedGraph extends Graph {
  /** What had to be changed, in sentences. */
  readonly repairs: readonly string[];
}

interface Mending {
  readonly graph: Graph;
  readonly repairs: readonly string[];
}

/** The graph with one trigger, every way leading to a step and every step with a way to it. */
export function mendGraph(start: unknown, nodes: Graph["nodes"]): MendedGraph {
  const begun = withStart(start, nodes);
  const { graph, repairs } = [withoutOtherTriggers, withSoundWays, withoutUnreachable].reduce(
    (mended, mend) => {
      const next = mend(mended.graph);
      return { graph: next.graph, repairs: [...mended.repairs, ...next.repairs] };
    },
    begun,
  );
  return { ...graph, repairs };
}

function withStart(start: unknown, nodes: Graph["nodes"]): Mending {
  const named = typeof start === "string" ? nodeAt({ nodes }, start) : undefined;
  if (typeof start === "string" && (named?.kind === "trigger" || named?.kind === "unreadable"))
    return { graph: { start, nodes }, repairs: [] };
  const trigger = Object.keys(nodes).find((id) => nodes[id]?.kind === "trigger");
  if (trigger !== undefined)
    return {
      graph: { start: trigger, nodes },
      repairs: ["It did not say where it starts: it starts at its trigger now."],
    };
  const [first] = Object.keys(nodes);
  const unled = Object.keys(nodes).find((id) => waysInto({ start: "", nodes }, id).length === 0);
  const follower = named !== undefined && typeof start === "string" ? start : (unled ?? first);
  const id = unusedName("start", nodes);
  const added: DraftNode = {
    kind: "trigger",
    config: { on: ["order_placed"], where: null, filter: null },
    next: follower === undefined ? {} : { next: follower },
  };
  return {
    graph: withNode({ start: id, nodes }, id, added),
    repairs: ["It had no trigger: one was added. Say when the journey starts."],
  };
}

function withoutOtherTriggers(graph: Graph): Mending {
  const nodes = Object.entries(graph.nodes).map(([id, node]): [string, DraftNode] => {
    if (node.kind !== "trigger" || id === graph.start) return [id, node];
    const why = "A journey has one trigger; this is a second one. Replace it or delete it.";
    return [id, { kind: "unreadable", original: node, why, next: node.next }];
  });
  return { graph: { ...graph, nodes: Object.fromEntries(nodes) }, repairs: [] };
}

function withSoundWays(graph: Graph): Mending {
  const repairs: string[] = [];
  const nodes = Object.entries(graph.nodes).map(([id, node]): [string, DraftNode] => {
    const ports = portsOf(node).map((port) => port.id);
    const sound = Object.entries(node.next).filter(([port, to]) => {
      const reason = !ports.includes(port)
        ? "a way this step does not have"
        : to === graph.start
          ? "a way back into the trigger"
          : nodeAt(graph, to) === undefined
            ? `a way to "${to}", which is not there`
            : null;
      if (reason !== null) repairs.push(`"${stepTitle(node)}" had ${reason}: the way ends there now.`);
      return reason === null;
    });
    return [id, withWays(node, Object.fromEntries(sound))];
  });
  return { graph: { ...graph, nodes: Object.fromEntries(nodes) }, repairs };
}

function withoutUnreachable(graph: Graph): Mending {
  const kept = pruned(graph);
  const lost = Object.keys(graph.nodes).filter((id) => nodeAt(kept, id) === undefined);
  const repairs = lost.map(
    (id) => `No way led to "${stepTitle(nodeAt(graph, id))}" (${id}): it was left out.`,
  );
  return { graph: kept, repairs };
}

function unusedName(name: string, nodes: Graph["nodes"]): string {
  if (!Object.hasOwn(nodes, name)) return name;
  for (let number = 2; ; number++) {
    if (!Object.hasOwn(nodes, `${name}_${number}`)) return `${name}_${number}`;
  }
}
