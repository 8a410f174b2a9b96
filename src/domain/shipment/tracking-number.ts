/** A tracking number as the key parcels are matched by: upper case without spaces. Null when nothing is left. */
export function normaliseTrackingNumber(number: string | null): string | null {
  const key = (number ?? "").replace(/\s/g, "").toUpperCase();
  return key === "" ? null : key;
}
