import { definitionOf } from "../../src/domain/journey/nodes/registry";
import { shippedJourneys } from "../../src/domain/journey/shipped/registry";
import type { JourneyContent } from "../../src/domain/journey/version";
import { inReadingOrder, type Step } from "../../src/ui/journey-canvas/step-order";
import { greatJourney } from "../bench/load/great-journey";

/** The journey the editor's own bench draws. */
export function greatSteps(count: number): readonly Step[] {
  return stepsOf(greatJourney(count));
}

export function shippedSteps(): readonly (readonly Step[])[] {
  return shippedJourneys.map(({ content }) => stepsOf(content));
}

function stepsOf({ start, nodes }: JourneyContent): readonly Step[] {
  const steps = Object.entries(nodes).map(([id, node]) => {
    const definition = definitionOf(node.kind);
    const arms = definition
      .ports(node.config)
      .map(({ id: port, label }) => ({ id: port, label, to: node.next[port] ?? null }));
    return { id, kind: node.kind, sentence: definition.sentence(node.config), arms };
  });
  return inReadingOrder(steps, start);
}

const DEEPEST = 3;

/** A journey of any shape, the same for the same seed: branches within branches, arms that end, join or skip ahead. */
export function randomSteps(seed: number): readonly Step[] {
  const draw = drawsOf(seed);
  const steps: Step[] = [];
  const add = (kind: string, arms: Step["arms"]): string => {
    const id = `s${steps.length}`;
    steps.push({ id, kind, sentence: `Step ${id}`, arms });
    return id;
  };
  const sequence = (depth: number, after: string | null, later: string | null): string | null => {
    let next = after;
    for (let left = 1 + Math.floor(draw() * 4); left > 0; left--) {
      const isFork = depth < DEEPEST && draw() < 0.45;
      if (!isFork) {
        next = add("note", [{ id: "next", label: "", to: next }]);
        continue;
      }
      const [join, beyond] = [next, after ?? later];
      const arms = Array.from({ length: 2 + Math.floor(draw() * 3) }, (_none, place) => {
        const fate = draw();
        const to =
          fate < 0.15 ? null : fate < 0.25 ? beyond : sequence(depth + 1, fate < 0.4 ? null : join, beyond);
        return { id: `a${place}`, label: `Arm ${place + 1}`, to };
      });
      next = add("condition", arms);
    }
    return next;
  };
  const start = add("trigger", [{ id: "next", label: "", to: sequence(0, null, null) }]);
  return reachedFrom(start, steps);
}

function reachedFrom(start: string, steps: readonly Step[]): readonly Step[] {
  const reached = new Set<string | null>([start]);
  const ordered = inReadingOrder(steps, start);
  const arms = new Map(ordered.map((step) => [step.id, step.arms]));
  for (const id of reached) for (const { to } of arms.get(id ?? "") ?? []) reached.add(to);
  return ordered.filter(({ id }) => reached.has(id));
}

/** Numbers from 0 to 1 that follow from a seed. */
function drawsOf(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
