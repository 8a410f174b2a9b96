/** What people of one arm spent, each person once, in minor units. */
export interface ArmOutcome {
  readonly units: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export type RevenueDifference =
  /** Fewer people in an arm than the approximation bears. */
  | { readonly kind: "too_few"; readonly needed: number }
  | {
      readonly kind: "measured";
      /** More spent per person where recommendations were shown, in minor units; below 0: less. */
      readonly perUnit: number;
      readonly low: number;
      readonly high: number;
    };

/** Below this the mean of amounts as skewed as orders is not near enough to normal. */
const FEWEST_UNITS = 100;
/** Two-sided 95 % of the normal distribution. */
const Z_95 = 1.959964;

/** What one arm's people spent, summed: one amount each, in minor units, 0 for who bought nothing. */
export function armOutcome(amounts: readonly number[]): ArmOutcome {
  return amounts.reduce<ArmOutcome>(
    ({ units, sum, sumOfSquares }, amount) => ({
      units: units + 1,
      sum: sum + amount,
      sumOfSquares: sumOfSquares + amount * amount,
    }),
    { units: 0, sum: 0, sumOfSquares: 0 },
  );
}

/**
 * How much more people spend to whom recommendations are shown, by intention to treat, with its 95 % confidence interval:
 * the difference of means with unequal variances (B. L. Welch, "The generalization of 'Student's' problem when several
 * different population variances are involved", Biometrika 34, 1947); with 100 people in each arm and more, Student's t
 * is within 1 % of the normal quantile used.
 */
export function revenueDifference(shown: ArmOutcome, holdout: ArmOutcome): RevenueDifference {
  if (Math.min(shown.units, holdout.units) < FEWEST_UNITS) return { kind: "too_few", needed: FEWEST_UNITS };
  const perUnit = meanOf(shown) - meanOf(holdout);
  const error = Math.sqrt(varianceOf(shown) / shown.units + varianceOf(holdout) / holdout.units);
  return { kind: "measured", perUnit, low: perUnit - Z_95 * error, high: perUnit + Z_95 * error };
}

function meanOf({ sum, units }: ArmOutcome): number {
  return units === 0 ? 0 : sum / units;
}

/** Of the sample, with n − 1. */
function varianceOf({ units, sum, sumOfSquares }: ArmOutcome): number {
  return Math.max(0, (sumOfSquares - (sum * sum) / units) / (units - 1));
}
