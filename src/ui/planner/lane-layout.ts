import type { PlannedMessage, PlannedOrder } from "@/application/planner/plan-calendar";
import { DAY_MS } from "@/domain/shared/instant";

export interface PlacedMessage {
  readonly message: PlannedMessage;
  /** From the left edge, 0 to 100. */
  readonly percent: number;
  /** 0 stands on the line; the others float above it. */
  readonly level: number;
}

/** Two signs nearer than this, in percent of the lane, would cover each other; of a phone's lane more. */
export const SIGN_WIDTH = { wide: 2.9, narrow: 7.5 } as const;
const LEVELS = 3;

/** How many days a lane shows: the longest of all, and a day of room. */
export function daysShown(rows: readonly PlannedOrder[]): number {
  const spans = rows.flatMap(({ placedAt, messages, marks }) =>
    [...messages, ...marks].map(({ at }) => (at - placedAt) / DAY_MS),
  );
  return Math.max(7, Math.ceil(Math.max(0, ...spans)) + 1);
}

/** Where a moment stands on a lane of so many days, in percent. */
export function placeOf(at: number, { placedAt, days }: { placedAt: number; days: number }): number {
  return Math.min(100, Math.max(0, ((at - placedAt) / (days * DAY_MS)) * 100));
}

/** Every message at its time; those that would cover each other float above the line, as few as need be. */
export function layOutLane(
  { messages, placedAt }: PlannedOrder,
  { days, signWidth }: { readonly days: number; readonly signWidth: number },
): readonly PlacedMessage[] {
  const lastOf: number[] = [];
  return [...messages]
    .sort((a, b) => a.at - b.at)
    .map((message) => {
      const percent = placeOf(message.at, { placedAt, days });
      const free = Array.from({ length: LEVELS }, (_, level) => level).find(
        (level) => percent - (lastOf[level] ?? Number.NEGATIVE_INFINITY) >= signWidth,
      );
      const level = free ?? LEVELS - 1;
      lastOf[level] = percent;
      return { message, percent, level };
    });
}
