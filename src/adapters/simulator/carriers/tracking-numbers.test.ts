import { describe, expect, it } from "vitest";
import { carriers } from "./registry";
import { dhlNumber, fedexNumber, postalNumber, upsNumber, uspsNumber } from "./tracking-numbers";

describe("tracking numbers", () => {
  it("end in the digit that each carrier checks them by", () => {
    expect(postalNumber(47312482, "RM", "GB")).toBe("RM473124829GB");
    expect(upsNumber(1234567, "03")).toMatch(/^1Z9A4E71031234567\d$/);
    expect(Number(dhlNumber(1234567).slice(0, 9)) % 7).toBe(Number(dhlNumber(1234567).slice(9)));
    const usps = uspsNumber(42).split("").reverse().map(Number);
    const sum = usps.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
    expect(sum % 10).toBe(0);
    expect(fedexNumber(42)).toMatch(/^77\d{10}$/);
  });

  it.each(carriers.map((carrier) => [`${carrier.company} ${carrier.service}`, carrier] as const))(
    "of %s differ and stand in the carrier's own link",
    (_name, carrier) => {
      const numbers = Array.from({ length: 500 }, (_, index) => carrier.number(1_000 + index));
      expect(new Set(numbers).size).toBe(500);
      for (const number of numbers) expect(carrier.trackingUrl(number)).toContain(number);
    },
  );
});
