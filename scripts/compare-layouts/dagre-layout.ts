import { createRequire } from "node:module";
import { join } from "node:path";
import type { Point } from "../../src/ui/journey-canvas/drawing";
import type { Step } from "../../src/ui/journey-canvas/step-order";
import { END, type Layout, labelSize, linksOf, STEP_WIDTH } from "./laid";

interface Dagre {
  readonly Graph: new (options: object) => DagreGraph;
  readonly layout: (graph: DagreGraph, options: object) => void;
}

interface DagreGraph {
  setGraph(options: object): void;
  setNode(id: string, box: object): void;
  setEdge(from: string, to: string, room: object, id: string): void;
  node(id: string): {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  edge(from: string, to: string, id: string): { readonly points: readonly Point[] };
}

/** dagre as it comes, told which arm stands left of which, and kept from changing the order the arms are given in. */
export async function dagreLayout(folder: string): Promise<readonly Layout[]> {
  const library = loaded(folder);
  return [
    { name: "@dagrejs/dagre", place: placing(library, () => ({})) },
    {
      name: "@dagrejs/dagre, neighbouring arms as constraints",
      place: placing(library, (steps) => ({ constraints: neighboursOf(steps) })),
    },
    {
      name: "@dagrejs/dagre, order of the arms as given",
      place: placing(library, () => ({ disableOptimalOrderHeuristic: true })),
    },
  ];
}

function neighboursOf(steps: readonly Step[]): readonly object[] {
  return steps.flatMap(({ id, arms }) => {
    const targets = arms.map((arm) => arm.to ?? `${id}:${arm.id}:end`);
    return targets.slice(1).map((right, place) => ({ left: targets[place], right }));
  });
}

function placing({ Graph, layout }: Dagre, optionsOf: (steps: readonly Step[]) => object): Layout["place"] {
  return async (steps, heightOf) => {
    const graph = new Graph({ directed: true, multigraph: true });
    graph.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 44, edgesep: 24, marginx: 24, marginy: 24 });
    const links = linksOf(steps);
    const known = new Set(steps.map(({ id }) => id));
    for (const step of steps) graph.setNode(step.id, { width: STEP_WIDTH, height: heightOf(step) });
    for (const { to } of links) if (!known.has(to)) graph.setNode(to, { ...END });
    for (const { id, from, to, label } of links)
      graph.setEdge(from, to, { ...labelSize(label), labelpos: "c" }, id);
    layout(graph, optionsOf(steps));
    const boxes = [...new Set([...known, ...links.map(({ to }) => to)])].map((id) => {
      const { x, y, width, height } = graph.node(id);
      return { id, x: x - width / 2, y: y - height / 2, width, height };
    });
    const lines = links.map(({ id, from, to }) => ({ from, to, points: graph.edge(from, to, id).points }));
    return { boxes, lines };
  };
}

/** The library is no part of the project: its shape is what its own declarations say of version 3. */
function loaded(folder: string): Dagre {
  return createRequire(join(folder, "x.js"))("@dagrejs/dagre") as Dagre;
}
