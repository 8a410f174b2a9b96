import { expect, test } from "vitest";
import { systemIds } from "./ids";

test("ids made one after the other sort in that order and never repeat, also within one millisecond", () => {
  const ids = Array.from({ length: 20_000 }, () => systemIds.next());
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test("an id is a UUID of version 7 that holds the time it was made", () => {
  const before = Date.now();
  const id = systemIds.next();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const madeAt = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect(madeAt).toBeGreaterThanOrEqual(before);
  expect(madeAt).toBeLessThanOrEqual(Date.now() + 1);
});

test("what stands in a URL has 160 bits of chance in letters nobody confuses", () => {
  expect(systemIds.secret()).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/);
});
