import { expect, it } from "vitest";
import type { RehearsedFrame } from "@/application/rehearsal/rehearsal-page";
import { lineKey, litPath, nextDecision } from "./lit-path";

function frame(...steps: readonly (readonly [string, string | null])[]): RehearsedFrame {
  const decisions = steps.map(([nodeId, port]) => ({
    nodeId,
    port,
    kind: "decided" as const,
    sentence: "",
    parcel: null,
  }));
  return { at: 0, says: "", isAhead: false, decisions, messages: [], tasks: [] };
}

const frames = [
  frame(["start", "next"], ["wait", null]),
  frame(),
  frame(["wait", "elapsed"], ["send", "next"]),
];

it("lights up what was walked so far and nothing that lies ahead", () => {
  expect([...litPath(frames, 0).visited]).toEqual(["start", "wait"]);
  expect(litPath(frames, 0).lines.has(lineKey("wait", "elapsed"))).toBe(false);
  expect([...litPath(frames, 2).visited]).toEqual(["start", "wait", "send"]);
  expect(litPath(frames, 2).lines.has(lineKey("wait", "elapsed"))).toBe(true);
});

it("shows as current only what this moment decided", () => {
  expect([...litPath(frames, 1).current]).toEqual([]);
  expect([...litPath(frames, 2).current]).toEqual(["wait", "send"]);
});

it("steps over moments at which nothing was decided", () => {
  expect(nextDecision(frames, { from: 0, direction: 1 })).toBe(2);
  expect(nextDecision(frames, { from: 2, direction: -1 })).toBe(0);
  expect(nextDecision(frames, { from: 2, direction: 1 })).toBe(2);
});
