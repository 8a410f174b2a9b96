import fc from "fast-check";
import { expect, test } from "vitest";
import { prettyBody } from "./pretty-body";

test("a long id is shown as it was sent, not as JavaScript would round it", () => {
  expect(prettyBody('{"id":820982911946154508}')).toBe('{\n  "id": 820982911946154508\n}');
});

test("what is not JSON is shown as it came", () => {
  expect(prettyBody("<xml>")).toBe("<xml>");
});

test("any JSON is laid out as JavaScript itself would", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(prettyBody(JSON.stringify(JSON.parse(json)))).toBe(JSON.stringify(JSON.parse(json), null, 2));
    }),
  );
});
