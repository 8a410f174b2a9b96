import type { StoreId } from "@/domain/access/store-id";

/** Who wants to hear no more, and by what. */
export interface OptOut {
  readonly channel: "email" | "sms";
  readonly address: string;
}

/** "later": nobody answered there, or asked for a pause. */
export type ToldOptOut =
  | { readonly kind: "told" | "nobody_to_tell" }
  | { readonly kind: "later"; readonly afterMs: number | null; readonly why: string };

/** Tells the partners that a store works with of a wish that was heard here, so that they stop as well (R91). */
export interface PartnerOptOuts {
  tell(storeId: StoreId, optOut: OptOut): Promise<ToldOptOut>;
}
