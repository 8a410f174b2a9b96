import type { StoreId } from "@/domain/access/store-id";
import { defaultPage } from "@/domain/page/default-page";
import type { PageSet } from "@/domain/page/document";
import { readPage } from "@/domain/page/read-page";
import type { Instant } from "@/domain/shared/instant";
import type { PageVersionRow } from "../ports/page-versions";
import type { PageBuilderDeps } from "./page-builder-deps";

/** A published state in the list of versions. */
export type PageVersionLine = Pick<PageVersionRow, "id" | "number" | "publishedAt" | "note"> & {
  readonly publishedBy: string | null;
};

/** A store's tracking page as the builder opens it. */
export interface PageBuilding {
  /** What shoppers see; the page that Milepost brings along while nothing was published. */
  readonly live: PageSet;
  /** Null while nothing was published. */
  readonly liveNumber: number | null;
  readonly draft: {
    readonly set: PageSet;
    readonly revision: number;
    /** Null while nothing is unpublished. */
    readonly savedAt: Instant | null;
    readonly savedBy: string | null;
  };
  /** Newest first. */
  readonly versions: readonly PageVersionLine[];
}

/**
 * The draft of a store's tracking page, beside what is published; a store without either begins with the default page.
 */
export async function openBuilder(
  deps: Pick<PageBuilderDeps, "db" | "pageVersions">,
  storeId: StoreId,
): Promise<PageBuilding> {
  const { read } = deps.db;
  const draft = await deps.pageVersions.draft(read, storeId);
  const row = await deps.pageVersions.live(read, storeId);
  const live = row === null ? defaultPage : readPage(row.content);
  const isChanged = draft !== null && draft.content !== null;
  return {
    live,
    liveNumber: row?.number ?? null,
    draft: {
      set: isChanged ? readPage(draft.content) : live,
      revision: draft?.revision ?? 0,
      savedAt: isChanged ? draft.savedAt : null,
      savedBy: isChanged ? draft.savedByName : null,
    },
    versions: (await deps.pageVersions.versions(read, storeId)).map(
      ({ id, number, publishedAt, publishedByName, note }) => ({
        id,
        number,
        publishedAt,
        note,
        publishedBy: publishedByName,
      }),
    ),
  };
}
