import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";

/** How long after the order a step is reached. */
export interface StepMoments {
  readonly earliestMs: number;
  readonly typicalMs: number;
  readonly latestMs: number;
}

/** "mostly day 2 (day 1 to 9)", or for the first two days "mostly after 3 h (0 to 26 h)". */
export function momentWords({ earliestMs, typicalMs, latestMs }: StepMoments): string {
  const isSoon = latestMs < 2 * DAY_MS;
  const unit = isSoon ? HOUR_MS : DAY_MS;
  const [earliest, typical, latest] = [earliestMs, typicalMs, latestMs].map((ms) => Math.round(ms / unit));
  if (isSoon) {
    if (latest === 0) return "right after the order";
    return earliest === latest
      ? `${typical} h after the order`
      : `mostly after ${typical} h (${earliest} to ${latest} h)`;
  }
  return earliest === latest
    ? `day ${typical} after the order`
    : `mostly day ${typical} (day ${earliest} to ${latest})`;
}
