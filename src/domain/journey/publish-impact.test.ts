import { describe, expect, it } from "vitest";
import { thanksAfter } from "@/testing/edited-shop";
import { allStay, canMove, choiceFor, fateOf } from "./publish-fate";
import { publishImpact } from "./publish-impact";
import { end, hours, pause, send } from "./shipped/builders";
import type { JourneyContent } from "./version";

const published = thanksAfter(24);
const longer = thanksAfter(48);
const nodes = { ...published.nodes, hold: send("follow_up", { covers: "order" }, "tell") };
const otherKind: JourneyContent = { ...published, nodes };
const move = { default: "move", perStep: {} } as const;

describe("what becomes of an order under way", () => {
  it("is to stay, unless the publisher chooses otherwise (D23)", () => {
    expect(fateOf({ from: published, to: longer, nodeId: "hold" }, allStay)).toBe("stay");
  });

  it("is to move where the new version has the step, and to stay where it has not", () => {
    expect(fateOf({ from: published, to: longer, nodeId: "hold" }, move)).toBe("move");
    expect(fateOf({ from: published, to: otherKind, nodeId: "hold" }, move)).toBe("stay");
    expect(canMove({ from: published, to: { ...longer, scope: "shipment" }, nodeId: "hold" })).toBe(false);
  });

  it("follows the choice for its step before the choice for all", () => {
    const choice = { default: "move", perStep: { hold: "exit" } } as const;
    expect(fateOf({ from: published, to: longer, nodeId: "hold" }, choice)).toBe("exit");
    expect(fateOf({ from: published, to: longer, nodeId: "tell" }, choice)).toBe("move");
  });

  it("is untouched by a soft launch", () => {
    expect(choiceFor(10, move)).toEqual(allStay);
    expect(choiceFor(100, move)).toEqual(move);
  });
});

describe("the impact of a publication", () => {
  const versions = new Map([
    ["v1", published],
    ["v0", otherKind],
  ]);

  it("counts orders at and before each changed step, by what becomes of them", () => {
    const shorter = { ...longer, nodes: { ...longer.nodes, tell: end("done") } };
    const impact = publishImpact({
      published,
      next: shorter,
      versions,
      standing: [
        { versionId: "v1", nodeId: "hold", orders: 30 },
        { versionId: "v0", nodeId: "hold", orders: 4 },
        { versionId: "v1", nodeId: "tell", orders: 2 },
      ],
      choice: move,
    });
    expect(impact).toMatchObject({
      inFlight: 36,
      outcomes: { stay: 6, move: 30, exit: 0 },
      steps: [
        { nodeId: "hold", at: 34, before: 0, change: "changed", fate: "move", fates: { stay: 4, move: 30 } },
        { nodeId: "tell", at: 2, before: 34, change: "changed", fate: "stay", canMove: false },
      ],
    });
  });

  it("names the very steps that are counted as changes: not those an added step was put after", () => {
    const { tell, ...rest } = published.nodes;
    const { hold } = rest;
    if (hold === undefined || tell === undefined) throw new Error("The journey holds, then tells.");
    const next: JourneyContent = {
      ...published,
      nodes: {
        ...rest,
        hold: { ...hold, next: { elapsed: "later" } },
        later: pause(hours(1), { elapsed: "tell" }),
        tell,
      },
      messages: thanksAfter(24, "Thanks!").messages,
    };
    const changes = (after: JourneyContent) =>
      publishImpact({ published, next: after, versions, standing: [], choice: allStay }).steps.map(
        ({ nodeId, change }) => `${nodeId} ${change}`,
      );
    expect(changes(next)).toEqual(["later added", "tell changed"]);
    expect(changes({ ...published, nodes: rest })).toEqual(["tell removed"]);
    expect(changes(published)).toEqual([]);
  });
});
