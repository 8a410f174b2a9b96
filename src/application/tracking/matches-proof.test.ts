import fc from "fast-check";
import { expect, it } from "vitest";
import { matchesProof } from "./matches-proof";

/** Counts how often it is asked, since the number of comparisons is part of the answer's time. */
function counting() {
  let asked = 0;
  const same = (left: string, right: string) => {
    asked += 1;
    return left === right;
  };
  return { same, asked: () => asked };
}

const order = {
  email: "dana@mail.example",
  phone: "+1 303 555 0134",
  shippingAddress: { postalCode: "SW1A 1AA", country: "GB" },
  billingAddress: { postalCode: "80202-1234", country: "US" },
};

it.each([
  "dana@mail.example",
  " DANA@mail.example ",
  "sw1a1aa",
  "SW1A-1AA",
  "80202",
  "802021234",
  "(303) 555-0134",
  "+13035550134",
])("%s opens the order", (typed) => {
  expect(matchesProof(counting(), typed, order)).toBe(true);
});

it.each([
  "",
  "dana",
  "mail.example",
  "SW1A",
  "8020",
  "5550134",
  "+1 303 555 0135",
  "\u0000",
  "dana@mail.example.org",
])("%j does not", (typed) => {
  expect(matchesProof(counting(), typed, order)).toBe(false);
});

it("nothing opens an order without an e-mail address and postal codes, and none that does not exist", () => {
  const bare = { email: null, phone: null, shippingAddress: null, billingAddress: { postalCode: "  " } };
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(matchesProof(counting(), typed, bare)).toBe(false);
      expect(matchesProof(counting(), typed, null)).toBe(false);
    }),
  );
});

it("compares equally often whether or not there is an order, and whatever was typed", () => {
  for (const asked of [
    order,
    null,
    { email: null, phone: null, shippingAddress: null, billingAddress: null },
  ]) {
    for (const typed of ["dana@mail.example", "x", ""]) {
      const proofs = counting();
      matchesProof(proofs, typed, asked);
      expect(proofs.asked()).toBe(6);
    }
  }
});
