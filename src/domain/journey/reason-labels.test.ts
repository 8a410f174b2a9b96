import { expect, test } from "vitest";
import { reasonLabel } from "./reason-labels";

test("a reason for not sending has a label of its own words, an unknown one is made readable", () => {
  expect(reasonLabel("no_email")).toBe("No e-mail address");
  expect(reasonLabel("something_new")).toBe("Something new");
});
