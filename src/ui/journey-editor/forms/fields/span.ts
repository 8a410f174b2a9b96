import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/shared/instant";

export const spanUnits = ["minutes", "hours", "days"] as const;
export type SpanUnit = (typeof spanUnits)[number];

export interface Span {
  readonly amount: number;
  readonly unit: SpanUnit;
}

const msOf = { minutes: MINUTE_MS, hours: HOUR_MS, days: DAY_MS } as const satisfies Record<SpanUnit, number>;

/** A span in the largest unit that holds it whole: 48 hours are 2 days, 90 minutes stay minutes. */
export function spanOf(ms: number): Span {
  const size = Math.abs(ms);
  for (const unit of ["days", "hours"] as const) {
    if (size > 0 && size % msOf[unit] === 0) return { amount: size / msOf[unit], unit };
  }
  return { amount: Math.round(size / MINUTE_MS), unit: size === 0 ? "hours" : "minutes" };
}

/** In milliseconds, rounded to a whole number of them. */
export function spanMs({ amount, unit }: Span): number {
  return Math.round(amount * msOf[unit]);
}
