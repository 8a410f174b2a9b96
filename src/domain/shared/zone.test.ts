import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./instant";
import {
  addBusinessDays,
  addLocalDays,
  atLocalTime,
  endOfLocalDay,
  fractionBetween,
  isZone,
  localDate,
  localTime,
  localWeekday,
  startOfLocalDay,
} from "./zone";

const WORKDAYS = [1, 2, 3, 4, 5];

const anyZone = fc.constantFrom(
  "America/New_York",
  "America/Santiago",
  "America/Nuuk",
  "Europe/Dublin",
  "Africa/Cairo",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "UTC",
);
/** Some thirty years, and often a moment near one of the days on which clocks or calendars change. */
const changes = ["2011-12-30", "2026-03-08", "2026-03-29", "2026-04-05", "2026-04-24"]
  .concat(["2026-09-06", "2026-09-27", "2026-10-04", "2026-10-25", "2026-11-01"])
  .map((date) => Date.parse(date));
const anyMoment = fc.oneof(
  fc.integer({ min: Date.parse("2010-01-01"), max: Date.parse("2040-01-01") }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS }))
    .map(([change, apart]) => change + apart),
);
const anyWeekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });

/** True when the clock of `zone` changes within a day around `at`. */
const nearClockChange = (at: number, zone: string) =>
  localTime(at - DAY_MS, zone) !== localTime(at, zone) ||
  localTime(at + DAY_MS, zone) !== localTime(at, zone);

describe("for any zone and moment", () => {
  test("a day starts before it ends, and both belong to it", () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (zone, at) => {
        const start = startOfLocalDay(at, zone);
        const end = endOfLocalDay(at, zone);
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeGreaterThanOrEqual(at);
        expect(localDate(start, zone)).toBe(localDate(at, zone));
        expect(localDate(end, zone)).toBe(localDate(at, zone));
        expect(localDate(start - 1, zone) < localDate(at, zone)).toBe(true);
        expect(localDate(end + 1, zone) > localDate(at, zone)).toBe(true);
      }),
    );
  });

  test("business days land on a working day that is no holiday", () => {
    fc.assert(
      fc.property(
        anyZone,
        anyMoment,
        fc.integer({ min: 1, max: 15 }),
        anyWeekdays,
        (zone, from, days, workdays) => {
          const holidays = [1, 2, 3].map((n) => localDate(from + n * DAY_MS, zone));
          const found = addBusinessDays({ from, days, zone, workdays, holidays });
          expect(found).toBeGreaterThan(from);
          // A gap at midnight may push the moment into the next day.
          const isOff =
            !workdays.includes(localWeekday(found, zone)) || holidays.includes(localDate(found, zone));
          expect(isOff && !nearClockChange(found, zone)).toBe(false);
        },
      ),
    );
  });
});

describe("reading the wall", () => {
  const moment = Date.parse("2026-06-14T10:30Z");
  test.each([
    ["Pacific/Kiritimati", "2026-06-15", "00:30", 1],
    ["Pacific/Pago_Pago", "2026-06-13", "23:30", 6],
    ["Asia/Kathmandu", "2026-06-14", "16:15", 7],
    ["Pacific/Chatham", "2026-06-14", "23:15", 7],
    ["America/New_York", "2026-06-14", "06:30", 7],
  ])("one moment in %s is %s %s, weekday %i", (zone, date, time, weekday) => {
    expect([localDate(moment, zone), localTime(moment, zone), localWeekday(moment, zone)]).toEqual([
      date,
      time,
      weekday,
    ]);
  });

  test("a day is 23 hours long in March and 25 in November", () => {
    const hours = (date: string) =>
      (endOfLocalDay(date, "America/New_York") + 1 - startOfLocalDay(date, "America/New_York")) / HOUR_MS;
    expect([hours("2026-03-08"), hours("2026-06-12"), hours("2026-11-01")]).toEqual([23, 24, 25]);
  });

  test("a day whose midnight is removed starts at one o'clock", () => {
    expect(localTime(startOfLocalDay("2026-09-06", "America/Santiago"), "America/Santiago")).toBe("01:00");
  });

  test("a wall time on a date", () => {
    expect(atLocalTime("2026-06-12", "08:00", "Asia/Kolkata")).toBe(Date.parse("2026-06-12T08:00+05:30"));
    expect(atLocalTime("2026-11-01", "01:30", "America/New_York")).toBe(Date.parse("2026-11-01T01:30-04:00"));
  });

  test("a local day later keeps the wall time over a clock change", () => {
    const before = Date.parse("2026-03-07T10:00-05:00");
    expect(addLocalDays(before, 1, "America/New_York")).toBe(Date.parse("2026-03-08T10:00-04:00"));
    expect(addLocalDays(before, -1, "America/New_York")).toBe(Date.parse("2026-03-06T10:00-05:00"));
  });
});

describe("business days", () => {
  const zone = "America/New_York";
  const count = (from: string, days: number, holidays: readonly string[] = []) =>
    addBusinessDays({ from: Date.parse(from), days, zone, workdays: WORKDAYS, holidays });

  test.each([
    ["Friday noon", "2026-06-12T12:00-04:00", 1, "2026-06-15T12:00-04:00"],
    ["Saturday noon", "2026-06-13T12:00-04:00", 1, "2026-06-15T12:00-04:00"],
    ["Friday evening, already Saturday in UTC", "2026-06-12T21:00-04:00", 1, "2026-06-15T21:00-04:00"],
    ["over the March change", "2026-03-06T10:00-05:00", 2, "2026-03-10T10:00-04:00"],
    ["ten days are two weeks", "2026-06-10T09:00-04:00", 10, "2026-06-24T09:00-04:00"],
    ["backwards over a weekend", "2026-06-15T09:00-04:00", -1, "2026-06-12T09:00-04:00"],
    ["none at all", "2026-06-13T12:00-04:00", 0, "2026-06-13T12:00-04:00"],
  ])("%s", (_says, from, days, expected) => {
    expect(count(from, days)).toBe(Date.parse(expected));
  });

  test("holidays do not count", () => {
    const holidays = ["2026-07-03", "2026-07-06"];
    expect(count("2026-07-02T10:00-04:00", 1, holidays)).toBe(Date.parse("2026-07-07T10:00-04:00"));
  });

  test("a week of Sunday to Thursday", () => {
    const workdays = [7, 1, 2, 3, 4];
    const from = Date.parse("2026-06-11T12:00+04:00");
    const found = addBusinessDays({ from, days: 1, zone: "Asia/Dubai", workdays });
    expect(found).toBe(Date.parse("2026-06-14T12:00+04:00"));
  });

  test("a week without working days is refused", () => {
    expect(() => addBusinessDays({ from: 0, days: 1, zone, workdays: [] })).toThrow(RangeError);
  });
});

test("a fraction of the way between two moments", () => {
  expect([0, 0.5, 1].map((fraction) => fractionBetween(1000, 2001, fraction))).toEqual([1000, 1501, 2001]);
});

test.each([
  ["America/New_York", true],
  ["UTC", true],
  ["Asia/Calcutta", true],
  ["+05:30", false],
  ["Mars/Olympus", false],
  ["", false],
])("%s as a zone: %s", (id, expected) => {
  expect(isZone(id)).toBe(expected);
});

test("since 2023 every zone's clocks change on a quarter of an hour, so that a date holds for a whole quarter", () => {
  const untrue = Intl.supportedValuesOf("timeZone").filter((zone) => {
    let at = Temporal.Instant.fromEpochMilliseconds(Date.parse("2023-01-01")).toZonedDateTimeISO(zone);
    for (;;) {
      if (at.offsetNanoseconds % (15 * 60 * 1e9) !== 0) return true;
      const next = at.getTimeZoneTransition("next");
      if (next === null || next.epochMilliseconds > Date.parse("2035-01-01")) return false;
      if (next.epochMilliseconds % (15 * MINUTE_MS) !== 0) return true;
      at = next;
    }
  });
  expect(untrue).toEqual([]);
});
