import { z } from "zod";
import { DAY_MS, type Instant, MINUTE_MS } from "../shared/instant";

const most = (limit: number) =>
  z
    .number({ error: "Write a number of messages." })
    .int("Write a whole number.")
    .min(1, "One at least.")
    .max(limit, `${limit} at most.`)
    .nullable();

const minutes = z
  .number({ error: "Write a number of minutes." })
  .int("Write whole minutes.")
  .min(0)
  .max(720, "Twelve hours at most.");

/** How much one person may hear from a store by itself. Null: as much as its journeys have to say. */
export const frequencySchema = z.object({
  /** In any 24 hours, about all their orders together. */
  perDay: most(50),
  /** About one order, from its first message to its last. */
  perOrder: most(50),
  /** Minutes between two messages on the same channel. */
  spacing: z.object({ email: minutes, sms: minutes, push: minutes }),
});
export type Frequency = z.infer<typeof frequencySchema>;

/** Seven to nine messages about an order are good, more than ten tire (R144); a phone that rings twice annoys. */
export const defaultFrequency: Frequency = {
  perDay: 6,
  perOrder: 10,
  spacing: { email: 0, sms: 15, push: 15 },
};

/** A message that the person has had, or is about to get. */
export interface HeardMessage {
  /** What it tells: the same news on two channels is heard once. */
  readonly news: string;
  readonly channel: string;
  readonly at: Instant;
  readonly isOfThisOrder: boolean;
}

export interface FrequencyQuestion {
  readonly now: Instant;
  readonly frequency: Frequency;
  /** Of the message in question; see `messagePriority`. */
  readonly rank: "never_capped" | "first" | "second" | "last";
  readonly news: string;
  readonly channel: string;
  readonly heard: readonly HeardMessage[];
}

export type FrequencyAnswer =
  | { readonly kind: "now" }
  /** Too soon after another on this channel. */
  | { readonly kind: "wait"; readonly until: Instant }
  /** The person has heard enough: of the day, or of the order. */
  | {
      readonly kind: "capped";
      readonly window: "day" | "order";
      readonly count: number;
      readonly limit: number;
    };

/** The last places are kept for what matters more: advertising goes first when a cap bites (C12). */
const PLACES_KEPT = { first: 0, second: 1, last: 2 } as const;

/**
 * Whether a person may hear one more message now. What is never capped may always, at once. News that was told on
 * another channel already takes no further place; on the same channel it keeps its distance all the same.
 */
export function askFrequency({
  now,
  frequency,
  rank,
  news,
  channel,
  heard,
}: FrequencyQuestion): FrequencyAnswer {
  if (rank === "never_capped") return { kind: "now" };
  if (!heard.some((one) => one.news === news)) {
    const today = heard.filter(({ at }) => at > now - DAY_MS);
    const ofOrder = heard.filter(({ isOfThisOrder }) => isOfThisOrder);
    for (const [window, limit, those] of [
      ["day", frequency.perDay, today],
      ["order", frequency.perOrder, ofOrder],
    ] as const) {
      if (limit === null) continue;
      const count = new Set(those.map((one) => one.news)).size;
      const own = Math.max(1, limit - PLACES_KEPT[rank]);
      if (count >= own) return { kind: "capped", window, count, limit: own };
    }
  }
  const until = lastOn(channel, heard) + spacingMs(frequency, channel);
  return until > now ? { kind: "wait", until } : { kind: "now" };
}

function lastOn(channel: string, heard: readonly HeardMessage[]): Instant {
  return heard.reduce(
    (last, one) => (one.channel === channel ? Math.max(last, one.at) : last),
    Number.NEGATIVE_INFINITY,
  );
}

function spacingMs({ spacing }: Frequency, channel: string): number {
  const own = Object.entries(spacing).find(([id]) => id === channel)?.[1] ?? 0;
  return own * MINUTE_MS;
}
