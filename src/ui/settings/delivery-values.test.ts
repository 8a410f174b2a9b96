import { expect, test } from "vitest";
import type { DeliverySettings } from "@/domain/settings/store-settings";
import { deliveryFormSchema, settingsFrom, valuesFrom } from "./delivery-values";

const settings: DeliverySettings = {
  zone: "Europe/Berlin",
  locale: "de",
  currency: "EUR",
  country: "DE",
  vertical: "apparel",
  silence: { beforePickup: 48, moving: 48, customs: 96, lastMile: 48 },
  defaultTransit: [{ method: "*", minDays: 2, maxDays: 4 }],
  highValueMinor: 123_456_50,
  warehouses: [],
  resendUncertain: false,
  retention: { rawDays: 90, personalDays: 730 },
};

test("an amount goes through the form and comes back to the cent, in every kind of currency", () => {
  for (const currency of ["EUR", "USD", "JPY", "KWD", "ISK", "CAD"]) {
    const one = { ...settings, currency };
    expect(settingsFrom(valuesFrom(one))).toEqual(one);
  }
  expect(valuesFrom(settings).highValue).toBe("123456.50");
});

test("words are not an amount", () => {
  const parsed = deliveryFormSchema.safeParse({ ...valuesFrom(settings), highValue: "a lot" });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["highValue"]);
});

test("a transit time that ends before it begins is refused at its row", () => {
  const defaultTransit = [{ method: "Express", minDays: 3, maxDays: 1 }];
  const parsed = deliveryFormSchema.safeParse({ ...valuesFrom(settings), defaultTransit });
  expect(parsed.error?.issues[0]?.path.join(".")).toBe("defaultTransit.0.maxDays");
});
