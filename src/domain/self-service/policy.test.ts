import { describe, expect, it } from "vitest";
import { anOrder, aShipment, monday } from "@/testing/builders/facts";
import type { Order } from "../order/order";
import { DAY_MS } from "../shared/instant";
import type { Shipment } from "../shipment/shipment";
import { redeliveryOptions } from "./carrier-options";
import { refusalOf, selfServiceKind, selfServiceKinds } from "./registry";
import { type RequestKind, requestKinds } from "./request-kind";
import { riskHoldsOf } from "./risk";
import type { Refusal, SelfServiceSituation } from "./self-service-kind";
import { defaultSelfService } from "./self-service-settings";
import { type Wish, wishInWords } from "./wish";

const base = {
  cancelledAt: null,
  deliveredAt: null,
  financialStatus: "paid",
  deliveryMethod: "shipping",
} as const;
const handed = {
  pickedUpAt: monday,
  shippedAt: monday,
  deliveredAt: null,
  silentSince: null,
  reason: null,
} as const;
const parcels = {
  none: [],
  labelled: [
    { status: "InfoReceived", pickedUpAt: null, deliveredAt: null, silentSince: null, reason: null },
  ],
  moving: [{ ...handed, status: "InTransit" }],
  inVan: [{ ...handed, status: "OutForDelivery" }],
  failed: [{ ...handed, status: "AttemptFail" }],
  noAddress: [{ ...handed, status: "Exception", reason: "address_issue" }],
  atPickup: [{ ...handed, status: "AvailableForPickup" }],
  delivered: [{ ...handed, status: "Delivered", deliveredAt: monday, statusAt: monday }],
  lost: [{ ...handed, status: "Exception", reason: "lost" }],
  damaged: [{ ...handed, status: "Exception", reason: "damaged" }],
  sentBack: [{ ...handed, status: "Exception", reason: "returned_to_sender" }],
  silent: [{ ...handed, status: "InTransit", silentSince: monday }],
} as const satisfies Record<string, readonly Partial<Shipment>[]>;
type Stage = keyof typeof parcels;
const stages: readonly Stage[] = [
  "none",
  "labelled",
  "moving",
  "inVan",
  "failed",
  "noAddress",
  "atPickup",
  "delivered",
  "lost",
  "damaged",
  "sentBack",
  "silent",
];

function situation(
  stage: Stage,
  changes: Partial<Omit<SelfServiceSituation, "order">> & { readonly order?: Partial<Order> } = {},
): SelfServiceSituation {
  const deliveredAt = stage === "delivered" ? monday : null;
  return {
    shipments: parcels[stage].map((parcel) => aShipment({ carrier: "usps", ...parcel })),
    settings: defaultSelfService,
    open: [],
    now: monday + DAY_MS,
    ...changes,
    order: anOrder({ ...base, deliveredAt, ...changes.order }),
  };
}

const why = (kind: RequestKind, given: SelfServiceSituation) => refusalOf(selfServiceKind(kind), given);

/** Null: it can be done. */
const table: Readonly<Record<Exclude<RequestKind, "contact">, Readonly<Record<Stage, Refusal | null>>>> = {
  reschedule: {
    none: "not_shipped",
    labelled: "not_shipped",
    moving: null,
    inVan: "out_for_delivery",
    failed: null,
    noAddress: null,
    atPickup: "pickup",
    delivered: "delivered",
    lost: "not_coming",
    damaged: null,
    sentBack: "not_coming",
    silent: null,
  },
  change_address: {
    none: null,
    labelled: null,
    moving: "handed_over",
    inVan: "handed_over",
    failed: "handed_over",
    noAddress: null,
    atPickup: "handed_over",
    delivered: "delivered",
    lost: "handed_over",
    damaged: "handed_over",
    sentBack: "handed_over",
    silent: "handed_over",
  },
  redelivery: {
    none: "not_shipped",
    labelled: "not_shipped",
    moving: null,
    inVan: null,
    failed: null,
    noAddress: null,
    atPickup: null,
    delivered: "delivered",
    lost: "not_coming",
    damaged: null,
    sentBack: "not_coming",
    silent: null,
  },
  refund: {
    none: null,
    labelled: null,
    moving: "on_its_way",
    inVan: "on_its_way",
    failed: "on_its_way",
    noAddress: "on_its_way",
    atPickup: "on_its_way",
    delivered: null,
    lost: null,
    damaged: null,
    sentBack: null,
    silent: null,
  },
  reship: {
    none: "not_shipped",
    labelled: "not_shipped",
    moving: "on_its_way",
    inVan: "on_its_way",
    failed: "on_its_way",
    noAddress: "on_its_way",
    atPickup: "on_its_way",
    delivered: "delivered",
    lost: null,
    damaged: null,
    sentBack: null,
    silent: null,
  },
  report_problem: {
    none: "not_delivered",
    labelled: "not_delivered",
    moving: "not_delivered",
    inVan: "not_delivered",
    failed: "not_delivered",
    noAddress: "not_delivered",
    atPickup: "not_delivered",
    delivered: null,
    lost: "not_delivered",
    damaged: "not_delivered",
    sentBack: "not_delivered",
    silent: "not_delivered",
  },
};

describe("what a shopper can do", () => {
  const kinds = requestKinds.filter((kind) => kind !== "contact");
  const rows = kinds.flatMap((kind) => stages.map((stage) => ({ kind, stage, refusal: table[kind][stage] })));
  it.each(rows)("$kind while $stage: $refusal", ({ kind, stage, refusal }) => {
    expect(why(kind, situation(stage))).toBe(refusal);
  });

  it("a person can be written to in every state, also of a cancelled order or elsewhere", () => {
    const settings = { ...defaultSelfService, countries: ["NZ"] };
    for (const stage of stages)
      expect(why("contact", situation(stage, { settings, order: { cancelledAt: monday } }))).toBeNull();
  });

  it("windows end by the store's own days, to the millisecond", () => {
    const { refundDays, reportDays } = defaultSelfService;
    const after = (days: number, more: number) =>
      situation("delivered", { now: monday + days * DAY_MS + more });
    expect(why("refund", after(refundDays, 0))).toBeNull();
    expect(why("refund", after(refundDays, 1))).toBe("window_over");
    expect(why("report_problem", after(reportDays, 0))).toBeNull();
    expect(why("report_problem", after(reportDays, 1))).toBe("window_over");
  });

  it("what the store switched off, asked for already, or does not offer in the country is refused first", () => {
    const off = { ...defaultSelfService, off: ["refund"] as const };
    expect(why("refund", situation("delivered", { settings: { ...off, off: [...off.off] } }))).toBe(
      "switched_off",
    );
    expect(why("refund", situation("delivered", { open: ["refund"] }))).toBe("already_requested");
    const settings = { ...defaultSelfService, countries: ["US"] };
    const order = { shippingAddress: { country: "FR" } };
    expect(why("refund", situation("delivered", { settings, order }))).toBe("country");
    expect(why("refund", situation("delivered", { settings, order: { shippingAddress: null } }))).toBe(
      "country",
    );
    expect(why("refund", situation("delivered", { order: { cancelledAt: monday } }))).toBe("cancelled");
    expect(why("refund", situation("delivered", { order: { financialStatus: "refunded" } }))).toBe(
      "refunded",
    );
  });

  it("of a carrier nobody knows nothing is promised", () => {
    const shipments = [
      aShipment({ ...parcels.failed[0], carrier: "courier-of-a-village", carrierName: null }),
    ];
    expect(why("redelivery", situation("failed", { shipments }))).toBe("no_carrier");
    expect(redeliveryOptions({ carrier: "dhl-germany", carrierName: null })?.service).toBe("Paketumleitung");
  });

  it("every kind is in the registry once", () => {
    expect(selfServiceKinds.map(({ kind }) => kind).toSorted()).toEqual(requestKinds.toSorted());
  });
});

describe("what a person looks at first", () => {
  const address: Wish = {
    kind: "change_address",
    line1: "5 Quay Road",
    line2: "Flat 2",
    city: "Portland",
    region: "OR",
    postalCode: "97205",
    country: "US",
  };
  const holds = (wish: Wish, order: Partial<Order>, shipments: readonly Shipment[] = []) =>
    riskHoldsOf({
      order: anOrder({ totalMinor: 4900, shippingAddress: { country: "us" }, ...order }),
      shipments,
      settings: defaultSelfService,
      highValueMinor: 20_000,
      wish,
    });

  it("high value, unknown value, a new country and a printed label; nothing else", () => {
    expect(holds(address, {})).toEqual([]);
    expect(holds(address, { totalMinor: 20_000 })).toEqual(["high_value"]);
    expect(holds(address, { totalMinor: null })).toEqual(["high_value"]);
    expect(holds({ ...address, country: "FR" }, {})).toEqual(["new_country"]);
    expect(holds(address, { shippingAddress: null })).toEqual(["new_country"]);
    expect(holds(address, {}, [aShipment()])).toEqual(["label_made"]);
    expect(holds({ kind: "refund", note: "Too small" }, { totalMinor: 19_999 }, [aShipment()])).toEqual([]);
  });

  it("a wish is a line an agent can act on", () => {
    expect(wishInWords(address)).toBe("5 Quay Road, Flat 2, 97205 Portland, OR, US");
    expect(wishInWords({ kind: "reschedule", day: "2026-03-12", note: "" })).toBe("Deliver on Thu 12 March");
    expect(wishInWords({ kind: "report_problem", problem: "damaged", note: "The mug" })).toBe(
      "Arrived damaged: The mug",
    );
  });
});
