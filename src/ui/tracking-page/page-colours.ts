/**
 * Colours by role for paper in daylight and at night. Text colours reach 4.5:1 on paper, card and their own tint;
 * page-colours.test.ts measures it.
 */
export const lightColours = {
  paper: "#faf8f4",
  card: "#ffffff",
  sunken: "#f3efe7",
  ink: "#26221c",
  quiet: "#665f54",
  line: "#e6e0d5",
  field: "#8f877a",
  slip: "#b36b00",
  error: "#b02a20",
} as const;

export const darkColours = {
  paper: "#191713",
  card: "#221f1a",
  sunken: "#2c2822",
  ink: "#f3efe7",
  quiet: "#b5ac9d",
  line: "#453f36",
  field: "#857c6e",
  slip: "#e0a94f",
  error: "#f29a8f",
} as const satisfies Record<keyof typeof lightColours, string>;

/** A tone's own colour, and the tint it lies on. */
export const lightTones = {
  moving: ["#0d6562", "#e3f1ef"],
  arriving: ["#1b58ab", "#e5eefa"],
  delivered: ["#1c6a41", "#e3f2e8"],
  waiting: ["#7d4f00", "#faf0da"],
  trouble: ["#a8261d", "#fbe9e6"],
  silent: ["#5d5273", "#efecf4"],
} as const;

export const darkTones = {
  moving: ["#72cfc8", "#18302e"],
  arriving: ["#93bdf6", "#1b2a40"],
  delivered: ["#85d3a4", "#1a3023"],
  waiting: ["#ebc06d", "#372b14"],
  trouble: ["#f49c92", "#3d201c"],
  silent: ["#c3b9d8", "#2c2735"],
} as const satisfies Record<keyof typeof lightTones, readonly [string, string]>;

/** The colours as a style sheet: the system's choice of light or dark decides. */
export const pageColours = [
  `:root{color-scheme:light dark;${variables(lightColours)}}`,
  toneRules(lightTones),
  `@media (prefers-color-scheme:dark){:root{${variables(darkColours)}}${toneRules(darkTones)}}`,
].join("\n");

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([role, colour]) => `--${role}:${colour}`)
    .join(";");
}

function toneRules(tones: Readonly<Record<string, readonly [string, string]>>): string {
  return Object.entries(tones)
    .map(([tone, [colour, tint]]) => `.tone-${tone}{--tone:${colour};--tint:${tint}}`)
    .join("");
}
