import type { UsState } from "../shared/us-state";
import type { MessageClass } from "./channels/channel";

/** From the first minute that is decent to the first that is too late, on the wall clock. Null: not on this day. */
type Hours = readonly [from: string, to: string] | null;

/**
 * How far a row was checked: its own words were read (a law, or the authority that enforces it), an account of it was (a
 * law firm's, a trade's), or nobody looked it up. None was checked by a lawyer.
 */
export type Checked = "law" | "account" | "no";

/** When texts may reach a phone in one place. */
export interface TextHours {
  readonly weekdays: Hours;
  /** As on other days, where absent. */
  readonly saturday?: Hours;
  readonly sunday?: Hours;
  /** Where the hours come from. */
  readonly source: string;
  readonly checked: Checked;
}

/** Inside the federal hours of the United States, and decent anywhere. */
const EVERYWHERE: TextHours = {
  weekdays: ["09:00", "20:00"],
  source: "Product default, inside 47 CFR 64.1200(c)(1): 8 to 21 where the recipient is",
  checked: "law",
};

const eightToEight = (source: string, checked: Checked): TextHours => ({
  weekdays: ["08:00", "20:00"],
  source,
  checked,
});

/** States of the US with hours of their own; they hold for every text, although most speak of advertising alone. */
const states: Readonly<Partial<Record<UsState, TextHours>>> = {
  CT: {
    weekdays: ["09:00", "20:00"],
    source: "Conn. Gen. Stat. 42-288a, as amended by Public Act 23-98",
    checked: "account",
  },
  FL: eightToEight("Fla. Stat. 501.616(6)(a)", "law"),
  MA: eightToEight("201 CMR 12.02(2), under M.G.L. c. 159C", "law"),
  MD: eightToEight("Md. Code, Com. Law 14-4502 (Stop the Spam Calls Act of 2023)", "account"),
  OK: eightToEight("Okla. Stat. tit. 15, 775C.4 (Telephone Solicitation Act of 2022)", "account"),
  TX: {
    weekdays: ["09:00", "21:00"],
    sunday: ["12:00", "21:00"],
    source: "Tex. Bus. & Com. Code 301.051; texts are calls since SB 140 of 2025",
    checked: "account",
  },
  WA: eightToEight("RCW 80.36.390, as amended by HB 1497 of 2022", "account"),
};

/** States with narrower hours for advertising than those that are decent anywhere. Holidays are not kept. */
const stateAdvertising: Readonly<Partial<Record<UsState, TextHours>>> = {
  AL: {
    weekdays: ["09:00", "20:00"],
    sunday: null,
    source: "Alabama: no sales calls on Sundays, by a trade's table of 2025",
    checked: "account",
  },
  KY: { weekdays: ["10:00", "20:00"], source: "KRS 367.46955: 10 to 21", checked: "account" },
  LA: {
    weekdays: ["09:00", "20:00"],
    sunday: null,
    source: "Louisiana PSC, General Order R-29617: no sales calls on Sundays",
    checked: "account",
  },
  MS: { weekdays: ["09:00", "20:00"], sunday: null, source: "Miss. Code 77-3-723(1)", checked: "account" },
  RI: {
    weekdays: ["09:00", "18:00"],
    saturday: ["10:00", "17:00"],
    sunday: null,
    source: "R.I. Gen. Laws 5-61-3.6, with the hours of 5-61-2",
    checked: "account",
  },
};

/** Countries where advertising has narrower hours than news of an order. */
const advertising: Readonly<Record<string, TextHours>> = {
  AU: {
    weekdays: ["09:00", "20:00"],
    saturday: ["09:00", "17:00"],
    sunday: null,
    source: "Telemarketing and Research Calls Industry Standard 2017, made for calls; the ACMA's summary",
    checked: "law",
  },
  CA: {
    weekdays: ["09:00", "20:00"],
    saturday: ["10:00", "18:00"],
    sunday: ["10:00", "18:00"],
    source: "CRTC Unsolicited Telecommunications Rules, made for calls: 9 to 21:30, weekends 10 to 18",
    checked: "law",
  },
  FR: {
    weekdays: ["09:00", "20:00"],
    sunday: null,
    source: "AF2M charter of business messaging: working days 8 to 22; usage is 8 to 20",
    checked: "account",
  },
  IN: { weekdays: ["10:00", "20:00"], source: "TRAI, TCCCPR 2018: 10 to 21", checked: "no" },
};

/** The hours of a place: a state's, then for advertising a country's, then those that are decent anywhere. */
export function textHoursOf({
  country,
  state,
  class: messageClass,
}: {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly state: UsState | null;
  readonly class: MessageClass;
}): TextHours {
  const isAdvertising = messageClass === "marketing";
  const ofState =
    state === null ? undefined : (states[state] ?? (isAdvertising ? stateAdvertising[state] : undefined));
  if (ofState !== undefined) return ofState;
  const place = country?.toUpperCase() ?? "";
  const isNarrower = isAdvertising && Object.hasOwn(advertising, place);
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
  ...Object.entries({ ...states, ...stateAdvertising }).map(([state, hours]) => ({
    place: `US-${state}`,
    ...hours,
  })),
  ...Object.entries(advertising).map(([country, hours]) => ({ place: country, ...hours })),
];
