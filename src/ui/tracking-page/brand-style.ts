import { darkColours, lightColours } from "./page-colours";

/** A store's colours as they are set; anything but six-digit hex falls back to the house colours. */
export interface BrandColours {
  readonly accent: string;
  readonly accentInk: string;
  /** The ground of the page by day, where it is another than the house's. */
  readonly paper?: string | null;
}

/**
 * The brand's colours as CSS variables for light and dark. Shades are moved until text on them, and they themselves on
 * the page, can be read (WCAG 1.4.3 and 1.4.11), so a pale brand colour never costs a reader the sentence.
 */
export function brandStyle({ accent, accentInk, paper = null }: BrandColours): string {
  const brand = parseHex(accent) ?? HOUSE_ACCENT;
  const light = palette(brand, accentInk, darker(paper === null ? null : parseHex(paper), DAY_GROUND));
  const dark = palette(brand, accentInk, NIGHT_GROUND);
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

export interface Rgb {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Null for anything but "#rrggbb": what goes into a style sheet is written by us, never copied. */
export function parseHex(text: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return null;
  const value = Number.parseInt(text.slice(1), 16);
  return { red: value >> 16, green: (value >> 8) & 255, blue: value & 255 };
}

const WHITE = { red: 255, green: 255, blue: 255 };
const BLACK = { red: 0, green: 0, blue: 0 };
const HOUSE_ACCENT = { red: 0x0f, green: 0x6b, blue: 0x68 };
/** The ground nearest to the text's own shade: what can be read there can be read on paper and card too. */
const DAY_GROUND = parseHex(lightColours.sunken) ?? WHITE;
const NIGHT_GROUND = parseHex(darkColours.sunken) ?? BLACK;

const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;

function darker(one: Rgb | null, other: Rgb): Rgb {
  return one !== null && luminance(one) < luminance(other) ? one : other;
}

function palette(brand: Rgb, writtenInk: string, ground: Rgb): string {
  const towards = luminance(ground) > 0.5 ? BLACK : WHITE;
  const accent = shifted(brand, { towards, on: ground, least: SHAPE_CONTRAST });
  const link = shifted(brand, { towards, on: ground, least: TEXT_CONTRAST });
  const chosenInk = parseHex(writtenInk);
  const isReadable = chosenInk !== null && contrast(chosenInk, accent) >= TEXT_CONTRAST;
  const ink = isReadable ? chosenInk : contrast(WHITE, accent) >= contrast(BLACK, accent) ? WHITE : BLACK;
  return `--accent:${hex(accent)};--accent-ink:${hex(ink)};--link:${hex(link)}`;
}

/** Mixes a colour with black or white in twentieths until it stands out enough. */
function shifted(colour: Rgb, { towards, on, least }: { towards: Rgb; on: Rgb; least: number }): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mixed(colour, towards, share);
    if (contrast(candidate, on) >= least) return candidate;
  }
  return towards;
}

function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  const mix = (from: number, to: number) => Math.round(from + (to - from) * share);
  return {
    red: mix(one.red, other.red),
    green: mix(one.green, other.green),
    blue: mix(one.blue, other.blue),
  };
}

function luminance({ red, green, blue }: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function hex({ red, green, blue }: Rgb): string {
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
