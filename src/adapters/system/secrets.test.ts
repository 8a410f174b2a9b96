import { expect, it } from "vitest";
import { systemIds } from "./ids";
import { createSecrets } from "./secrets";

it("gives a sealed secret back under the same key only", () => {
  const sealed = createSecrets("k".repeat(32)).seal("shpss_café");
  expect(sealed).not.toContain("shpss");
  expect(createSecrets("k".repeat(32)).open(sealed)).toBe("shpss_café");
  expect(() => createSecrets("x".repeat(32)).open(sealed)).toThrow();
});

it("opens what an older Milepost has sealed", () => {
  const sealed = "v1.bRAxAp2FjBxvm4bdAoTP66zVyju1upsyxiibDsFXDUq6t76pcMBO";
  expect(createSecrets("k".repeat(32)).open(sealed)).toBe("shpss_café");
});

it("refuses a sealed secret that was altered", () => {
  const secrets = createSecrets("k".repeat(32));
  const sealed = secrets.seal("value");
  expect(() => secrets.open(`${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`)).toThrow();
});

it("makes tracking codes of 160 random bits that never repeat", () => {
  const codes = new Set(Array.from({ length: 10_000 }, () => systemIds.secret()));
  expect(codes.size).toBe(10_000);
  for (const code of codes) expect(code).toMatch(/^[0-9a-z]{32}$/);
});
