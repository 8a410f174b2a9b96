import { z } from "zod";
import type { StoreId } from "@/domain/access/store-id";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { Reader } from "../ports/database";
import type { ShopAccess } from "../ports/shop-platform";
import { type AccountDeps, type Actor, audit } from "./account-deps";

/** Under this name the access lies among the secrets of the sources, sealed like them. */
const ADMIN_ACCESS = "shopify_admin";

const accessSchema = z.object({
  shop: z
    .string()
    .trim()
    .toLowerCase()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,62}\.myshopify\.com$/,
      "Write the shop's own name, like ash-ember.myshopify.com.",
    ),
  token: z.string().trim().min(10, "Paste the whole access token.").max(300, "That is no access token."),
});

/** How to reach a store's shop at Shopify; null where nobody has connected it. */
export async function shopAccessOf(
  deps: Pick<Deps, "stores" | "secrets">,
  db: Reader,
  storeId: StoreId,
): Promise<ShopAccess | null> {
  const sealed = await deps.stores.secretOf(db, storeId, ADMIN_ACCESS);
  return sealed === null ? null : accessSchema.parse(JSON.parse(deps.secrets.open(sealed)));
}

/**
 * Connects a store with its shop at Shopify, or (null) takes the connection away. The token is kept sealed and never
 * shown again. Throws AppError `invalid`.
 */
export async function saveShopAccess(
  deps: AccountDeps,
  actor: Actor,
  access: ShopAccess | null,
): Promise<void> {
  const read = access === null ? null : accessSchema.safeParse(access);
  if (read?.success === false)
    throw new AppError("invalid", read.error.issues[0]?.message ?? "This is no Shopify access.");
  const sealed = read === null ? null : deps.secrets.seal(JSON.stringify(read.data));
  await deps.db.transaction(async (tx) => {
    await deps.stores.saveSecret(tx, actor.storeId, ADMIN_ACCESS, sealed);
    await audit(deps, tx, actor, {
      action: sealed === null ? "shopify.disconnect" : "shopify.connect",
      subject: read?.data.shop ?? null,
    });
  });
}
