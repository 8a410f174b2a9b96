import type { StoreId } from "@/domain/access/store-id";
import type { PartnerEvent } from "@/domain/messaging/partner-event";

export interface IncomingPartnerHook {
  /** The name in its path: "postscript". */
  readonly partner: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly at: number;
}

export type ReadPartnerHook =
  | { readonly kind: "read"; readonly events: readonly PartnerEvent[] }
  | { readonly kind: "not_genuine" | "malformed" };

/** Reads what partners (Postscript, Attentive, Klaviyo) tell, after it was checked who posted. */
export interface PartnerHooks {
  isPartner(source: string): boolean;
  read(storeId: StoreId, hook: IncomingPartnerHook): Promise<ReadPartnerHook>;
}
