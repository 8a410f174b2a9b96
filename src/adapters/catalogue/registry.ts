import type { CatalogueSource } from "@/application/ports/catalogue";
import { shopifyCatalogue } from "./shopify";
import { wooCommerceCatalogue } from "./woocommerce";

export interface CatalogueOptions {
  /** Where shops are reached; tests point it at their own server. */
  readonly originOf?: (shop: string) => string;
  readonly timeoutMs?: number;
  /** Hosts ("name" or "name:port") that may be reached although they are private or speak plain HTTP. */
  readonly allowedHosts?: readonly string[];
}

/** Every place that products can be read from by themselves. A file is uploaded instead. */
export function createCatalogueSources(options: CatalogueOptions = {}): readonly CatalogueSource[] {
  return [shopifyCatalogue(options), wooCommerceCatalogue(options)];
}
