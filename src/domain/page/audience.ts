import { z } from "zod";

/** Which orders get a variant. */
export const audienceSchema = z.discriminatedUnion("kind", [
  /** All that fit every condition; empty and null mean "any". Values are whole-order totals in minor units. */
  z.object({
    kind: z.literal("segment"),
    countries: z.array(z.string().length(2)).max(250),
    fromMinor: z.number().int().min(0).nullable(),
    toMinor: z.number().int().min(0).nullable(),
    buyers: z.enum(["all", "first_time", "returning"]),
  }),
  /** A share of the orders that no segment takes, in percent; drawn once and for ever (D33). */
  z.object({ kind: z.literal("split"), percent: z.number().int().min(1).max(99) }),
]);
export type Audience = z.infer<typeof audienceSchema>;
