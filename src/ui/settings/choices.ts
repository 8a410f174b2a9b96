import type { Vertical } from "@/domain/settings/vertical";
import { countryCodes } from "@/domain/shared/country-code";
import type { ComboboxOption } from "../primitives/combobox";

/** What the delivery settings choose from, in English and in order. Made at the first use and kept. */
export const countryOptions = once(() => {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return sorted([...countryCodes].map((value) => ({ value, label: names.of(value) ?? value, hint: value })));
});

export const currencyOptions = once(() => {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return sorted(
    Intl.supportedValuesOf("currency").map((value) => ({
      value,
      label: names.of(value) ?? value,
      hint: value,
    })),
  );
});

export const zoneOptions = once(() =>
  ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  })),
);

export const localeOptions = once(() => {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return sorted(LOCALES.split(" ").map((value) => ({ value, label: names.of(value) ?? value, hint: value })));
});

export const verticalLabels = {
  general: "A bit of everything",
  apparel: "Clothes and shoes",
  beauty: "Beauty",
  electronics: "Electronics",
  food: "Food and drink",
  health: "Health",
  home: "Home and garden",
  jewellery: "Jewellery and watches",
  pets: "Pets",
  sports: "Sports and outdoors",
  toys: "Toys and games",
} as const satisfies Record<Vertical, string>;

const LOCALES =
  "en en-US en-GB en-AU en-CA en-NZ en-IE de de-AT de-CH fr fr-CA fr-CH es es-MX es-AR it nl nl-BE pt pt-BR sv da nb fi pl cs sk hu ro el tr uk ja ko zh zh-TW ar he hi id th vi";

function sorted(options: readonly ComboboxOption[]): readonly ComboboxOption[] {
  return options.toSorted((a, b) => a.label.localeCompare(b.label, "en"));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
