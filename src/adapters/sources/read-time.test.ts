import { describe, expect, it } from "vitest";
import { instantOf, readDay, readTime } from "./read-time";

describe("reading the times of senders", () => {
  it.each([
    ["2026-11-09T10:22:31-08:00", "2026-11-09T18:22:31Z"],
    ["2026-11-09T10:22:31-0800", "2026-11-09T18:22:31Z"],
    ["2026-11-09T18:22:33.123456789Z", "2026-11-09T18:22:33Z"],
    ["2026-11-09 18:22:33 UTC", "2026-11-09T18:22:33Z"],
    ["2026-11-09T23:59:60Z", "2026-11-09T23:59:59Z"],
    ["2026-11-09T10:22+05:45", "2026-11-09T04:37:00Z"],
  ])("%s is an instant", (written, expected) => {
    expect(instantOf(written)).toBe(Date.parse(expected));
  });

  it("takes Unix seconds and Unix milliseconds", () => {
    expect(instantOf(1_794_484_000)).toBe(1_794_484_000_000);
    expect(instantOf(1_794_484_000_123)).toBe(1_794_484_000_123);
    expect(instantOf(-5)).toBeUndefined();
  });

  it("does not guess an instant where no offset is written", () => {
    expect(instantOf("2026-11-10T09:41:00")).toBeUndefined();
    expect(instantOf("2026-11-10")).toBeUndefined();
    expect(readTime("2026-11-10T09:41")).toEqual({ date: "2026-11-10", time: "09:41:00", offset: null });
  });

  it.each(["", "soon", "2026-02-30", "2026-13-01T00:00:00Z", "2026-11-10T25:00:00", "10/11/2026"])(
    "%s is no time at all",
    (written) => {
      expect(readTime(written)).toBeNull();
      expect(instantOf(written)).toBeUndefined();
    },
  );

  it.each([
    ["2026-11-14", "2026-11-14"],
    ["2026-11-14T20:00:00", "2026-11-14"],
    ["2026-11-14T20:00:00-08:00", "2026-11-14"],
    ["2026-11-14T00:00:00Z", "2026-11-14"],
    ["2026-11-14T00:00:00+00:00", "2026-11-14"],
    ["2026-11-15T04:00:00Z", "2026-11-14"],
  ])("a delivery on %s is on the day %s in Los Angeles", (written, day) => {
    expect(readDay(written, "America/Los_Angeles")).toBe(day);
  });
});
