/** A moment: milliseconds since 1970-01-01T00:00Z. The domain never asks a clock for one; it is handed one. */
export type Instant = number;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** Twenty-four hours. A local day can be 23 or 25 hours long: add days with `addLocalDays`. */
export const DAY_MS = 24 * HOUR_MS;
