import fc from "fast-check";
import { expect, it } from "vitest";
import { trackingView } from "@/application/tracking/open-tracking-page";
import type { PrivacyTier } from "@/application/tracking/tracking-view";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import type { Checkpoint } from "@/domain/shipment/shipment";
import { shipmentReasons, shipmentStatuses } from "@/domain/shipment/status";
import { type Language, languages } from "@/domain/wording/language";
import { anOrder, aShipment, monday } from "@/testing/builders/facts";
import { aShop } from "@/testing/builders/shop";
import { createPageDresser } from "./page-policy";
import { renderTrackingPage } from "./render-page";

/** Words that occur nowhere on a page by themselves, so that finding one means that it leaked. */
const word = fc.stringMatching(/^Q[bcdfghjkmnpqrstvwxz]{5,9}$/);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));

const person = fc.record({
  firstName: word,
  lastName: word,
  mailbox: word,
  street: word,
  house: digits(4).map((house) => `${house}Q`),
  flat: word,
  postalCode: digits(5).map((code) => `X${code}`),
  phone: digits(10),
  item: word,
  point: word,
  number: digits(6).map((number) => `K${number}`),
});
type Person = typeof person extends fc.Arbitrary<infer Made> ? Made : never;

/** What carriers are known to write into free text. */
const gossip = fc.constantFrom<(who: Person) => string>(
  (who) => `Signed by ${who.firstName} ${who.lastName}`.toUpperCase(),
  (who) => `DELIVERED TO ${who.house} ${who.street} ST, ${who.postalCode}`,
  (who) => `${who.street} Street ${who.house}, ${who.flat}`,
  (who) => `Notice sent to ${who.mailbox}@mail.example`,
  (who) => `Called +1${who.phone}`,
  (who) => `Denver ${who.postalCode}`,
  (who) => `${who.lastName.toLowerCase()}, Denver`,
  () => "Denver",
);

const scans = fc.array(
  fc.record({
    text: gossip,
    city: gossip,
    region: gossip,
    status: fc.constantFrom(...shipmentStatuses),
    hoursAgo: fc.nat(200),
  }),
  { maxLength: 6 },
);

const dress = createPageDresser({ hasTypeface: true, isHttps: true });

function pageOf(
  who: Person,
  told: {
    language: Language;
    tier: PrivacyTier;
    scans: readonly Checkpoint[];
    parcel: Parameters<typeof aShipment>[0];
    gossip: string;
  },
) {
  const address = {
    name: `${who.firstName} ${who.lastName}`,
    line1: `${who.house} ${who.street} Street`,
    line2: who.flat,
    city: "Denver",
    postalCode: who.postalCode,
    country: "US",
    phone: who.phone,
  };
  const order = anOrder({
    number: `#${who.number}`,
    email: `${who.mailbox}@mail.example`,
    phone: `+1${who.phone}`,
    firstName: who.firstName,
    lastName: who.lastName,
    shippingAddress: address,
    billingAddress: { ...address, line2: null },
    lines: [{ externalId: "1", title: who.item, variantTitle: who.item, quantity: 1 }],
  });
  const shipment = aShipment({
    ...told.parcel,
    checkpoints: told.scans,
    pickupPoint: who.point,
    lines: [{ externalId: "1", quantity: 1 }],
  });
  const store = aShop();
  const { gossip: note } = told;
  const asked: Omit<SelfServiceRequest, "id" | "kind" | "wish"> = {
    storeId: store.id,
    orderId: order.id,
    state: "requested",
    isVerified: true,
    holds: ["high_value"],
    taskId: null,
    platformNote: note,
    answer: null,
    settledBy: null,
    settledByName: who.lastName,
    requestedAt: monday,
    settledAt: null,
    revision: 1,
  };
  const { line1, city, postalCode, country } = address;
  const moved = {
    kind: "change_address",
    line1,
    line2: who.flat,
    city,
    region: "",
    postalCode,
    country,
  } as const;
  const view = trackingView({
    store,
    order,
    shipments: [shipment, { ...shipment, id: "b" }],
    tier: told.tier,
    now: monday,
    visitor: { chosen: told.language, browser: null },
    // With proof a shopper reads their own words again.
    csat: { score: 2, comment: told.tier === 0 ? note : null, answeredAt: monday },
    requests: [
      { ...asked, id: "1", kind: "change_address", wish: moved },
      { ...asked, id: "2", kind: "refund", wish: { kind: "refund", note } },
    ],
  });
  return renderTrackingPage(view, dress(store).assets).toString("utf8").toLowerCase();
}

const situation = fc.record({
  who: person,
  scans,
  status: fc.constantFrom(...shipmentStatuses),
  reason: fc.constantFrom(null, ...shipmentReasons),
  detail: fc.constantFrom(null, "neighbor", "signed", "returned"),
  language: fc.constantFrom(...languages),
  said: gossip,
});

function drawn({
  who,
  scans: heard,
  status,
  reason,
  detail,
  language,
  said,
}: typeof situation extends fc.Arbitrary<infer Made> ? Made : never) {
  const checkpoints = heard.map(({ text, city, region, hoursAgo, status: scanned }) => ({
    at: monday - hoursAgo * 3_600_000,
    tzSource: "offset" as const,
    status: scanned,
    reason: null,
    text: text(who),
    city: city(who),
    region: region(who),
    country: "US",
  }));
  return {
    who,
    language,
    gossip: said(who),
    scans: checkpoints,
    parcel: { status, reason, detail, deliveredAt: status === "Delivered" ? monday : null },
  };
}

it("without proof no byte of the page tells a personal value, in any language (1,000 orders)", () => {
  fc.assert(
    fc.property(situation, (made) => {
      const { who, ...told } = drawn(made);
      const html = pageOf(who, { ...told, tier: 0 });
      expect(found(Object.values(who), html)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

it("with proof the page tells items, first name and place, and never street, e-mail address, phone or last name", () => {
  fc.assert(
    fc.property(situation, (made) => {
      const { who, ...told } = drawn(made);
      const html = pageOf(who, { ...told, tier: 1 });
      expect(found([who.item, who.firstName, who.postalCode], html)).toHaveLength(3);
      expect(found([who.street, who.house, who.flat, who.mailbox, who.phone, who.lastName], html)).toEqual(
        [],
      );
    }),
    { numRuns: 1000 },
  );
}, 60_000);

function found(values: readonly string[], html: string): string[] {
  return values.filter((value) => html.includes(value.toLowerCase()));
}
