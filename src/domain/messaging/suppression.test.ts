import { expect, it } from "vitest";
import { isOwnWish, isStopped, replacedKinds } from "./suppression";

it("a block of one class leaves the other alone; one of all classes stops both", () => {
  expect(isStopped({ class: "marketing" }, "transactional")).toBe(false);
  expect(isStopped({ class: "marketing" }, "marketing")).toBe(true);
  expect(isStopped({ class: "all" }, "transactional")).toBe(true);
  expect(isStopped({}, "marketing")).toBe(true);
});

it("what a person asked for is theirs to take back, and no bounce hides it", () => {
  expect(isOwnWish("complaint")).toBe(true);
  expect(isOwnWish("opt_out")).toBe(true);
  expect(isOwnWish("bounce")).toBe(false);
  expect(replacedKinds("bounce")).not.toContain("opt_out");
  expect(replacedKinds("opt_out")).not.toContain("complaint");
  expect(replacedKinds("complaint")).toContain("opt_out");
  expect(replacedKinds("bounce")).toEqual(["bounce", "invalid_address", "manual"]);
});
