import { describe, expect, it } from "vitest";
import { trackingSaid } from "@/testing/builders/events";
import { aShipment, monday } from "@/testing/builders/facts";
import { matchParcel } from "./match-parcel";

const first = aShipment({ id: "first", trackingNumber: "N1", providerId: "p1", fulfilmentId: "f1" });
const second = aShipment({ id: "second", trackingNumber: "N2", fulfilmentId: "f1" });
const waiting = aShipment({ id: "waiting", trackingNumber: null, fulfilmentId: "f2" });
const about = (parcel: object, fulfilmentExternalId?: string) =>
  trackingSaid([], { parcel, ...(fulfilmentExternalId ? { fulfilmentExternalId } : {}) });

function matched(event: ReturnType<typeof about>, shipments = [first, second, waiting]) {
  const match = matchParcel(event, shipments);
  return match.kind === "known" ? match.shipment.id : match.kind;
}

describe("which parcel an event means", () => {
  it("is told by the provider's id before anything else, since numbers are re-read and carriers re-detected", () => {
    expect(matched(about({ providerId: "p1", trackingNumber: "N2", carrier: "ups" }))).toBe("first");
  });

  it("is told by the number, however it is written", () => {
    expect(matched(about({ trackingNumber: " n 2", providerId: "new" }))).toBe("second");
  });

  it("is the one that waits for a number, when the number is new", () => {
    expect(matched(about({ trackingNumber: "N3" }))).toBe("waiting");
    expect(matched(about({ trackingNumber: "N3" }, "f2"))).toBe("waiting");
    expect(matched(about({ trackingNumber: "N3" }, "f1"))).toBe("new");
    expect(matched(about({ trackingNumber: "N3" }), [first, second])).toBe("new");
  });

  it("is not one that the provider knows by another id", () => {
    expect(
      matched(about({ trackingNumber: "N3", providerId: "p3" }), [{ ...waiting, providerId: "p2" }]),
    ).toBe("new");
  });

  it("is told by the fulfilment that has one parcel", () => {
    expect(matched(about({}, "f2"))).toBe("waiting");
    expect(matched(about({}, "f1"))).toBe("ambiguous");
    expect(matched(about({}, "f1"), [first, { ...second, cancelledAt: monday }])).toBe("first");
    expect(matched(about({}, "f9"), [{ ...first, fulfilmentId: null }])).toBe("first");
    expect(matched(about({}, "f9"), [])).toBe("new");
  });

  it("is the only one there is, when nothing is said", () => {
    expect(matched(about({}), [first])).toBe("first");
    expect(matched(about({}))).toBe("ambiguous");
  });
});
