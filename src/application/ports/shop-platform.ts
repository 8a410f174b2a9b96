import type { StoreId } from "@/domain/access/store-id";
import type { AddressWish } from "@/domain/self-service/wish";
import type { Reader } from "./database";

/** What came of asking a shop platform to do something. `note` is for the team. */
export type PlatformOutcome =
  /** It is done; the platform was asked again and says so. */
  | { readonly kind: "done"; readonly note: string }
  /** It stands there as a request that a person of the shop decides on. */
  | { readonly kind: "asked"; readonly note: string }
  /** The platform will not do it: a person must. */
  | { readonly kind: "refused"; readonly note: string }
  /** Busy or away: nothing was done, ask again. */
  | { readonly kind: "later"; readonly note: string; readonly afterMs: number };

/** A shop system that can be told to change an order, reached as one shop of it. */
export interface ShopPlatform {
  changeAddress(change: {
    readonly orderExternalId: string;
    readonly address: AddressWish;
  }): Promise<PlatformOutcome>;
  requestReturn(wish: { readonly orderExternalId: string; readonly note: string }): Promise<PlatformOutcome>;
}

/** How a shop is reached. */
export interface ShopAccess {
  /** "ash-ember.myshopify.com". */
  readonly shop: string;
  readonly token: string;
}

export interface ShopPlatforms {
  /** The platform of a store's orders; null where none is connected. */
  of(db: Reader, storeId: StoreId): Promise<ShopPlatform | null>;
}
