import type { Brand } from "@/application/ports/rows";
import { contrast, READABLE, readableOn } from "./contrast";
import { dark, light } from "./palette";

/** A store's accent, in the shades in which it can be read. */
export interface BrandColours {
  /** Ground of buttons and the band at the top; the same in both themes. */
  readonly accent: string;
  /** Text on `accent`. */
  readonly onAccent: string;
  /** Links on light and on dark ground. */
  readonly link: string;
  readonly linkInDark: string;
}

/** The brand's own colours where they can be read, else the nearest ones that can (WCAG 1.4.3). */
export function brandColours({ accent, accentInk }: Pick<Brand, "accent" | "accentInk">): BrandColours {
  const ground = hex(accent) ?? OUR_ACCENT;
  const wished = hex(accentInk) ?? WHITE;
  const onAccent =
    contrast(wished, ground) >= READABLE ? wished : contrast(WHITE, ground) >= READABLE ? WHITE : BLACK;
  return {
    accent: ground,
    onAccent,
    link: readableOn(ground, [light.page, light.card, light.panel], BLACK),
    linkInDark: readableOn(ground, [dark.page, dark.card, dark.panel], WHITE),
  };
}

const OUR_ACCENT = "#0f766e";
const WHITE = "#ffffff";
const BLACK = "#000000";

/** "#abc" and "#aabbcc"; null for anything else, so that nothing from settings can break out of a style. */
function hex(colour: string): string | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour.trim());
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toLowerCase();
  return /^#[\da-f]{6}$/i.test(colour.trim()) ? colour.trim().toLowerCase() : null;
}
