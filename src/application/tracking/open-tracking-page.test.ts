import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { type Checkpoint, type Shipment } from "@/domain/shipment/shipment";
import { shipmentReasons, shipmentStatuses } from "@/domain/shipment/status";
import { anOrder, aShipment, monday } from "@/testing/builders/facts";
import { aShop } from "@/testing/builders/shop";
import { type TrackingViewInput, trackingView } from "./open-tracking-page";

const denver = { city: "Denver", region: "CO", postalCode: "80202", country: "US" };

function view(input: Partial<TrackingViewInput> = {}) {
  const order = anOrder({ shippingAddress: denver, lines: [{ externalId: "1", title: "Mug", quantity: 2 }] });
  return trackingView({ store: aShop(), order, shipments: [aShipment()], tier: 0, now: monday, ...input });
}

function scan(changes: Partial<Checkpoint> = {}): Checkpoint {
  const place = { city: "DENVER", region: "CO", country: "US" };
  return { at: monday, tzSource: "offset", status: "InTransit", reason: null, ...place, ...changes };
}

const span = (from: string, to = from) => ({ span: { from, to }, source: "carrier" as const, at: monday });

describe("the first sentence", () => {
  it.each(shipmentStatuses)("says something for a parcel that is %s, for every reason", (status) => {
    for (const reason of [null, ...shipmentReasons]) {
      const { story } = view({
        shipments: [aShipment({ status, reason, deliveredAt: status === "Delivered" ? monday : null })],
      });
      expect(story.headline).toMatch(/^[A-Z].{5,}[^.]$/);
      expect(`${story.headline} ${story.lead ?? ""}`).not.toMatch(/undefined|NaN|Invalid/);
      expect(story.word.length).toBeGreaterThan(3);
    }
  });

  it("gives the window as a range, then the last scan with its age", () => {
    const parcel = aShipment({
      edd: span("2026-03-12", "2026-03-13"),
      checkpoints: [scan({ at: monday - 6 * HOUR_MS })],
    });
    const { story } = view({ shipments: [parcel] });
    expect(story.headline).toBe("Arriving Thu 12 – Fri 13 March");
    expect(story.lead).toBe("Last scan in Denver, CO, 6 hours ago.");
  });

  it.each([
    ["2026-03-09", "2026-03-09", "Arriving today"],
    ["2026-03-10", "2026-03-10", "Arriving tomorrow, Tue 10 March"],
    ["2026-03-08", "2026-03-11", "Arriving by Wed 11 March"],
    ["2026-03-06", "2026-03-08", "Late: it was due Sun 8 March"],
  ])("a window from %s to %s reads on Monday 9 March: %s", (from, to, sentence) => {
    expect(view({ shipments: [aShipment({ edd: span(from, to) })] }).story.headline).toBe(sentence);
  });

  it("counts days on the recipient's calendar: the evening in Denver is still Sunday", () => {
    const sundayEvening = Date.UTC(2026, 2, 9, 3, 0);
    const { story, zoneName } = view({
      now: sundayEvening,
      shipments: [aShipment({ edd: span("2026-03-08") })],
    });
    expect([story.headline, zoneName]).toEqual(["Arriving today", "Mountain Daylight Time"]);
  });

  it("writes American dates for an American order", () => {
    const order = anOrder({ shippingAddress: denver, locale: "en-US" });
    expect(view({ order }).story.headline).toBe("Arriving Fri, March 13");
  });

  it("does not call a printed label shipped", () => {
    const parcel = aShipment({
      status: "InfoReceived",
      reason: "label_created",
      pickedUpAt: null,
      edd: null,
    });
    const { story, parcels } = view({ shipments: [parcel] });
    expect(story.headline).toBe("Packed, waiting for the carrier");
    expect(story.lead).toBe("We have printed the label; the carrier has not picked it up yet.");
    expect(parcels[0]?.steps.find(({ state }) => state === "current")?.label).toBe("Packed");
  });

  it("says that there has been no scan for long", () => {
    const parcel = aShipment({
      edd: null,
      silentSince: monday,
      lastScanAt: monday - 60 * HOUR_MS,
      checkpoints: [scan({ at: monday - 60 * HOUR_MS })],
    });
    const { story } = view({ shipments: [parcel] });
    expect([story.tone, story.headline]).toEqual(["silent", "No scan for 2 days"]);
  });

  it("tells of an order that has no parcel yet, is cancelled or waits at the shop", () => {
    const headline = (changes: Parameters<typeof anOrder>[0]) =>
      view({ order: anOrder(changes), shipments: [] }).story.headline;
    expect(headline({})).toBe("We have your order");
    expect(headline({ preparingAt: monday })).toBe("We are packing your order");
    expect(headline({ promised: { from: "2026-03-12", to: "2026-03-13" } })).toBe(
      "Arriving Thu 12 – Fri 13 March",
    );
    expect(headline({ cancelledAt: monday })).toBe("Cancelled on Mon 9 March");
    expect(headline({ readyForPickupAt: monday, deliveryMethod: "pickup" })).toBe("Ready to collect");
  });
});

describe("promises", () => {
  it("a slip stays visible, with its length", () => {
    const parcel = aShipment({ firstEdd: span("2026-03-10", "2026-03-11"), edd: span("2026-03-14") });
    expect(view({ shipments: [parcel] }).story.promise).toEqual({
      text: "First promised for Tue 10 – Wed 11 March. That has slipped by 3 days.",
      isSlip: true,
    });
  });

  it("a late parcel without a new date slips further every day", () => {
    const parcel = aShipment({ firstEdd: span("2026-03-06"), edd: span("2026-03-06") });
    const said = (days: number) =>
      view({ shipments: [parcel], now: monday + days * DAY_MS }).story.promise?.text;
    expect([said(0), said(2)]).toEqual([
      "First promised for Fri 6 March. That has slipped by 3 days.",
      "First promised for Fri 6 March. That has slipped by 5 days.",
    ]);
  });

  it("a delivery after the promise is called late, one in time is said to be so", () => {
    const delivered = { status: "Delivered" as const, deliveredAt: monday, statusAt: monday };
    const late = aShipment({ ...delivered, firstEdd: span("2026-03-07") });
    const inTime = aShipment({ ...delivered, firstEdd: span("2026-03-09") });
    expect(view({ shipments: [late] }).story.promise?.text).toBe(
      "First promised for Sat 7 March. It came 2 days late.",
    );
    expect(view({ shipments: [inTime] }).story.promise).toEqual({
      text: "First promised for Mon 9 March. It came in time.",
      isSlip: false,
    });
  });
});

describe("problems", () => {
  const problem = (changes: Partial<Shipment>) => view({ shipments: [aShipment(changes)] }).story;

  it.each([
    ["AttemptFail", "failed_attempt"],
    ["Exception", "returned_to_sender"],
    ["Exception", "customs"],
    ["Exception", "lost"],
    ["Exception", "address_issue"],
    ["Exception", "other"],
    ["Expired", "stale"],
  ] as const)("%s (%s) comes with a next step", (status, reason) => {
    const { tone, advice } = problem({ status, reason });
    expect(tone).toBe("trouble");
    expect(advice?.isOpen).toBe(true);
    expect(advice?.points.length).toBeGreaterThan(0);
  });

  it("delivered, but not here: where to look, whom to ask, how long a search takes", () => {
    const { advice } = problem({ status: "Delivered", deliveredAt: monday, statusAt: monday });
    expect(advice?.isOpen).toBe(false);
    expect(advice?.points.join(" ")).toMatch(/next door.*Tue 10 March.*5 to 7 days/);
  });

  it("a parcel back at the shop is not called delivered", () => {
    expect(problem({ status: "Exception", reason: "returned_to_sender", detail: "returned" }).word).toBe(
      "Returned",
    );
  });
});

describe("several parcels", () => {
  const delivered = aShipment({ id: "a", status: "Delivered", deliveredAt: monday, statusAt: monday });
  const moving = aShipment({ id: "b", createdAt: monday + 1, trackingNumber: "2" });

  it("are one truth with a part for each", () => {
    const { story, parcels, summary } = view({ shipments: [moving, delivered] });
    expect(story.headline).toBe("1 of 2 parcels delivered");
    expect(story.lead).toBe("Parcel 2 of 2: arriving Fri 13 March.");
    expect(parcels.map(({ title, story: { headline } }) => [title, headline])).toEqual([
      ["Parcel 1 of 2", "Delivered Mon 9 March"],
      ["Parcel 2 of 2", "Arriving Fri 13 March"],
    ]);
    expect(summary).toBe("2 parcels · 2 items");
  });

  it("are delivered only when the last one is", () => {
    const both = view({ shipments: [delivered, { ...moving, status: "Delivered", deliveredAt: monday }] });
    expect([both.story.tone, both.story.headline]).toEqual(["delivered", "Both parcels are delivered"]);
  });

  it("a problem with one is the news of all", () => {
    const { story } = view({
      shipments: [moving, aShipment({ id: "c", status: "Exception", reason: "lost", createdAt: monday + 2 })],
    });
    expect([story.tone, story.lead]).toEqual(["trouble", "Parcel 2 of 2: this parcel is lost."]);
  });

  it("a label that was cancelled is not counted", () => {
    const { parcels, story } = view({ shipments: [moving, aShipment({ id: "c", cancelledAt: monday })] });
    expect([parcels.length, story.headline]).toEqual([1, "Arriving Fri 13 March"]);
  });
});

describe("updates", () => {
  it("stand newest first, in our words, with the order's own at the end", () => {
    const checkpoints = [
      scan({
        at: monday - 2 * HOUR_MS,
        status: "InfoReceived",
        reason: "label_created",
        city: "Leipzig",
        country: "DE",
      }),
      scan({ at: monday - HOUR_MS, detail: "departed_facility", text: "Depart facility" }),
    ];
    const order = anOrder({ shippingAddress: denver, placedAt: monday - 3 * HOUR_MS });
    const [parcel] = view({ order, shipments: [aShipment({ checkpoints })] }).parcels;
    expect(parcel?.updates.map(({ words, place }) => [words, place])).toEqual([
      ["Your parcel has left one of the carrier's sorting centres", "Denver, CO"],
      ["Label printed", "Leipzig, Germany"],
      ["We received your order", null],
    ]);
    expect(parcel?.updates[0]?.moment.text).toBe("Mon 9 March, 02:00");
  });

  it("a scan whose clock cannot be trusted is told by its day alone", () => {
    const [parcel] = view({
      shipments: [aShipment({ checkpoints: [scan({ tzSource: "assumed_utc" })] })],
    }).parcels;
    expect(parcel?.updates[0]?.moment.text).toBe("Mon 9 March");
  });

  it("the carrier's own words are for the recipient only, and never with a name, street or e-mail address", () => {
    const order = anOrder({
      shippingAddress: { ...denver, name: "Dana Whitfield", line1: "12 Harbour Street" },
    });
    const texts = [
      "Sorted in hub 4",
      "Left at 12 HARBOUR ST",
      "Signed: WHITFIELD",
      "Called +1 303 555 0134",
      "Mail to x@y.example",
    ];
    const checkpoints = texts.map((text, at) => scan({ at: monday - at, text }));
    const told = (tier: 0 | 1) =>
      view({ order, tier, shipments: [aShipment({ checkpoints })] }).parcels[0]?.updates.flatMap(
        ({ carrierText }) => carrierText ?? [],
      );
    expect(told(0)).toEqual([]);
    expect(told(1)).toEqual(["Sorted in hub 4"]);
  });

  it("a place that holds a postal code loses it", () => {
    const [parcel] = view({
      shipments: [aShipment({ checkpoints: [scan({ city: "DENVER CO 80202-1234", region: null })] })],
    }).parcels;
    expect(parcel?.updates[0]?.place).toBe("Denver Co");
  });
});

describe("the way to a person", () => {
  it("is there in every state and carries what identifies the order at this tier", () => {
    const href = (input: Partial<TrackingViewInput>) => view(input).store.contactHref;
    expect(href({})).toBe("mailto:help@ash-ember.example?subject=Parcel%209400111899561234567890");
    expect(href({ tier: 1 })).toBe("mailto:help@ash-ember.example?subject=Order%20%231042");
    expect(href({ shipments: [] })).toBe("mailto:help@ash-ember.example?subject=My%20order");
    expect(href({ store: aShop({ contactUrl: "https://ash-ember.example/help" }) })).toBe(
      "https://ash-ember.example/help",
    );
    expect(href({ store: aShop({ contactUrl: "javascript:alert(1)" }) })).toMatch(/^mailto:/);
  });
});
