import { expect, it } from "vitest";
import { aVersion } from "@/testing/builders/facts";
import { offeredTo, placeOf, softLaunched } from "./audience";
import type { JourneyContent } from "./version";

const content: JourneyContent = { scope: "shipment", start: "start", nodes: {}, messages: {}, exitOn: [] };
const former = aVersion(content, "v1");
const next = { ...aVersion(content, "v2"), journeyId: former.journeyId };
const orders = Array.from({ length: 10_000 }, (_, i) => `order-${i}`);
const launchedTo = (percent: number) => softLaunched({ versionId: "v2", percent }, { former, next });
const enters = (percent: number, orderId: string) =>
  offeredTo(launchedTo(percent), { orderId, runs: [] }).map(({ id }) => id);

it.each([1, 10, 20, 50, 99])(
  "takes a share of %i percent of the orders, within one point of 10,000 (R142)",
  (percent) => {
    const taken = orders.filter((order) => enters(percent, order)[0] === "v2");
    expect(Math.abs(taken.length / 10_000 - percent / 100)).toBeLessThan(0.01);
  },
);

it("gives every order exactly one version, the same one whenever it is asked (D33)", () => {
  for (const order of orders.slice(0, 2_000)) {
    const version = enters(20, order);
    expect(version).toHaveLength(1);
    expect(enters(20, order)).toEqual(version);
  }
});

it("keeps whoever is in when the share is widened", () => {
  for (const order of orders.slice(0, 2_000))
    if (enters(10, order)[0] === "v2") expect(enters(35, order)).toEqual(["v2"]);
});

it("draws anew for the next launch", () => {
  const again = softLaunched({ versionId: "v3", percent: 10 }, { former, next: { ...next, id: "v3" } });
  const inBoth = orders.filter(
    (orderId) => enters(10, orderId)[0] === "v2" && offeredTo(again, { orderId, runs: [] })[0]?.id === "v3",
  );
  expect(Math.abs(inBoth.length / 10_000 - 0.01)).toBeLessThan(0.005);
});

it("sends an order's second parcel the way of its first, also after the share was widened", () => {
  const orderId =
    orders.find((order) => enters(10, order)[0] === "v1" && enters(50, order)[0] === "v2") ?? "";
  const runs = [{ journeyId: former.journeyId, versionId: "v1" }];
  expect(offeredTo(launchedTo(50), { orderId, runs }).map(({ id }) => id)).toEqual(["v1"]);
});

it("leaves the others outside where no former version takes them", () => {
  const offers = softLaunched({ versionId: "v2", percent: 10 }, { former: null, next });
  const places = orders.map((orderId) =>
    placeOf(offers[0] ?? { version: next }, offers, { orderId, runs: [] }),
  );
  expect(new Set(places)).toEqual(new Set(["taken", "outside"]));
});
