import { ZodError } from "zod";
import type { Reader } from "@/application/ports/database";
import type {
  PlatformOutcome,
  ShopAccess,
  ShopPlatform,
  ShopPlatforms,
} from "@/application/ports/shop-platform";
import type { StoreId } from "@/domain/access/store-id";
import { type AdminApiOptions, createAdminApi } from "./shopify/admin-api";
import { changeAddress } from "./shopify/change-address";
import { requestReturn } from "./shopify/request-return";

/** Shops at Shopify, reached with the access that each store has saved. */
export function createShopPlatforms(
  accessOf: (db: Reader, storeId: StoreId) => Promise<ShopAccess | null>,
  options: AdminApiOptions = {},
): ShopPlatforms {
  return {
    async of(db, storeId): Promise<ShopPlatform | null> {
      const access = await accessOf(db, storeId);
      if (access === null) return null;
      const ask = createAdminApi(access, options);
      return {
        changeAddress: (change) => readable(changeAddress(ask, change)),
        requestReturn: (wish) => readable(requestReturn(ask, wish)),
      };
    },
  };
}

/** An answer of another shape than Shopify documents is looked at by a person: asking again would not change it. */
async function readable(outcome: Promise<PlatformOutcome>): Promise<PlatformOutcome> {
  try {
    return await outcome;
  } catch (error) {
    if (error instanceof ZodError) return { kind: "refused", note: "Shopify's answer could not be read." };
    throw error;
  }
}
