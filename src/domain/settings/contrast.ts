/** WCAG 2.2, 1.4.3: text against its ground. */
export const READABLE_CONTRAST = 4.5;

/** The relation of two colours' luminance, 1 to 21 (WCAG 2.2). Colours are "#rrggbb"; anything else throws a RangeError. */
export function contrastRatio(left: string, right: string): number {
  const [bright, dark] = [luminance(left), luminance(right)].sort((a, b) => b - a);
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The ink that reads better on a ground: white or near-black. */
export function inkOn(ground: string): string {
  return contrastRatio(ground, LIGHT_INK) >= contrastRatio(ground, DARK_INK) ? LIGHT_INK : DARK_INK;
}

const LIGHT_INK = "#ffffff";
const DARK_INK = "#1b1917";

function luminance(colour: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) throw new RangeError(`"${colour}" is not a colour like #1a2b3c`);
  const [red = 0, green = 0, blue = 0] = match
    .slice(1)
    .map((part) => linear(Number.parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Undoes the gamma of sRGB for one channel. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
