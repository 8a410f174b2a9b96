import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../shared/instant";
import { csatScoreOf, csatState } from "./csat";

const deliveredAt = 1_000_000_000_000;
const asked = (hours: number, via: "page" | "link" = "page") =>
  csatState({ deliveredAt, answeredAt: null, via }, deliveredAt + hours * HOUR_MS);

it("the page asks from 24 to 72 hours after the delivery", () => {
  expect([23.9, 24, 72, 72.1].map((hours) => asked(hours))).toEqual(["early", "asking", "asking", "over"]);
});

it("a link from a message may be followed for two weeks, and no sooner", () => {
  expect([23, 24, 14 * 24, 15 * 24].map((hours) => asked(hours, "link"))).toEqual([
    "early",
    "asking",
    "asking",
    "over",
  ]);
});

it("nobody is asked about a parcel on its way", () => {
  expect(csatState({ deliveredAt: null, answeredAt: null, via: "page" }, deliveredAt)).toBe("early");
});

it("an answer may be changed for a day, whenever it was given", () => {
  const answeredAt = deliveredAt + 71 * HOUR_MS;
  const at = (now: number) => csatState({ deliveredAt, answeredAt, via: "page" }, now);
  expect([at(answeredAt), at(answeredAt + DAY_MS), at(answeredAt + DAY_MS + 1)]).toEqual([
    "answered",
    "answered",
    "closed",
  ]);
});

it("a score is one to five and nothing else", () => {
  expect(["1", "5", "0", "6", "4.5", "", null].map(csatScoreOf)).toEqual([
    1,
    5,
    null,
    null,
    null,
    null,
    null,
  ]);
});
