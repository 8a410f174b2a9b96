import type { StoreId } from "@/domain/access/store-id";
import type { Consent } from "@/domain/order/consent";

/** Whose profile at the marketing tool is meant. */
export type ProfileAsked = { readonly profileId: string } | { readonly email: string };

export type ProfileAnswer =
  | {
      readonly kind: "found";
      readonly email: string | null;
      readonly phone: string | null;
      /** What they have said there; the newest of each channel and class. */
      readonly consents: readonly Consent[];
    }
  /** No such profile, or nothing is set that could be asked. */
  | { readonly kind: "unknown" }
  | { readonly kind: "later"; readonly afterMs: number | null; readonly why: string };

/** Reads back what people agreed to where a store keeps its profiles. */
export interface ProfileConsents {
  read(storeId: StoreId, asked: ProfileAsked): Promise<ProfileAnswer>;
}
