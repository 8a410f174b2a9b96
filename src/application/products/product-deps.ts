import type { Deps } from "../deps";
import type { CatalogueSource } from "../ports/catalogue";

/** What reading catalogues needs. */
export interface ProductDeps
  extends Pick<Deps, "db" | "stores" | "products" | "queue" | "clock" | "ids" | "secrets" | "log"> {
  /** Every place that products can be read from by themselves. */
  readonly catalogues: readonly CatalogueSource[];
}
