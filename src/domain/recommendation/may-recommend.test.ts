import { describe, expect, it } from "vitest";
import { shipmentStatuses } from "@/domain/shipment/status";
import { anOrder, aShipment, monday } from "@/testing/builders/facts";
import { mayRecommend } from "./may-recommend";

const order = anOrder();
const estimate = (to: string) => ({ span: { from: to, to }, source: "carrier" as const, at: monday });

describe("whether anything may be recommended", () => {
  it("not while a parcel is in trouble, whatever the others do", () => {
    for (const status of shipmentStatuses) {
      const isBad = ["Exception", "AttemptFail", "Expired"].includes(status);
      expect([status, mayRecommend(order, [aShipment(), aShipment({ status })])]).toEqual([status, !isBad]);
    }
  });

  it("not for an order that is cancelled, returned or refunded", () => {
    expect(mayRecommend({ ...order, cancelledAt: monday }, [])).toBe(false);
    expect(mayRecommend({ ...order, state: "returned" }, [])).toBe(false);
    expect(mayRecommend({ ...order, financialStatus: "refunded" }, [])).toBe(false);
    expect(mayRecommend({ ...order, refunds: [{ externalId: "1", at: monday }] }, [])).toBe(false);
    expect(mayRecommend(order, [aShipment({ returnedAt: monday })])).toBe(false);
  });

  it("not while a parcel is silent, nor once it is later than first said", () => {
    expect(mayRecommend(order, [aShipment({ silentSince: monday })])).toBe(false);
    const late = { firstEdd: estimate("2026-03-10"), edd: estimate("2026-03-12") };
    expect(mayRecommend(order, [aShipment(late)])).toBe(false);
    expect(mayRecommend(order, [aShipment({ ...late, status: "Delivered", deliveredAt: monday })])).toBe(
      true,
    );
  });
});
