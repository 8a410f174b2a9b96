import { z } from "zod";
import type { StoreId } from "../access/store-id";
import { consentSchema } from "./consent";

/** What one hook says about a person. An absent field says nothing; it never overwrites what is known. */
export const customerPatchSchema = z.object({
  externalId: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  locale: z.string().nullish(),
  tags: z.array(z.string()).optional(),
  consents: z.array(consentSchema).optional(),
});
export type CustomerPatch = z.infer<typeof customerPatchSchema>;

export interface Customer {
  readonly id: string;
  readonly storeId: StoreId;
  readonly externalId: string | null;
  /** Lower case, or null when the shop gave none or it was redacted. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly locale: string | null;
  readonly tags: readonly string[];
}
