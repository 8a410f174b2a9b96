import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOut } from "./lay-out";
import { outlineOf } from "./outline-of";
import { inReadingOrder, type Step } from "./step-order";

const step = (id: string, ...arms: [label: string, to: string | null][]): Step => ({
  id,
  kind: arms.length > 1 ? "condition" : "wait",
  sentence: `Step ${id}`,
  arms: arms.map(([label, to]) => ({ id: label || "next", label, to })),
});

/** A fork whose arms come together again; one of them may end. */
const fork = [
  step("join", ["", null]),
  step("start", ["", "ask"]),
  step("ask", ["Yes", "a"], ["No", "b"], ["Otherwise", null]),
  step("b", ["", "join"]),
  step("a", ["", "join"]),
];

/** Any graph: up to twelve steps with up to three arms each, loops and dead ends included. */
const anyGraph = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc
    .array(fc.array(fc.option(fc.integer({ min: 0, max: size - 1 })), { maxLength: 3 }), {
      minLength: size,
      maxLength: size,
    })
    .map((arms) =>
      arms.map((targets, index) =>
        step(
          `s${index}`,
          ...targets.map((to, arm): [string, string | null] => [`arm ${arm}`, to === null ? null : `s${to}`]),
        ),
      ),
    ),
);

test("steps are read from the start, arm by arm, whatever order they are stored in", () => {
  expect(inReadingOrder(fork, "start").map(({ id }) => id)).toEqual(["start", "ask", "a", "join", "b"]);
});

describe("the drawing", () => {
  test("shows every step once and labels every arm", () => {
    const { steps, ends, lines } = layOut(fork, "start");
    expect(steps.map(({ id }) => id).sort((a, b) => a.localeCompare(b))).toEqual([
      "a",
      "ask",
      "b",
      "join",
      "start",
    ]);
    expect(lines.map(({ label }) => label).filter(Boolean)).toEqual(["Yes", "No", "Otherwise"]);
    expect(ends.map(({ id }) => id)).toEqual(["ask:Otherwise:end"]);
  });

  test("draws no two boxes over each other, whatever the journey", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { steps, ends } = layOut(graph, "s0");
        const boxes = [...steps, ...ends];
        for (const [index, one] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const apart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("leads no line down through a step it does not belong to, whatever the journey", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { steps, ends, lines } = layOut(graph, "s0");
        for (const { from, to, points } of lines) {
          const boxes = [...steps, ...ends].filter(({ id }) => id !== from && id !== to);
          for (const [index, end] of points.entries()) {
            const begin = points[index - 1];
            if (begin === undefined || begin.x !== end.x || begin.y >= end.y) continue;
            const hit = boxes.find(
              (box) =>
                end.x > box.x && end.x < box.x + box.width && begin.y < box.y + box.height && end.y > box.y,
            );
            expect(hit?.id).toBeUndefined();
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("keeps the arms of a step in their order, from left to right", () => {
    const { steps, ends } = layOut(fork, "start");
    const middle = (id: string) => {
      const box = [...steps, ...ends].find((one) => one.id === id);
      return box === undefined ? Number.NaN : box.x + box.width / 2;
    };
    expect(middle("a")).toBeLessThan(middle("b"));
    expect(middle("b")).toBeLessThan(middle("ask:Otherwise:end"));
    expect(middle("start")).toBe(middle("ask"));
    expect(middle("join")).toBe(middle("ask"));
  });

  test("draws a line for every arm, whatever the journey, and an end where it is asked for", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { lines } = layOut(graph, "s0", { hasEveryEnd: true });
        expect(lines.map(({ id }) => id).toSorted()).toEqual(
          graph.flatMap(({ id, arms }) => arms.map((arm) => `${id}:${arm.id}`)).toSorted(),
        );
        for (const { points } of lines) expect(points.length).toBeGreaterThan(1);
      }),
      { numRuns: 100 },
    );
  });

  test("is the same each time", () => {
    expect(layOut(fork, "start")).toEqual(layOut(fork, "start"));
  });
});

describe("the outline", () => {
  test("indents arms, and points to a step that stands elsewhere already", () => {
    const [start, ask] = outlineOf(fork, "start");
    expect(start).toMatchObject({ kind: "step", step: { id: "start" } });
    if (ask?.kind !== "step") throw new Error("The fork is a step.");
    expect(
      ask.arms.map(({ label, items }) => [label, items.map((one) => `${one.kind} ${one.step.id}`)]),
    ).toEqual([
      ["Yes", ["step a", "step join"]],
      ["No", ["step b", "goes_to join"]],
      ["Otherwise", []],
    ]);
  });

  test("holds every reachable step exactly once, and ends for any journey", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const listed: string[] = [];
        const walk = (items: ReturnType<typeof outlineOf>) => {
          for (const item of items) {
            if (item.kind !== "step") continue;
            listed.push(item.step.id);
            for (const arm of item.arms) walk(arm.items);
          }
        };
        walk(outlineOf(graph, "s0"));
        expect(new Set(listed).size).toBe(listed.length);
        const reachable = new Set<string>();
        const visit = (id: string) => {
          if (reachable.has(id)) return;
          reachable.add(id);
          for (const arm of graph.find((one) => one.id === id)?.arms ?? [])
            if (arm.to !== null) visit(arm.to);
        };
        visit("s0");
        expect(new Set(listed)).toEqual(reachable);
      }),
    );
  });
});
