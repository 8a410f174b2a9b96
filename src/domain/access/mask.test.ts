import { expect, test } from "vitest";
import { HIDDEN, personFact, personName } from "./mask";

const dana = { firstName: "Dana", lastName: "Whitfield" };

test("somebody who may read personal facts sees the whole name", () => {
  expect(personName(dana, true)).toBe("Dana Whitfield");
});

test("somebody who may not sees initials", () => {
  expect(personName(dana, false)).toBe("D. W.");
  expect(personName({ firstName: " ", lastName: "Ørsted" }, false)).toBe("Ø.");
});

test("an order without a name has none for anybody", () => {
  expect(personName({ firstName: null, lastName: "" }, true)).toBeNull();
});

test("an address is hidden whole, and its absence is not", () => {
  expect(personFact("dana@example.com", false)).toBe(HIDDEN);
  expect(personFact("dana@example.com", true)).toBe("dana@example.com");
  expect(personFact(null, false)).toBeNull();
});
