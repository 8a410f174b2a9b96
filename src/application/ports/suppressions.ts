import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Block } from "./customers";
import type { Reader } from "./database";
import type { Page, PageOf } from "./page";

/** An address that is not written to, for the list of them. */
export interface SuppressedAddress extends Block {
  /** `sha256:…` once its owner was erased. */
  readonly address: string;
  readonly at: Instant;
}

export interface SuppressionQueries {
  /** The newest first; `text` is looked for in the address. */
  list(
    db: Reader,
    storeId: StoreId,
    page: PageOf & { readonly text: string },
  ): Promise<Page<SuppressedAddress>>;
}
