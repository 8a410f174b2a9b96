import { expect, it } from "vitest";
import { touchpointMark } from "./touchpoint-mark";
import { trackingUrl } from "./tracking-url";

const page = { appUrl: "https://milepost.example/", trackingCode: "abc", touchpoint: null };

it("a store without a host of its own is reached where Milepost is", () => {
  expect(trackingUrl({ ...page, store: {} })).toBe("https://milepost.example/track/abc");
});

it("a store's own host stands in its links, with the mark of the message", () => {
  const store = { trackingHost: "track.shop.example" };
  expect(trackingUrl({ ...page, store, touchpoint: "shipped" })).toBe(
    `https://track.shop.example/track/abc?m=${touchpointMark("shipped")}`,
  );
});
