import { describe, expect, it } from "vitest";
import { pagePrivacy } from "./page-privacy";

const privacy = pagePrivacy({
  number: "#1042",
  email: "dana.w@mail.example",
  phone: "+13035550134",
  firstName: "Dana",
  lastName: "Núñez",
  shippingAddress: {
    line1: "12 Denver Harbour Street",
    line2: "Flat 3",
    city: "Denver",
    postalCode: "80202",
  },
  billingAddress: { name: "李明", line1: "渋谷区神南1-2-3" },
});

describe("a place anybody may see", () => {
  it.each([
    ["DENVER", "DENVER"],
    ["Denver CO 80202", "Denver CO"],
    ["80202-1234 Denver,", "Denver"],
    ["Aix-en-Provence", "Aix-en-Provence"],
  ])("%s is told as %s", (written, told) => {
    expect(privacy.publicPlace(written)).toBe(told);
  });

  it.each([
    "12 HARBOUR ST",
    "Harbourstreet 12",
    "NUNEZ, DENVER",
    "c/o Dana",
    "80202",
    "",
    null,
    "李明様方",
    "x@y.example",
  ])("%s is not told", (written) => {
    expect(privacy.publicPlace(written)).toBeNull();
  });
});

describe("a carrier's sentence for the recipient", () => {
  it.each(["Departed Denver hub 4", "Left with a neighbour", "Held at counter 12"])("%s is told", (text) => {
    expect(privacy.carrierText(text)).toBe(text);
  });

  it.each([
    "Delivered to D NUNEZ",
    "Signed: dana",
    "At 12 Harbour St",
    "Notice to dana.w@mail.example",
    "Called (303) 555-0134",
    "Order 1042",
    "DENVER CO 80202",
    "收件人李明已签收",
  ])("%s is not", (text) => {
    expect(privacy.carrierText(text)).toBeNull();
  });
});
