import { afterEach, expect, it, vi } from "vitest";
import { jsonLiquid, type LiquidEngine, layoutLiquid, textLiquid } from "./liquid";

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

const variables = { store: { name: "Ash" }, order: { items: [{ title: "Mug" }] }, word: "x".repeat(1000) };

function outcome(engine: LiquidEngine, source: string): string {
  const read = engine.read(source);
  return read.kind === "read" ? engine.fill(read.template, variables).kind : read.kind;
}

it.each([
  "{{ store.constructor }}",
  "{{ store.__proto__ }}",
  "{{ store.name.constructor }}",
  "{{ store['constructor'] }}",
  "{{ order.items.map }}",
  "{{ process }}",
  "{% include 'x' %}",
  "{% render '/etc/passwd' %}",
])("a template learns nothing but what it is told: %s", (source) => {
  for (const engine of [textLiquid, jsonLiquid]) expect(outcome(engine, source)).not.toBe("filled");
});

it.each([
  "{% for i in (1..100000000) %}x{% endfor %}",
  "{% for i in (1..9000) %}{{ word }}{% endfor %}",
  `{% for i in (1..9000) %}${"x".repeat(1000)}{% endfor %}`,
  "{% assign s = word %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}",
  "{% assign s = word %}{% for i in (1..9) %}{% assign s = s | replace: 'x', word %}{% endfor %}{{ s }}",
  `{% if ${"(".repeat(5000)}1${")".repeat(5000)} %}x{% endif %}`,
])("a template fills no memory: %s", (source) => {
  for (const engine of [textLiquid, jsonLiquid]) expect(outcome(engine, source)).toBe("broken");
});
