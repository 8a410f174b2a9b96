import type { Product } from "@/domain/product/product";
import { type AccountDeps, type Actor, audit } from "../settings/account-deps";
import { newConnection } from "./open-connection";
import type { ProductDeps } from "./product-deps";

/** Products of an uploaded file are of this source. */
export const FILE_SOURCE = "csv";

/** Puts the products of a file in the place of those of the file before. Returns how many there are now. */
export async function uploadProducts(
  deps: AccountDeps & Pick<ProductDeps, "products" | "ids" | "clock">,
  actor: Actor,
  products: readonly Product[],
): Promise<number> {
  const { storeId } = actor;
  const reading = deps.ids.next();
  const at = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    await deps.products.save(tx, storeId, { products, source: FILE_SOURCE, reading, at });
    await deps.products.removeUnseen(tx, storeId, { source: FILE_SOURCE, reading });
    const done = { seen: products.length, lastSuccessAt: at };
    await deps.products.saveConnection(tx, { ...newConnection(storeId, FILE_SOURCE), ...done });
    await audit(deps, tx, actor, { action: "products.upload", subject: String(products.length) });
  });
  return products.length;
}
