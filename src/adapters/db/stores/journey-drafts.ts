import { and, eq, isNotNull, lte } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { JourneyDraftRow, JourneyDraftStore } from "@/application/ports/journey-editing";
import type { StoreId } from "@/domain/access/store-id";
import { connectionOf, readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";

/** So many saved states are kept to merge on; a window that was away for longer compares with what is published. */
const REVISIONS_KEPT = 50;

export function createJourneyDraftStore({ t }: Pick<Database, "t">): JourneyDraftStore {
  const { journeyDrafts, journeyDraftRevisions } = t;
  const draftIs = (storeId: StoreId, journeyId: string) =>
    and(eq(journeyDrafts.storeId, storeId), eq(journeyDrafts.journeyId, journeyId));

  return {
    find: (db, storeId, journeyId) =>
      connectionOf(db).lend(async ({ handle, lock }) => {
        const [row] = await lock(handle.select().from(journeyDrafts).where(draftIs(storeId, journeyId)));
        return row ?? null;
      }),

    async changed(db, storeId) {
      const rows = await readHandle(db)
        .select({ journeyId: journeyDrafts.journeyId })
        .from(journeyDrafts)
        .where(and(eq(journeyDrafts.storeId, storeId), isNotNull(journeyDrafts.content)));
      return rows.map(({ journeyId }) => journeyId);
    },

    async save(tx, { expectedRevision, ...draft }) {
      const row: JourneyDraftRow = { ...draft, revision: expectedRevision + 1 };
      if (!(await writeNext(tx, t, row))) return false;
      if (row.content !== null) await keepRevision(tx, t, row);
      return true;
    },

    async contentAt(db, storeId, journeyId, revision) {
      const [row] = await readHandle(db)
        .select({ content: journeyDraftRevisions.content })
        .from(journeyDraftRevisions)
        .where(
          and(
            eq(journeyDraftRevisions.storeId, storeId),
            eq(journeyDraftRevisions.journeyId, journeyId),
            eq(journeyDraftRevisions.revision, revision),
          ),
        );
      return row?.content ?? null;
    },
  };
}

/** The first one inserts, every later one replaces exactly the revision it has seen. */
async function writeNext(tx: Tx, { journeyDrafts }: Tables, row: JourneyDraftRow): Promise<boolean> {
  const handle = writeHandle(tx);
  const { storeId, journeyId, revision } = row;
  const written = { revision: journeyDrafts.revision };
  if (revision === 1)
    return (
      (await handle.insert(journeyDrafts).values(row).onConflictDoNothing().returning(written)).length > 0
    );
  const rows = await handle
    .update(journeyDrafts)
    .set(row)
    .where(
      and(
        eq(journeyDrafts.storeId, storeId),
        eq(journeyDrafts.journeyId, journeyId),
        eq(journeyDrafts.revision, revision - 1),
      ),
    )
    .returning(written);
  return rows.length > 0;
}

async function keepRevision(
  tx: Tx,
  { journeyDraftRevisions }: Tables,
  { storeId, journeyId, revision, content }: JourneyDraftRow,
): Promise<void> {
  const handle = writeHandle(tx);
  await handle.insert(journeyDraftRevisions).values({ storeId, journeyId, revision, content });
  await handle
    .delete(journeyDraftRevisions)
    .where(
      and(
        eq(journeyDraftRevisions.storeId, storeId),
        eq(journeyDraftRevisions.journeyId, journeyId),
        lte(journeyDraftRevisions.revision, revision - REVISIONS_KEPT),
      ),
    );
}
