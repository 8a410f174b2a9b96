import type { Font, PageTheme } from "@/domain/page/theme";
import { parseHex } from "./brand-style";

/** What a theme changes of the page's style sheet; nothing for the plain one. The ground is the merchant's by day only. */
export function themeStyle({ paper, font, corners }: PageTheme): string {
  const rules = [
    font === "geist" ? null : `--face:${FACES[font]}`,
    corners === 16 ? null : `--round:${corners}px;--round-small:${Math.round(corners * 0.75)}px`,
  ].filter((rule) => rule !== null);
  const day = paper === null || parseHex(paper) === null ? "" : `--paper:${paper}`;
  return [
    rules.length === 0 ? "" : `:root{${rules.join(";")}}`,
    day === "" ? "" : `@media (prefers-color-scheme:light){:root{${day}}}`,
  ].join("");
}

/** Typefaces that are on the reader's machine already. */
const FACES: Readonly<Record<Exclude<Font, "geist">, string>> = {
  system: 'ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif',
  serif: 'ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif',
  rounded: 'ui-rounded,"SF Pro Rounded","Arial Rounded MT Bold",Quicksand,Comfortaa,system-ui,sans-serif',
  mono: "ui-monospace,SFMono-Regular,Menlo,Consolas,monospace",
};
