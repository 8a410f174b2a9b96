import { expect, it } from "vitest";
import { touchpointIds } from "../journey/touchpoint";
import { ONE_OFF } from "../messaging/one-off";
import { touchpointMark, touchpointOfMark } from "./touchpoint-mark";

it("every touchpoint has a mark of its own, which leads back to it", () => {
  const all = [...touchpointIds, ONE_OFF];
  expect(new Set(all.map(touchpointMark)).size).toBe(all.length);
  for (const touchpoint of all) expect(touchpointOfMark(touchpointMark(touchpoint))).toBe(touchpoint);
});

it("a mark says nothing by itself", () => {
  for (const touchpoint of touchpointIds) expect(touchpointMark(touchpoint)).toMatch(/^[0-9a-z]{7}$/);
});

it("what is no mark of ours stands for nothing", () => {
  for (const written of [null, "", "0", "delivered", "zzzzzzz"]) expect(touchpointOfMark(written)).toBeNull();
});
