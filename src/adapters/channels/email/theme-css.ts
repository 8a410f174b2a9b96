import type { BrandColours } from "./brand-colours";
import { dark, type Theme } from "./palette";

/**
 * What inline styles cannot say: phones and dark mode. Light is inline, so that mail programs without style sheets
 * show it well. `[data-ogsc]` and `[data-ogsb]` are how Outlook on the web marks its own dark mode.
 */
export function themeCss(brand: BrandColours): string {
  const rules = darkRules(dark, brand);
  const inDarkMode = rules.map(([selector, style]) => `${selector}{${style}}`).join("");
  const inOutlook = rules
    .map(([selector, style]) => `[data-ogsc] ${selector},[data-ogsb] ${selector}{${style}}`)
    .join("");
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    "body{margin:0;padding:0;-webkit-text-size-adjust:100%}",
    "@media (max-width:600px){",
    ".frame{padding:0 !important}",
    ".sheet{border-radius:0 !important;border-left:0 !important;border-right:0 !important}",
    ".pad{padding-left:20px !important;padding-right:20px !important}",
    ".panel-pad{padding:20px !important}",
    ".answer{font-size:26px !important;line-height:32px !important}",
    ".button{display:block !important;text-align:center !important}",
    "}",
    `@media (prefers-color-scheme:dark){${inDarkMode}}`,
    inOutlook,
  ].join("");
}

type Rule = readonly [selector: string, style: string];

function darkRules(theme: Theme, brand: BrandColours): Rule[] {
  const text = (selector: string, colour: string): Rule => [selector, `color:${colour} !important`];
  const ground = (selector: string, colour: string): Rule => [
    selector,
    `background-color:${colour} !important;background-image:none !important`,
  ];
  return [
    ground(".page", theme.page),
    ground(".sheet", theme.card),
    ground(".panel", theme.panel),
    [".line", `border-color:${theme.line} !important`],
    text(".ink", theme.ink),
    text(".quiet", theme.quiet),
    text(".link", brand.linkInDark),
    text(".main", brand.onAccent),
    // A logo drawn in dark ink would vanish: it keeps light ground.
    [".logo", "background-color:#ffffff !important;padding:8px 12px !important;border-radius:8px !important"],
    ...Object.entries(theme.tones).flatMap(([tone, colour]) => [
      text(`.tone-${tone}`, colour),
      ground(`.bar-${tone}`, colour),
    ]),
    ground(".bar-ahead", theme.line),
  ];
}
