import { z } from "zod";

const days = (least: number) =>
  z
    .number({ error: "Write a number of days." })
    .int("Write whole days.")
    .min(least, `${least} days at least.`)
    .max(3650, "Ten years at most.");

/** How long a store keeps what it does not need any more (spec: privacy). */
export const retentionSchema = z.object({
  /** What senders sent, letter for letter. */
  rawDays: days(7),
  /** What names a person in orders, messages, tickets and events, after the last that happened to an order. */
  personalDays: days(30),
});
export type Retention = z.infer<typeof retentionSchema>;

export const defaultRetention: Retention = { rawDays: 90, personalDays: 730 };
