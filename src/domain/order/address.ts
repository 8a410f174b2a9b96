import { z } from "zod";

/** A postal address as shops and carriers give it; every part may be missing. `country` is ISO 3166-1 alpha-2. */
export const addressSchema = z.object({
  name: z.string().nullish(),
  line1: z.string().nullish(),
  line2: z.string().nullish(),
  city: z.string().nullish(),
  region: z.string().nullish(),
  postalCode: z.string().nullish(),
  country: z.string().nullish(),
  phone: z.string().nullish(),
});
export type Address = z.infer<typeof addressSchema>;
