import { z } from "zod";
import type { StoreId } from "@/domain/access/store-id";
import type { ReadCatalogue } from "../ports/catalogue";
import type { ProductConnection } from "../ports/products";
import { shopAccessOf } from "../settings/shop-access";
import type { ProductDeps } from "./product-deps";

/** The shop's access is one for everything that is done at Shopify. */
export const SHARED_ACCESS = "shopify";
const accessSchema = z.record(z.string(), z.string());

/** How a connected catalogue is read; null when its access is gone or no longer right. */
export async function openConnection(
  deps: Pick<ProductDeps, "db" | "stores" | "secrets" | "catalogues">,
  { storeId, source, sealedAccess }: Pick<ProductConnection, "storeId" | "source" | "sealedAccess">,
): Promise<ReadCatalogue | null> {
  const catalogue = deps.catalogues.find(({ id }) => id === source);
  if (catalogue === undefined) return null;
  const access = source === SHARED_ACCESS ? await sharedAccess(deps, storeId) : ownAccess(deps, sealedAccess);
  if (access === null) return null;
  const opened = catalogue.open(access);
  return opened.kind === "open" ? opened.read : null;
}

async function sharedAccess(
  deps: Pick<ProductDeps, "db" | "stores" | "secrets">,
  storeId: StoreId,
): Promise<Record<string, string> | null> {
  const access = await shopAccessOf(deps, deps.db.read, storeId);
  return access && { shop: access.shop, token: access.token };
}

function ownAccess({ secrets }: Pick<ProductDeps, "secrets">, sealed: string | null) {
  return sealed === null ? null : accessSchema.parse(JSON.parse(secrets.open(sealed)));
}

/** A connection with a catalogue that was never read. */
export function newConnection(storeId: StoreId, source: string): ProductConnection {
  return {
    storeId,
    source,
    sealedAccess: null,
    reading: null,
    startedAt: null,
    cursor: null,
    seen: 0,
    lastSuccessAt: null,
    lastErrorAt: null,
    lastError: null,
    nextAt: null,
  };
}
