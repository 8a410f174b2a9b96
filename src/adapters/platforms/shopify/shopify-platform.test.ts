import { expect, it } from "vitest";
import type { AddressWish } from "@/domain/self-service/wish";
import { type FakeOrder, fakeAccess, startFakeShopify } from "@/testing/fake-shopify";
import { createAdminApi } from "./admin-api";
import { changeAddress } from "./change-address";
import { requestReturn } from "./request-return";

const newAddress: AddressWish = {
  kind: "change_address",
  line1: "5 Quay Road",
  line2: "",
  city: "Portland",
  region: "OR",
  postalCode: "97205",
  country: "US",
};

async function start(order: Partial<FakeOrder> = {}, access = fakeAccess) {
  const shop = await startFakeShopify();
  const kept: FakeOrder = {
    fulfilment: "UNFULFILLED",
    address: {
      firstName: "Dana",
      lastName: "Whitfield",
      address1: "12 Harbour Street",
      city: "Denver",
      zip: "80202",
      countryCodeV2: "US",
    },
    returnable: [],
    returns: [],
    ...order,
  };
  shop.orders.set("gid://shopify/Order/820982911946154508", kept);
  const ask = createAdminApi(access, { originOf: () => shop.origin });
  return {
    shop,
    kept,
    change: (orderExternalId = "820982911946154508", address = newAddress) =>
      changeAddress(ask, { orderExternalId, address }),
    sendBack: (note = "It does not fit") =>
      requestReturn(ask, { orderExternalId: "820982911946154508", note }),
  };
}

it("an address is changed, the name on it stays, and Shopify is asked what it kept", async () => {
  const { change, kept, shop } = await start();
  expect(await change()).toEqual({ kind: "done", note: "The address was changed in Shopify." });
  expect(kept.address).toMatchObject({
    firstName: "Dana",
    address1: "5 Quay Road",
    zip: "97205",
    countryCodeV2: "US",
  });
  expect(shop.asked).toEqual(["OrderAddress", "UpdateAddress"]);
});

it("an order of which something is fulfilled keeps its address", async () => {
  const { change, kept } = await start({ fulfilment: "PARTIALLY_FULFILLED" });
  expect(await change()).toMatchObject({ kind: "refused", note: expect.stringContaining("fulfilled") });
  expect(kept.address.zip).toBe("80202");
});

it("what Shopify refuses, does not know or silently leaves out is a person's to solve", async () => {
  const { change, shop } = await start();
  expect(await change("1")).toEqual({ kind: "refused", note: "Shopify knows no such order." });
  expect(await change(undefined, { ...newAddress, postalCode: "none" })).toEqual({
    kind: "refused",
    note: "Shopify refused the address: Zip is not valid for the country",
  });
  shop.isForgetful = true;
  expect(await change()).toMatchObject({
    kind: "refused",
    note: expect.stringContaining("kept another one"),
  });
});

it("a wrong token and an API of another version change nothing and say what to do", async () => {
  const wrong = await start({}, { ...fakeAccess, token: "shpat_revoked" });
  expect(await wrong.change()).toMatchObject({
    kind: "refused",
    note: expect.stringContaining("access token"),
  });
  const { change, shop, kept } = await start();
  shop.faults.push({ status: 200, body: { data: {} }, headers: { "x-shopify-api-version": "2027-10" } });
  expect(await change()).toMatchObject({ kind: "refused", note: expect.stringContaining("2027-10") });
  expect(kept.address.zip).toBe("80202");
});

it("a busy shop is asked again when its allowance has come back", async () => {
  const { change, shop } = await start();
  const cost = {
    requestedQueryCost: 110,
    throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 10, restoreRate: 50 },
  };
  shop.faults.push({
    status: 200,
    body: { errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }], extensions: { cost } },
  });
  expect(await change()).toEqual({ kind: "later", note: "Shopify is busy.", afterMs: 2000 });
  shop.faults.push({ status: 429, headers: { "retry-after": "4" } });
  expect(await change()).toMatchObject({ kind: "later", afterMs: 4000 });
  shop.faults.push({ status: 502 });
  expect(await change()).toMatchObject({ kind: "later", note: "Shopify answered 502." });
});

it("a shop that is not there is asked again", async () => {
  const ask = createAdminApi(fakeAccess, { originOf: () => "http://127.0.0.1:1" });
  const outcome = await changeAddress(ask, { orderExternalId: "1", address: newAddress });
  expect(outcome).toMatchObject({ kind: "later", note: expect.stringContaining("could not be reached") });
});

it("a return is filed once, with all that can be sent back and the shopper's own words", async () => {
  const { sendBack, kept, shop } = await start({
    fulfilment: "FULFILLED",
    returnable: [{ id: "gid://shopify/FulfillmentLineItem/1", quantity: 2 }],
  });
  const note = "Return #1042-R1 stands in Shopify as requested: approve or decline it there.";
  expect(await sendBack("x".repeat(400))).toEqual({ kind: "asked", note });
  expect(kept.returns).toMatchObject([{ status: "REQUESTED", note: "x".repeat(300) }]);
  expect(await sendBack()).toEqual({ kind: "asked", note });
  expect(kept.returns).toHaveLength(1);
  expect(shop.asked).toEqual(["ReturnableLines", "AskForReturn", "ReturnableLines"]);
});

it("where nothing can be sent back a person refunds", async () => {
  const { sendBack } = await start();
  expect(await sendBack()).toMatchObject({
    kind: "refused",
    note: expect.stringContaining("refund it there"),
  });
});
