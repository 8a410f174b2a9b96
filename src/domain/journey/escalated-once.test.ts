import { expect, test } from "vitest";
import type { AdvancedEntry } from "./advance";
import { escalatedOnce } from "./escalated-once";

function entry(nodeId: string, kind: "escalated" | "decided" = "escalated"): AdvancedEntry {
  const draft = { nodeId, kind, reason: kind, values: {} };
  return { draft, journeyId: "journey-1", versionId: "version-1", runId: "run-1", shipmentId: null };
}

const reasons = (entries: readonly AdvancedEntry[]) => entries.map(({ draft }) => draft.reason);

test("a step that handed the order over before says so, and so does its second time in one go", () => {
  expect(reasons(escalatedOnce([entry("a")], new Set()))).toEqual(["already_escalated"]);
  const twice = [entry("a"), entry("b", "decided"), entry("a")];
  expect(reasons(escalatedOnce(twice, new Set(["run-1:a"])))).toEqual([
    "escalated",
    "decided",
    "already_escalated",
  ]);
});
