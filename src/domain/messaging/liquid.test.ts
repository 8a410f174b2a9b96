import { afterEach, expect, it, vi } from "vitest";
import { layoutLiquid } from "./liquid";

afterEach(() => {
  vi.restoreAllMocks();
});

it("a machine that stands still for a minute while a layout is filled in spoils no message", () => {
  let minutes = 0;
  vi.spyOn(globalThis.performance, "now").mockImplementation(() => ++minutes * 60_000);
  const read = layoutLiquid.read("<p>{% for item in items %}{{ item }} {% endfor %}</p>");
  expect(read.kind === "read" && layoutLiquid.fill(read.template, { items: ["Candle", "Soap"] })).toEqual({
    kind: "filled",
    text: "<p>Candle Soap </p>",
  });
});
