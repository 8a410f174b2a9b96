import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brandColours } from "./brand-colours";
import { contrast, READABLE } from "./contrast";
import { dark, light, type Theme } from "./palette";

const anyColour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("any brand's colours", () => {
  test("can be read on buttons and as links, in light and dark", () => {
    fc.assert(
      fc.property(anyColour, anyColour, (accent, accentInk) => {
        const { accent: ground, onAccent, link, linkInDark } = brandColours({ accent, accentInk });
        expect(ground).toBe(accent);
        expect(contrast(onAccent, ground)).toBeGreaterThanOrEqual(READABLE);
        for (const surface of [light.page, light.card, light.panel]) {
          expect(contrast(link, surface)).toBeGreaterThanOrEqual(READABLE);
        }
        for (const surface of [dark.page, dark.card, dark.panel]) {
          expect(contrast(linkInDark, surface)).toBeGreaterThanOrEqual(READABLE);
        }
      }),
    );
  });

  test("stay as they are where they can be read", () => {
    expect(brandColours({ accent: "#8a4b2a", accentInk: "#ffffff" })).toMatchObject({
      accent: "#8a4b2a",
      onAccent: "#ffffff",
      link: "#8a4b2a",
    });
  });

  test.each(["red", "#12", "#0f766e;x", "url(x)", ""])("%j gives way to ours", (accent) => {
    expect(brandColours({ accent, accentInk: "#fff" }).accent).toBe("#0f766e");
  });
});

describe.each<[string, Theme]>([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_name, theme) => {
  const inks = [theme.ink, theme.quiet, ...Object.values(theme.tones)];
  test.each(inks.flatMap((ink) => [theme.page, theme.card, theme.panel].map((ground) => [ink, ground])))(
    "%s can be read on %s",
    (ink, ground) => {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(READABLE);
    },
  );
});

test("black on white is 21 to 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});
