import stateData from "./us-states.data.json";

/** States of the United States with rules of their own for texts; every other is as good as none. */
export const usStates = stateData;
export type UsState = keyof typeof stateData;

interface UsPlace {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** A state's code, with or without its country ("TX", "US-TX"), or its name. */
  readonly region: string | null;
  readonly postalCode: string | null;
}

/**
 * The state an address is in, of those with rules of their own: by its region, else by the first three digits of its
 * postal code (United States Postal Service). Null: in no such state, or nobody knows.
 */
export function stateOfAddress({ country, region, postalCode }: UsPlace): UsState | null {
  if (country?.toUpperCase() !== "US") return null;
  const name = (region ?? "").trim().toUpperCase().replace(/^US-/, "");
  if (name !== "") return byName.get(name) ?? null;
  return byPostal.get((postalCode ?? "").trim().slice(0, 3)) ?? null;
}

/**
 * The state a number's area code belongs to (North American Numbering Plan), of those with rules of their own: some
 * presume that whoever has such a number lives there.
 */
export function stateOfNumber(phone: string | null): UsState | null {
  const digits = (phone ?? "").replace(/\D/g, "");
  return digits.length === 11 && digits.startsWith("1") ? (byArea.get(digits.slice(1, 4)) ?? null) : null;
}

/** `Object.entries` loses that the keys are those of the data: nothing else is in it. */
function entriesOf(): readonly (readonly [UsState, { name: string; postal: string; areas: string }])[] {
  return Object.entries(stateData) as [UsState, (typeof stateData)[UsState]][];
}

function indexBy(
  keysOf: (state: { name: string; postal: string; areas: string }, code: UsState) => string[],
) {
  return new Map(
    entriesOf().flatMap(([code, state]) => keysOf(state, code).map((key) => [key, code] as const)),
  );
}

const byName = indexBy(({ name }, code) => [code, name.toUpperCase()]);
const byPostal = indexBy(({ postal }) => postal.split(", "));
const byArea = indexBy(({ areas }) => areas.split(", "));
