import { expect, it } from "vitest";
import { csatLinks } from "./csat-link";

it("the link to the question stands beside the page and keeps the mark of the message", () => {
  expect(csatLinks("https://shop.example/track/abc?m=1234567")).toEqual({
    csat: "https://shop.example/track/abc/csat?m=1234567",
    csat_score: "https://shop.example/track/abc/csat?m=1234567&score=",
  });
});

it("a link without a mark takes a number too", () => {
  expect(`${csatLinks("https://shop.example/track/abc").csat_score}5`).toBe(
    "https://shop.example/track/abc/csat?score=5",
  );
});
