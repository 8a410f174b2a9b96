import { expect, test } from "vitest";
import { queuesOf } from "./task-queue";

test("an agent works on the agents' tasks alone, a senior agent on both", () => {
  expect(queuesOf("agent")).toEqual(["agent"]);
  expect(queuesOf("senior_agent")).toEqual(["senior_agent", "agent"]);
});

test("a manager reaches every queue, an executive none", () => {
  expect(queuesOf("manager")).toEqual(["manager", "senior_agent", "agent"]);
  expect(queuesOf("executive")).toEqual([]);
});
