import { createRequire } from "node:module";
import { join } from "node:path";
import type { Point } from "../../src/ui/journey-canvas/drawing";
import { END, type Layout, labelSize, linksOf, STEP_WIDTH } from "./laid";

interface Elk {
  layout(graph: object): Promise<ElkGraph>;
}

interface ElkGraph {
  readonly children: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly edges: readonly { readonly id: string; readonly sections: readonly ElkSection[] }[];
}

interface ElkSection {
  readonly startPoint: Point;
  readonly endPoint: Point;
  readonly bendPoints?: readonly Point[];
}

const layered = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.spacing.nodeNode": "36",
  "elk.layered.spacing.nodeNodeBetweenLayers": "44",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
};

/** elkjs on the main thread, told the order of the steps and of their arms: as advice, and as an order. */
export async function elkLayout(folder: string): Promise<readonly Layout[]> {
  const elk = loaded(folder);
  const place =
    (options: object): Layout["place"] =>
    async (steps, heightOf) => {
      const links = linksOf(steps);
      const known = new Set(steps.map(({ id }) => id));
      const ends = links.filter(({ to }) => !known.has(to)).map(({ to }) => ({ id: to, ...END }));
      const graph = await elk.layout({
        id: "journey",
        layoutOptions: options,
        children: [
          ...steps.map((step) => ({
            id: step.id,
            width: STEP_WIDTH,
            height: heightOf(step),
            layoutOptions: { "elk.portConstraints": "FIXED_ORDER" },
            ports: portsOf(
              step.arms.map(({ id }) => `${step.id}:${id}`),
              step.id,
            ),
          })),
          ...ends,
        ],
        edges: links.map(({ id, to, label }) => ({
          id,
          sources: [id],
          targets: [known.has(to) ? `${to}:in` : to],
          ...(label === "" ? {} : { labels: [{ text: label, ...labelSize(label) }] }),
        })),
      });
      const byId = new Map(graph.edges.map((edge) => [edge.id, edge]));
      return {
        boxes: graph.children,
        lines: links.map(({ id, from, to }) => ({
          from,
          to,
          points: pointsOf(byId.get(id)?.sections ?? []),
        })),
      };
    };
  return [
    { name: "elkjs, layered, order of the model as advice", place: place(layered) },
    {
      name: "elkjs, layered, order of the model forced",
      place: place({ ...layered, "elk.layered.crossingMinimization.forceNodeModelOrder": "true" }),
    },
  ];
}

/** One way in on top, the ways out below from left to right; elk counts ports clockwise. */
function portsOf(arms: readonly string[], stepId: string): readonly object[] {
  const port = (id: string, side: string, index: number) => ({
    id,
    layoutOptions: { "elk.port.side": side, "elk.port.index": String(index) },
  });
  return [
    port(`${stepId}:in`, "NORTH", 0),
    ...arms.map((id, place) => port(id, "SOUTH", arms.length - place)),
  ];
}

function pointsOf(sections: readonly ElkSection[]): readonly Point[] {
  return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
}

/** The library is no part of the project: its shape is what its own declarations say of version 0.12. */
function loaded(folder: string): Elk {
  const ElkConstructor = createRequire(join(folder, "x.js"))("elkjs/lib/elk.bundled.js") as new () => Elk;
  return new ElkConstructor();
}
