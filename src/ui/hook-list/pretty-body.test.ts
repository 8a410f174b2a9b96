import { expect, test } from "vitest";
import { prettyBody } from "./pretty-body";

test("JSON is shown on lines of its own, anything else as it came", () => {
  expect(prettyBody('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(prettyBody("<xml>")).toBe("<xml>");
});
