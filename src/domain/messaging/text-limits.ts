import type { UsState } from "../shared/us-state";
import type { Checked } from "./text-hours";

/** How many advertising texts one person may get in any 24 hours. */
export interface TextLimit {
  readonly state: UsState;
  readonly perDay: number;
  readonly source: string;
  readonly checked: Checked;
}

/**
 * States that count. Their laws speak of one subject; here every advertising text of a store counts, whatever it is
 * about. News of an order is no solicitation and is not counted.
 */
const textLimits: readonly TextLimit[] = [
  {
    state: "FL",
    perDay: 3,
    source: "Fla. Stat. 501.616(6)(b)",
    checked: "law",
  },
  {
    state: "MD",
    perDay: 3,
    source: "Md. Code, Com. Law 14-4502 (Stop the Spam Calls Act of 2023)",
    checked: "account",
  },
  {
    state: "OK",
    perDay: 3,
    source: "Okla. Stat. tit. 15, 775C.4 (Telephone Solicitation Act of 2022)",
    checked: "account",
  },
];

/** The strictest limit of the places a text may be read in; null: none of them counts. */
export function textLimitOf(states: readonly (UsState | null)[]): TextLimit | null {
  const those = textLimits.filter(({ state }) => states.includes(state));
  return those.toSorted((one, other) => one.perDay - other.perDay)[0] ?? null;
}
