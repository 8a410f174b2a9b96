import { expect, it } from "vitest";
import { clockFormat } from "./clock-format";

const morning = Date.UTC(2026, 5, 10, 7, 58);
const evening = Date.UTC(2026, 5, 10, 19, 58);
const written = (locale: string, at: number) => clockFormat(locale, "UTC").format(at).replace(/\s/g, " ");

it("a clock of twelve hours has no leading zero", () => {
  expect([written("en-US", morning), written("en-US", evening)]).toEqual(["7:58 AM", "7:58 PM"]);
});

it("a clock of twenty-four hours keeps its width", () => {
  for (const locale of ["en-GB", "de", "fr", "es"])
    expect([written(locale, morning), written(locale, evening)], locale).toEqual(["07:58", "19:58"]);
});
