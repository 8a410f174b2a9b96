import { z } from "zod";
import { requestKinds } from "./request-kind";

const days = (most: number) =>
  z
    .number({ error: "Write a number of days." })
    .int("Write whole days.")
    .min(1, "One day at least.")
    .max(most, `${most} days at most.`);

/** What a store lets shoppers do by themselves. */
export const selfServiceSettingsSchema = z.object({
  /** Kinds that are switched off. */
  off: z.array(z.enum(requestKinds)),
  /** A refund can be asked for so long after the delivery. */
  refundDays: days(365),
  /** A damaged, missing or wrong item can be reported so long after the delivery. */
  reportDays: days(90),
  /** A delivery can be put off by so much. */
  rescheduleDays: days(30),
  /** Orders worth as much are never changed without a person; null: what the store calls high value. Minor units. */
  holdFromMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  /** Countries that self-service is offered in; empty: every country. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, "Choose countries from the list.")).max(250),
});
export type SelfServiceSettings = z.infer<typeof selfServiceSettingsSchema>;

export const defaultSelfService: SelfServiceSettings = {
  off: [],
  refundDays: 30,
  reportDays: 14,
  rescheduleDays: 10,
  holdFromMinor: null,
  countries: [],
};
