import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandStyle, contrast, parseHex, type Rgb } from "./brand-style";
import { darkColours, darkTones, lightColours, lightTones } from "./page-colours";

const schemes = [
  ["daylight", lightColours, lightTones],
  ["night", darkColours, darkTones],
] as const;

describe.each(schemes)("in %s", (_name, colours, tones) => {
  it("text can be read on every ground it stands on", () => {
    for (const text of [colours.ink, colours.quiet]) {
      for (const ground of [colours.paper, colours.card, colours.sunken])
        expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(ratio(colours.error, colours.card)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(tones))("%s can be read on its tint and seen on the card", (_tone, [tone, tint]) => {
    expect(ratio(tone, tint)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(tone, colours.card)).toBeGreaterThanOrEqual(3);
    expect(ratio(colours.ink, tint)).toBeGreaterThanOrEqual(4.5);
  });

  it("the edge of a field can be seen", () => {
    expect(ratio(colours.field, colours.card)).toBeGreaterThanOrEqual(3);
  });
});

const hex = fc.stringMatching(/^#[0-9a-f]{6}$/);

it("any brand colour gives buttons and links that can be read, by day and by night", () => {
  fc.assert(
    fc.property(hex, hex, (accent, accentInk) => {
      const [light = "", dark = ""] = brandStyle({ accent, accentInk }).split("@media");
      for (const [style, grounds] of [
        [light, lightColours],
        [dark, darkColours],
      ] as const) {
        const read = (name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(style)?.[1] ?? "";
        expect(ratio(read("accent-ink"), read("accent"))).toBeGreaterThanOrEqual(4.5);
        for (const ground of [grounds.paper, grounds.card, grounds.sunken]) {
          expect(ratio(read("accent"), ground)).toBeGreaterThanOrEqual(3);
          expect(ratio(read("link"), ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }),
  );
});

it("what is no colour never reaches the style sheet", () => {
  fc.assert(
    fc.property(fc.string(), (accent) => {
      expect(brandStyle({ accent, accentInk: accent })).toMatch(/^[:\w{};#()@ -]+$/);
    }),
  );
});

function ratio(one: string, other: string): number {
  return contrast(rgb(one), rgb(other));
}

function rgb(text: string): Rgb {
  const colour = parseHex(text);
  if (colour === null) throw new Error(`"${text}" is no colour`);
  return colour;
}
