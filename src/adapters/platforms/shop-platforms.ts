import { ZodError } from "zod";
import type { Deps } from "@/application/deps";
import type { PlatformOutcome, ShopPlatform, ShopPlatforms } from "@/application/ports/shop-platform";
import { shopAccessOf } from "@/application/settings/shop-access";
import { type AdminApiOptions, createAdminApi } from "./shopify/admin-api";
import { changeAddress } from "./shopify/change-address";
import { requestReturn } from "./shopify/request-return";

/** Shops at Shopify, reached with the access that each store has saved. */
export function createShopPlatforms(
  deps: Pick<Deps, "stores" | "secrets">,
  options: AdminApiOptions = {},
): ShopPlatforms {
  return {
    async of(db, storeId): Promise<ShopPlatform | null> {
      const access = await shopAccessOf(deps, db, storeId);
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
