import type { MessageClass } from "./channels/channel";

/** From the first minute that is decent to the first that is too late, on the wall clock. Null: not on this day. */
type Hours = readonly [from: string, to: string] | null;

/** When texts may reach a phone in one place. */
export interface TextHours {
  readonly weekdays: Hours;
  /** As on other days, where absent. */
  readonly saturday?: Hours;
  readonly sunday?: Hours;
  /** Where the hours come from. None was looked up in the law itself: have them checked before relying on them. */
  readonly source: string;
}

/** Inside the federal hours of the United States, and decent anywhere. */
const EVERYWHERE: TextHours = {
  weekdays: ["09:00", "20:00"],
  source: "Product default, inside 47 CFR 64.1200(c)(1): 8 to 21 where the recipient is",
};

const eightToEight = (source: string): TextHours => ({ weekdays: ["08:00", "20:00"], source });

/** States of the US with hours of their own; they hold for every text, although most speak of advertising alone. */
const states: Readonly<Record<string, TextHours>> = {
  CT: { weekdays: ["09:00", "20:00"], source: "Conn. Gen. Stat. 42-288a, to be verified" },
  FL: eightToEight("Fla. Stat. 501.616, to be verified"),
  MA: eightToEight("M.G.L. c. 159C, 201 CMR 12.02, to be verified"),
  MD: eightToEight("Md. Code, Com. Law 14-4501 and following, to be verified"),
  OK: eightToEight("Okla. Stat. tit. 15, 775C, to be verified"),
  TX: {
    weekdays: ["09:00", "21:00"],
    sunday: ["12:00", "21:00"],
    source: "Tex. Bus. & Com. Code 301.051, to be verified",
  },
  WA: eightToEight("RCW 80.36.390, to be verified"),
};

/** Countries where advertising has narrower hours than news of an order. */
const advertising: Readonly<Record<string, TextHours>> = {
  AU: {
    weekdays: ["09:00", "20:00"],
    saturday: ["09:00", "17:00"],
    sunday: null,
    source: "Telemarketing and Research Industry Standard 2017, made for calls, to be verified",
  },
  CA: {
    weekdays: ["09:00", "20:00"],
    saturday: ["10:00", "18:00"],
    sunday: ["10:00", "18:00"],
    source: "CRTC Unsolicited Telecommunications Rules, made for calls, to be verified",
  },
  FR: {
    weekdays: ["09:00", "20:00"],
    sunday: null,
    source: "Charter of the French operators for text advertising, to be verified",
  },
  IN: { weekdays: ["10:00", "20:00"], source: "TRAI, TCCCPR 2018: 10 to 21, to be verified" },
};

/** The hours of a place: a state's, then for advertising a country's, then those that are decent anywhere. */
export function textHoursOf({
  country,
  region,
  class: messageClass,
}: {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** A state's code, with or without its country: "TX", "US-TX". */
  readonly region: string | null;
  readonly class: MessageClass;
}): TextHours {
  const place = country?.toUpperCase() ?? "";
  const state = region?.trim().toUpperCase().replace(/^US-/, "") ?? "";
  const ofState = place === "US" && Object.hasOwn(states, state) ? states[state] : undefined;
  if (ofState !== undefined) return ofState;
  const isNarrower = messageClass === "marketing" && Object.hasOwn(advertising, place);
  return (isNarrower ? advertising[place] : undefined) ?? EVERYWHERE;
}

/** Those of one weekday, 1 = Monday. */
export function hoursOn({ weekdays, saturday, sunday }: TextHours, weekday: number): Hours {
  if (weekday === 6 && saturday !== undefined) return saturday;
  if (weekday === 7 && sunday !== undefined) return sunday;
  return weekdays;
}

/** Every row with its source, for whoever has them checked. */
export const textHours: readonly (TextHours & { readonly place: string })[] = [
  { place: "everywhere", ...EVERYWHERE },
  ...Object.entries(states).map(([state, hours]) => ({ place: `US-${state}`, ...hours })),
  ...Object.entries(advertising).map(([country, hours]) => ({ place: country, ...hours })),
];
