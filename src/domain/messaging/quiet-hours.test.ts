import { describe, expect, it } from "vitest";
import { stateOfAddress } from "../shared/us-state";
import { askQuietHours } from "./quiet-hours";
import { textHours } from "./text-hours";

const at = (text: string) => Date.parse(text);
const ask = (now: string, zone: string, place: string, validUntil: string | null = null) => {
  const [country = "", region = null, advertising] = place.split(" ");
  const [first = "", ...others] = zone.split(" ");
  const question = {
    now: at(now),
    zones: [first, ...others] as const,
    country,
    states: [stateOfAddress({ country, region, postalCode: null })].filter((state) => state !== null),
    class: advertising === undefined ? ("transactional" as const) : ("marketing" as const),
  };
  const answer = askQuietHours({ ...question, validUntil: validUntil === null ? null : at(validUntil) });
  return answer.kind === "wait" ? new Date(answer.until).toISOString().slice(0, 16) : answer.kind;
};

const NY = "America/New_York";
const CHICAGO = "America/Chicago";

describe("quiet hours", () => {
  it.each([
    ["the first minute of the day's window", "2026-06-01T09:00:00+02:00", "Europe/Berlin", "DE", "now"],
    ["a minute before it", "2026-06-01T08:59:00+02:00", "Europe/Berlin", "DE", "2026-06-01T07:00"],
    ["its last minute", "2026-06-01T19:59:59+02:00", "Europe/Berlin", "DE", "now"],
    ["the minute after it", "2026-06-01T20:00:00+02:00", "Europe/Berlin", "DE", "2026-06-02T07:00"],
    ["midnight", "2026-06-02T00:00:00+02:00", "Europe/Berlin", "DE", "2026-06-02T07:00"],
    ["half-hour zones", "2026-06-01T21:00:00+05:30", "Asia/Kolkata", "IN", "2026-06-02T03:30"],
    ["quarter-hour zones", "2026-06-01T21:00:00+05:45", "Asia/Kathmandu", "NP", "2026-06-02T03:15"],
    ["across the date line", "2026-06-01T22:00:00+13:00", "Pacific/Tongatapu", "TO", "2026-06-01T20:00"],
    ["the night clocks go forward", "2026-03-07T22:00:00-05:00", NY, "US NY", "2026-03-08T13:00"],
    ["the night clocks go back", "2026-10-31T22:00:00-04:00", NY, "US NY", "2026-11-01T14:00"],
    ["Florida begins at eight", "2026-06-01T08:00:00-04:00", NY, "US FL", "now"],
    ["Florida ends at eight", "2026-06-01T20:00:00-04:00", NY, "US FL", "2026-06-02T12:00"],
    ["a code with its country", "2026-06-01T08:00:00-04:00", NY, "US US-FL", "now"],
    ["a code in small letters", "2026-06-01T08:00:00-04:00", NY, "us fl", "now"],
    ["Maryland at eight", "2026-06-01T08:00:00-04:00", NY, "US MD", "now"],
    ["Massachusetts at eight", "2026-06-01T08:00:00-04:00", NY, "US MA", "now"],
    ["Connecticut not before nine", "2026-06-01T08:30:00-04:00", NY, "US CT", "2026-06-01T13:00"],
    ["Oklahoma at eight", "2026-06-01T08:00:00-05:00", CHICAGO, "US OK", "now"],
    ["Washington at eight", "2026-06-01T08:00:00-07:00", "America/Los_Angeles", "US WA", "now"],
    ["Texas until nine in the evening", "2026-06-01T20:30:00-05:00", CHICAGO, "US TX", "now"],
    ["Texas after nine in the evening", "2026-06-01T21:00:00-05:00", CHICAGO, "US TX", "2026-06-02T14:00"],
    ["Texas on a Sunday morning", "2026-06-07T10:00:00-05:00", CHICAGO, "US TX", "2026-06-07T17:00"],
    ["Texas on a Sunday at noon", "2026-06-07T12:00:00-05:00", CHICAGO, "US TX", "now"],
    ["Texas on a Saturday night", "2026-06-06T22:00:00-05:00", CHICAGO, "US TX", "2026-06-07T17:00"],
    ["a state without hours of its own", "2026-06-01T20:30:00-04:00", NY, "US NY", "2026-06-02T13:00"],
    [
      "California is not Nevada at heart",
      "2026-06-01T08:30:00-07:00",
      "America/Los_Angeles",
      "US CA",
      "2026-06-01T16:00",
    ],
    [
      "Hawaii, which has no summer time",
      "2026-06-01T20:00:00-10:00",
      "Pacific/Honolulu",
      "US HI",
      "2026-06-02T19:00",
    ],
    ["Arizona, which has none either", "2026-06-01T19:59:00-07:00", "America/Phoenix", "US AZ", "now"],
    ["Massachusetts after eight", "2026-06-01T20:01:00-04:00", NY, "US MA", "2026-06-02T12:00"],
    ["Maryland after eight", "2026-06-01T20:01:00-04:00", NY, "US MD", "2026-06-02T12:00"],
    ["Oklahoma before eight", "2026-06-01T07:59:00-05:00", CHICAGO, "US OK", "2026-06-01T13:00"],
    ["Connecticut at nine", "2026-06-01T09:00:00-04:00", NY, "US CT", "now"],
    ["a Texan Sunday night", "2026-06-07T21:00:00-05:00", CHICAGO, "US TX", "2026-06-08T14:00"],
    [
      "a number of New York in California, early there",
      "2026-06-01T08:30:00-07:00",
      `America/Los_Angeles ${NY}`,
      "US CA",
      "2026-06-01T16:00",
    ],
    [
      "the same late in New York",
      "2026-06-01T18:00:00-07:00",
      `America/Los_Angeles ${NY}`,
      "US CA",
      "2026-06-02T16:00",
    ],
    ["the same at noon", "2026-06-01T12:00:00-07:00", `America/Los_Angeles ${NY}`, "US CA", "now"],
    ["news in France on a Sunday", "2026-06-07T12:00:00+02:00", "Europe/Paris", "FR", "now"],
    [
      "advertising in France on a Sunday",
      "2026-06-07T12:00:00+02:00",
      "Europe/Paris",
      "FR - ad",
      "2026-06-08T07:00",
    ],
    [
      "advertising in Canada on a Saturday morning",
      "2026-06-06T09:30:00-04:00",
      "America/Toronto",
      "CA ON ad",
      "2026-06-06T14:00",
    ],
    [
      "advertising in Canada on a Saturday evening",
      "2026-06-06T18:00:00-04:00",
      "America/Toronto",
      "CA ON ad",
      "2026-06-07T14:00",
    ],
    ["news in Canada on a Saturday evening", "2026-06-06T18:00:00-04:00", "America/Toronto", "CA ON", "now"],
    [
      "advertising in Australia on a Saturday evening",
      "2026-06-06T17:00:00+10:00",
      "Australia/Sydney",
      "AU NSW ad",
      "2026-06-07T23:00",
    ],
    [
      "advertising in India before ten",
      "2026-06-01T09:30:00+05:30",
      "Asia/Kolkata",
      "IN - ad",
      "2026-06-01T04:30",
    ],
    ["advertising in Florida keeps Florida's hours", "2026-06-01T08:30:00-04:00", NY, "US FL ad", "now"],
    [
      "advertising in Mississippi on a Sunday",
      "2026-06-07T12:00:00-05:00",
      CHICAGO,
      "US MS ad",
      "2026-06-08T14:00",
    ],
    ["news in Mississippi on a Sunday", "2026-06-07T12:00:00-05:00", CHICAGO, "US MS", "now"],
    ["advertising in Rhode Island at six", "2026-06-01T18:00:00-04:00", NY, "US RI ad", "2026-06-02T13:00"],
    [
      "advertising in Rhode Island on a Saturday",
      "2026-06-06T17:00:00-04:00",
      NY,
      "US RI ad",
      "2026-06-08T13:00",
    ],
    ["advertising in Kentucky before ten", "2026-06-01T09:30:00-04:00", NY, "US KY ad", "2026-06-01T14:00"],
    [
      "advertising in Louisiana on a Sunday",
      "2026-06-07T12:00:00-05:00",
      CHICAGO,
      "US LA ad",
      "2026-06-08T14:00",
    ],
    [
      "advertising in Alabama on a Sunday",
      "2026-06-07T12:00:00-05:00",
      CHICAGO,
      "US AL ad",
      "2026-06-08T14:00",
    ],
    ["a state by its name", "2026-06-01T08:00:00-04:00", NY, "US Florida", "now"],
    ["advertising elsewhere", "2026-06-01T12:00:00+02:00", "Europe/Berlin", "DE - ad", "now"],
    [
      "a region elsewhere that is named like a state",
      "2026-06-01T08:30:00Z",
      "UTC",
      "BR MA",
      "2026-06-01T09:00",
    ],
  ] as const)("%s", (_name, now, zone, place, expected) => expect(ask(now, zone, place)).toBe(expected));

  it.each([
    ["news of today dies in the evening (D22)", "2026-06-01T21:00:00Z", "2026-06-01T23:59:59Z", "stale"],
    ["news that holds longer waits", "2026-06-01T21:00:00Z", "2026-06-02T12:00:00Z", "2026-06-02T09:00"],
    ["news that ends as the window opens dies", "2026-06-01T21:00:00Z", "2026-06-02T09:00:00Z", "stale"],
    ["news that is over dies by day too", "2026-06-01T12:00:00Z", "2026-06-01T12:00:00Z", "stale"],
    ["news of today goes by day", "2026-06-01T12:00:00Z", "2026-06-01T23:59:59Z", "now"],
  ] as const)("%s", (_name, now, valid, expected) => expect(ask(now, "UTC", "GB", valid)).toBe(expected));

  it("is kept where the address is and where the number is at home", () => {
    const sunday = at("2026-06-07T12:00:00-04:00");
    const question = {
      now: sunday,
      zones: [NY] as const,
      country: "US",
      class: "marketing",
      validUntil: null,
    } as const;
    expect(askQuietHours({ ...question, states: ["FL"] }).kind).toBe("now");
    expect(askQuietHours({ ...question, states: ["FL", "MS"] })).toEqual({
      kind: "wait",
      until: at("2026-06-08T09:00:00-04:00"),
    });
  });

  it("says of each of its hours where they come from", () => {
    expect(textHours.length).toBeGreaterThanOrEqual(12);
    expect(textHours.filter(({ source }) => source.trim() === "")).toEqual([]);
  });
});
