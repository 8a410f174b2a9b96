import { expect, it } from "vitest";
import { trackingSettingsSchema } from "./tracking-settings";

const read = (changes: { trackingHost?: string; embedOrigins?: string; csatTaskUpTo?: number }) =>
  trackingSettingsSchema.safeParse({ trackingHost: "", embedOrigins: "", csatTaskUpTo: 2, ...changes });

it("a host is written alone, in any case, and nothing means this deployment's own", () => {
  expect(read({ trackingHost: " Track.Shop.Example " }).data?.trackingHost).toBe("track.shop.example");
  expect(read({ trackingHost: "" }).data?.trackingHost).toBeNull();
  for (const trackingHost of ["https://track.shop.example", "shop", "track.shop.example/track", "10.0.0.1"])
    expect(read({ trackingHost }).success).toBe(false);
});

it("origins stand one per line, each once, without a path", () => {
  const embedOrigins = "https://Shop.example/\nhttps://www.shop.example\n\nhttps://shop.example";
  expect(read({ embedOrigins }).data?.embedOrigins).toEqual([
    "https://shop.example",
    "https://www.shop.example",
  ]);
});

it.each([
  "http://shop.example",
  "shop.example",
  "https://shop.example/cart",
  "https://*.shop.example",
  "'self'",
])("%s is no origin that may frame a page", (embedOrigins) => {
  const { error } = read({ embedOrigins });
  expect(error?.issues[0]?.message).toContain("one per line");
});

it("a page on this very machine may be tried without https", () => {
  expect(read({ embedOrigins: "http://localhost:4000" }).data?.embedOrigins).toEqual([
    "http://localhost:4000",
  ]);
});
