import { describe, expect, test } from "vitest";
import { formatAge, formatDate, formatWindow } from "./dates-in-words";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./instant";

const zone = "America/New_York";

describe("a day", () => {
  test.each([
    ["en", "Thu 12 June"],
    ["en-GB", "Thu 12 June"],
    ["en-US", "Thu, June 12"],
    ["en_US", "Thu, June 12"],
    ["de", "Do., 12. Juni"],
    ["fr", "jeu. 12 juin"],
    ["nonsense!", "Thu 12 June"],
  ])("in %s is %s", (locale, words) => {
    expect(formatDate("2025-06-12", { zone, locale })).toBe(words);
  });

  test("a moment falls on the day of the zone", () => {
    const lateInNewYork = Date.parse("2025-06-12T22:00-04:00");
    expect(formatDate(lateInNewYork, { zone, locale: "en" })).toBe("Thu 12 June");
    expect(formatDate(lateInNewYork, { zone: "Asia/Tokyo", locale: "en" })).toBe("Fri 13 June");
  });

  test("a calendar date is the same day in every zone", () => {
    for (const anywhere of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"]) {
      expect(formatDate("2025-06-12", { zone: anywhere, locale: "en" })).toBe("Thu 12 June");
    }
  });
});

describe("a span of days", () => {
  test.each([
    ["two days of one month", "2025-06-12", "2025-06-13", "en", "Thu 12 – Fri 13 June"],
    ["over the end of a month", "2025-06-30", "2025-07-01", "en", "Mon 30 June – Tue 1 July"],
    ["one day", "2025-06-12", "2025-06-12", "en", "Thu 12 June"],
    ["ends the wrong way round", "2025-06-13", "2025-06-12", "en", "Thu 12 – Fri 13 June"],
    ["American English", "2025-06-12", "2025-06-13", "en-US", "Thu, June 12 – Fri, June 13"],
    ["German", "2025-06-12", "2025-06-13", "de", "Do., 12. – Fr., 13. Juni"],
    ["one day, German", "2025-06-12", "2025-06-12", "de", "Do., 12. Juni"],
  ])("%s", (_says, from, to, locale, words) => {
    // `Intl` sets thin spaces around the dash in some languages.
    expect(formatWindow({ from, to }, { zone, locale }).replaceAll(/\s/g, " ")).toBe(words);
  });

  test("two moments of one day are one date", () => {
    const window = { from: Date.parse("2025-06-12T09:00-04:00"), to: Date.parse("2025-06-12T21:00-04:00") };
    expect(formatWindow(window, { zone, locale: "en" })).toBe("Thu 12 June");
  });

  test("over New Year both years are said", () => {
    const words = formatWindow({ from: "2025-12-30", to: "2026-01-02" }, { zone, locale: "en" });
    expect(words).toContain("2025");
    expect(words).toContain("2026");
  });
});

describe("an age", () => {
  test.each([
    [6 * HOUR_MS, "en", "6 hours ago"],
    [6.9 * HOUR_MS, "en", "6 hours ago"],
    [HOUR_MS, "en", "1 hour ago"],
    [59 * MINUTE_MS, "en", "59 minutes ago"],
    [30_000, "en", "now"],
    [-HOUR_MS, "en", "now"],
    [DAY_MS, "en", "1 day ago"],
    [3 * DAY_MS, "en", "3 days ago"],
    [45 * DAY_MS, "en", "45 days ago"],
    [90 * DAY_MS, "en", "3 months ago"],
    [3 * DAY_MS, "de", "vor 3 Tagen"],
  ])("of %i ms in %s is %s", (ageMs, locale, words) => {
    expect(formatAge(ageMs, locale)).toBe(words);
  });
});
