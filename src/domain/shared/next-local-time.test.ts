import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "./instant";
import { localTime, localWeekday, nextLocalTime } from "./zone";

const WORKDAYS = [1, 2, 3, 4, 5];
const MONDAY = [1];
const FRIDAY = [5];
const SATURDAY = [6];
const SUNDAY = [7];

/** Asked when, for which wall time on which days, expected when. Offsets are those of the zone at that moment. */
interface Asked {
  readonly says: string;
  readonly zone: string;
  readonly after: string;
  readonly time: string;
  readonly weekdays?: readonly number[];
  readonly expected: string;
}

const cases: readonly Asked[] = [
  {
    says: "Tokyo, Friday noon, weekdays only: Monday, not Saturday",
    zone: "Asia/Tokyo",
    after: "2026-06-12T12:00+09:00",
    time: "08:00",
    weekdays: WORKDAYS,
    expected: "2026-06-15T08:00+09:00",
  },
  {
    says: "Tokyo, Friday noon, Monday only: Monday, not Tuesday",
    zone: "Asia/Tokyo",
    after: "2026-06-12T12:00+09:00",
    time: "08:00",
    weekdays: MONDAY,
    expected: "2026-06-15T08:00+09:00",
  },
  {
    says: "Tokyo, late on Sunday, which is still Sunday in UTC",
    zone: "Asia/Tokyo",
    after: "2026-06-14T23:30+09:00",
    time: "08:00",
    weekdays: MONDAY,
    expected: "2026-06-15T08:00+09:00",
  },
  {
    says: "Tokyo, a millisecond before the hour",
    zone: "Asia/Tokyo",
    after: "2026-06-15T07:59:59.999+09:00",
    time: "08:00",
    weekdays: MONDAY,
    expected: "2026-06-15T08:00+09:00",
  },
  {
    says: "Tokyo, on the very moment: strictly after, so a week later",
    zone: "Asia/Tokyo",
    after: "2026-06-15T08:00+09:00",
    time: "08:00",
    weekdays: MONDAY,
    expected: "2026-06-22T08:00+09:00",
  },
  {
    says: "Tokyo, New Year's Eve",
    zone: "Asia/Tokyo",
    after: "2026-12-31T23:59+09:00",
    time: "08:00",
    expected: "2027-01-01T08:00+09:00",
  },

  {
    says: "New York, the evening before the March change: 10:00 on the wall, not 11:00",
    zone: "America/New_York",
    after: "2026-03-07T20:00-05:00",
    time: "10:00",
    expected: "2026-03-08T10:00-04:00",
  },
  {
    says: "New York, the evening before the November change",
    zone: "America/New_York",
    after: "2026-10-31T20:00-04:00",
    time: "10:00",
    expected: "2026-11-01T10:00-05:00",
  },
  {
    says: "New York, a time inside the removed hour moves later by an hour",
    zone: "America/New_York",
    after: "2026-03-08T00:00-05:00",
    time: "02:30",
    expected: "2026-03-08T03:30-04:00",
  },
  {
    says: "New York, the first day after the removed hour",
    zone: "America/New_York",
    after: "2026-03-08T03:30-04:00",
    time: "02:30",
    expected: "2026-03-09T02:30-04:00",
  },
  {
    says: "New York, a time inside the repeated hour means its first occurrence",
    zone: "America/New_York",
    after: "2026-11-01T00:00-04:00",
    time: "01:30",
    expected: "2026-11-01T01:30-04:00",
  },
  {
    says: "New York, the repeated hour does not fire a second time",
    zone: "America/New_York",
    after: "2026-11-01T01:30-04:00",
    time: "01:30",
    expected: "2026-11-02T01:30-05:00",
  },
  {
    says: "New York, asked inside the second occurrence",
    zone: "America/New_York",
    after: "2026-11-01T01:15-05:00",
    time: "01:30",
    expected: "2026-11-02T01:30-05:00",
  },
  {
    says: "New York, weekdays only over the March change",
    zone: "America/New_York",
    after: "2026-03-06T18:00-05:00",
    time: "08:00",
    weekdays: WORKDAYS,
    expected: "2026-03-09T08:00-04:00",
  },
  {
    says: "New York, Sunday only on the day of the change",
    zone: "America/New_York",
    after: "2026-03-07T12:00-05:00",
    time: "10:00",
    weekdays: SUNDAY,
    expected: "2026-03-08T10:00-04:00",
  },
  {
    says: "New York, Friday evening that is already Saturday in UTC",
    zone: "America/New_York",
    after: "2026-06-12T21:00-04:00",
    time: "22:00",
    weekdays: FRIDAY,
    expected: "2026-06-12T22:00-04:00",
  },
  {
    says: "Denver changes in March",
    zone: "America/Denver",
    after: "2026-03-07T22:00-07:00",
    time: "09:00",
    expected: "2026-03-08T09:00-06:00",
  },
  {
    says: "Phoenix does not",
    zone: "America/Phoenix",
    after: "2026-03-07T22:00-07:00",
    time: "09:00",
    expected: "2026-03-08T09:00-07:00",
  },
  {
    says: "Honolulu does not, and its Sunday evening is Monday in UTC",
    zone: "Pacific/Honolulu",
    after: "2026-03-08T20:00-10:00",
    time: "21:00",
    weekdays: SUNDAY,
    expected: "2026-03-08T21:00-10:00",
  },
  {
    says: "St John's, half an hour off, inside the removed hour",
    zone: "America/St_Johns",
    after: "2026-03-08T00:00-03:30",
    time: "02:30",
    expected: "2026-03-08T03:30-02:30",
  },
  {
    says: "Havana, where midnight itself is removed",
    zone: "America/Havana",
    after: "2026-03-07T12:00-05:00",
    time: "00:00",
    expected: "2026-03-08T01:00-04:00",
  },
  {
    says: "Santiago, spring in September, half past midnight is removed",
    zone: "America/Santiago",
    after: "2026-09-05T12:00-04:00",
    time: "00:30",
    expected: "2026-09-06T01:30-03:00",
  },
  {
    says: "Nuuk, where the removed hour reaches into Sunday",
    zone: "America/Nuuk",
    after: "2026-03-28T12:00-02:00",
    time: "23:30",
    expected: "2026-03-29T00:30-01:00",
  },
  {
    says: "Nuuk, Saturday only: the Saturday without a 23:30 is left out",
    zone: "America/Nuuk",
    after: "2026-03-28T12:00-02:00",
    time: "23:30",
    weekdays: SATURDAY,
    expected: "2026-04-04T23:30-01:00",
  },
  {
    says: "Nuuk, asked just after the removed hour began",
    zone: "America/Nuuk",
    after: "2026-03-29T00:10-01:00",
    time: "23:30",
    expected: "2026-03-29T00:30-01:00",
  },

  {
    says: "Berlin, the evening before the March change",
    zone: "Europe/Berlin",
    after: "2026-03-28T20:00+01:00",
    time: "09:00",
    expected: "2026-03-29T09:00+02:00",
  },
  {
    says: "Berlin, the evening before the October change",
    zone: "Europe/Berlin",
    after: "2026-10-24T20:00+02:00",
    time: "09:00",
    expected: "2026-10-25T09:00+01:00",
  },
  {
    says: "Berlin, inside the removed hour",
    zone: "Europe/Berlin",
    after: "2026-03-29T01:00+01:00",
    time: "02:30",
    expected: "2026-03-29T03:30+02:00",
  },
  {
    says: "Berlin, inside the repeated hour",
    zone: "Europe/Berlin",
    after: "2026-10-25T00:00+02:00",
    time: "02:30",
    expected: "2026-10-25T02:30+02:00",
  },
  {
    says: "Berlin, weekdays only, asked on the Friday before the October change",
    zone: "Europe/Berlin",
    after: "2026-10-23T17:00+02:00",
    time: "08:00",
    weekdays: WORKDAYS,
    expected: "2026-10-26T08:00+01:00",
  },
  {
    says: "London, inside the removed hour",
    zone: "Europe/London",
    after: "2026-03-29T00:00+00:00",
    time: "01:30",
    expected: "2026-03-29T02:30+01:00",
  },
  {
    says: "London, inside the repeated hour",
    zone: "Europe/London",
    after: "2026-10-25T00:00+01:00",
    time: "01:30",
    expected: "2026-10-25T01:30+01:00",
  },
  {
    says: "Dublin, whose winter time counts as the exception",
    zone: "Europe/Dublin",
    after: "2026-10-24T22:00+01:00",
    time: "07:00",
    expected: "2026-10-25T07:00+00:00",
  },
  {
    says: "Cairo, half past midnight is removed on a Friday",
    zone: "Africa/Cairo",
    after: "2026-04-23T12:00+02:00",
    time: "00:30",
    weekdays: FRIDAY,
    expected: "2026-04-24T01:30+03:00",
  },

  {
    says: "Sydney, spring in October, the evening before",
    zone: "Australia/Sydney",
    after: "2026-10-03T20:00+10:00",
    time: "09:00",
    expected: "2026-10-04T09:00+11:00",
  },
  {
    says: "Sydney, inside the removed hour",
    zone: "Australia/Sydney",
    after: "2026-10-04T00:00+10:00",
    time: "02:30",
    expected: "2026-10-04T03:30+11:00",
  },
  {
    says: "Sydney, inside the repeated hour of April",
    zone: "Australia/Sydney",
    after: "2026-04-05T00:00+11:00",
    time: "02:30",
    expected: "2026-04-05T02:30+11:00",
  },
  {
    says: "Auckland, the evening before spring",
    zone: "Pacific/Auckland",
    after: "2026-09-26T20:00+12:00",
    time: "09:00",
    expected: "2026-09-27T09:00+13:00",
  },
  {
    says: "Auckland, inside the repeated hour",
    zone: "Pacific/Auckland",
    after: "2026-04-05T00:00+13:00",
    time: "02:30",
    expected: "2026-04-05T02:30+13:00",
  },
  {
    says: "Brisbane has no summer time",
    zone: "Australia/Brisbane",
    after: "2026-10-03T20:00+10:00",
    time: "09:00",
    expected: "2026-10-04T09:00+10:00",
  },

  {
    says: "Kolkata, a quarter past midnight on Monday is still Sunday in UTC",
    zone: "Asia/Kolkata",
    after: "2026-06-14T23:45+05:30",
    time: "00:15",
    weekdays: MONDAY,
    expected: "2026-06-15T00:15+05:30",
  },
  {
    says: "Kathmandu, weekdays only after Friday",
    zone: "Asia/Kathmandu",
    after: "2026-06-12T12:00+05:45",
    time: "08:00",
    weekdays: WORKDAYS,
    expected: "2026-06-15T08:00+05:45",
  },
  {
    says: "Adelaide, inside the removed hour",
    zone: "Australia/Adelaide",
    after: "2026-10-04T00:00+09:30",
    time: "02:15",
    expected: "2026-10-04T03:15+10:30",
  },
  {
    says: "Adelaide, weekdays only over the April change",
    zone: "Australia/Adelaide",
    after: "2026-04-03T18:00+10:30",
    time: "08:00",
    weekdays: WORKDAYS,
    expected: "2026-04-06T08:00+09:30",
  },
  {
    says: "Chatham, where a quarter to three becomes a quarter to four",
    zone: "Pacific/Chatham",
    after: "2026-09-27T00:00+12:45",
    time: "03:00",
    expected: "2026-09-27T04:00+13:45",
  },
  {
    says: "Chatham, inside the repeated hour",
    zone: "Pacific/Chatham",
    after: "2026-04-05T00:00+13:45",
    time: "03:00",
    expected: "2026-04-05T03:00+13:45",
  },
  {
    says: "Lord Howe removes half an hour only",
    zone: "Australia/Lord_Howe",
    after: "2026-10-04T00:00+10:30",
    time: "02:15",
    expected: "2026-10-04T02:45+11:00",
  },
  {
    says: "Lord Howe repeats half an hour only",
    zone: "Australia/Lord_Howe",
    after: "2026-04-05T00:00+11:00",
    time: "01:45",
    expected: "2026-04-05T01:45+11:00",
  },

  {
    says: "Kiritimati, Monday morning while UTC has Sunday",
    zone: "Pacific/Kiritimati",
    after: "2026-06-14T20:00+14:00",
    time: "08:00",
    weekdays: MONDAY,
    expected: "2026-06-15T08:00+14:00",
  },
  {
    says: "Pago Pago, Friday evening while UTC has Saturday",
    zone: "Pacific/Pago_Pago",
    after: "2026-06-12T12:00-11:00",
    time: "18:00",
    weekdays: WORKDAYS,
    expected: "2026-06-12T18:00-11:00",
  },
  {
    says: "Apia left out 30 December 2011",
    zone: "Pacific/Apia",
    after: "2011-12-29T12:00-10:00",
    time: "10:00",
    expected: "2011-12-31T10:00+14:00",
  },
  {
    says: "Apia, Friday only: that Friday never came",
    zone: "Pacific/Apia",
    after: "2011-12-29T12:00-10:00",
    time: "10:00",
    weekdays: FRIDAY,
    expected: "2012-01-06T10:00+14:00",
  },
  {
    says: "a leap day",
    zone: "Europe/Paris",
    after: "2028-02-28T12:00+01:00",
    time: "09:00",
    expected: "2028-02-29T09:00+01:00",
  },
];

describe("the next time the wall shows an hour on an allowed day", () => {
  test.each(cases)("$says", ({ zone, after, time, weekdays, expected }) => {
    const found = nextLocalTime({ after: Date.parse(after), time, zone, weekdays });
    expect(new Date(found).toISOString()).toBe(new Date(Date.parse(expected)).toISOString());
  });

  test("no allowed weekday is refused instead of searched for ever", () => {
    expect(() => nextLocalTime({ after: 0, time: "08:00", zone: "UTC", weekdays: [] })).toThrow(RangeError);
  });
});

const zones = [...new Set(cases.map((asked) => asked.zone)), "UTC"];
const anyZone = fc.constantFrom(...zones);
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
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`);
const anyWeekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });

/** True when the clock of `zone` changes within a day around `at`. */
const nearClockChange = (at: number, zone: string) =>
  localTime(at - DAY_MS, zone) !== localTime(at, zone) ||
  localTime(at + DAY_MS, zone) !== localTime(at, zone);

describe("for any zone, moment, wall time and set of weekdays", () => {
  test("the result is later, on an allowed weekday, and within two weeks", () => {
    fc.assert(
      fc.property(anyZone, anyMoment, anyTime, anyWeekdays, (zone, after, time, weekdays) => {
        const found = nextLocalTime({ after, time, zone, weekdays });
        expect(found).toBeGreaterThan(after);
        expect(weekdays).toContain(localWeekday(found, zone));
        expect(found - after).toBeLessThanOrEqual(15 * DAY_MS);
      }),
      { numRuns: 2000 },
    );
  });

  test("the wall shows the asked time, unless a clock change removed it", () => {
    fc.assert(
      fc.property(anyZone, anyMoment, anyTime, anyWeekdays, (zone, after, time, weekdays) => {
        const found = nextLocalTime({ after, time, zone, weekdays });
        expect(localTime(found, zone) === time || nearClockChange(found, zone)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("asking a little later never gives an earlier answer", () => {
    fc.assert(
      fc.property(
        anyZone,
        anyMoment,
        anyTime,
        fc.integer({ min: 0, max: 3 * DAY_MS }),
        (zone, after, time, later) => {
          const first = nextLocalTime({ after, time, zone });
          expect(nextLocalTime({ after: after + later, time, zone })).toBeGreaterThanOrEqual(first);
        },
      ),
    );
  });
});
