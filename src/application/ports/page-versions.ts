import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** The unpublished tracking page of a store. */
export interface PageDraftRow {
  readonly storeId: StoreId;
  /** Counts on with every save. */
  readonly revision: number;
  /** Null: nothing is unpublished. */
  readonly content: unknown;
  readonly savedAt: Instant;
  readonly savedBy: string | null;
  readonly savedByName: string | null;
}

/** A published tracking page; it never changes. */
export interface PageVersionRow {
  readonly id: string;
  readonly storeId: StoreId;
  readonly number: number;
  readonly publishedAt: Instant;
  readonly publishedBy: string | null;
  readonly publishedByName: string | null;
  readonly note: string | null;
  readonly content: unknown;
}

/** What a store has made of its tracking page. Contents are as they were saved: whoever reads them looks first. */
export interface PageVersionStore {
  draft(db: Reader, storeId: StoreId): Promise<PageDraftRow | null>;
  /** Writes revision `expectedRevision` + 1; false when somebody was quicker. */
  saveDraft(
    tx: Tx,
    draft: Omit<PageDraftRow, "revision"> & { readonly expectedRevision: number },
  ): Promise<boolean>;
  /** The newest version is the one that shoppers see. Remembered for a moment: it is asked for with every page. */
  live(db: Reader, storeId: StoreId): Promise<PageVersionRow | null>;
  version(db: Reader, storeId: StoreId, id: string): Promise<PageVersionRow | null>;
  /** Newest first, without contents. */
  versions(db: Reader, storeId: StoreId): Promise<readonly Omit<PageVersionRow, "content">[]>;
  /** False when a version of this number is there already. */
  publish(tx: Tx, version: PageVersionRow): Promise<boolean>;
}
