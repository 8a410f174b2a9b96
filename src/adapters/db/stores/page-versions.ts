import { and, desc, eq } from "drizzle-orm";
import type { PageVersionStore } from "@/application/ports/page-versions";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { createExpiringCache } from "./expiring-cache";

export function createPageVersionStore({ t }: Pick<Database, "t">): PageVersionStore {
  const { trackingPageDrafts: drafts, trackingPageVersions: versions } = t;
  const live = createExpiringCache<Awaited<ReturnType<PageVersionStore["live"]>>>();
  return {
    async draft(db, storeId) {
      const [row] = await readHandle(db).select().from(drafts).where(eq(drafts.storeId, storeId));
      return row ?? null;
    },
    async saveDraft(tx, { expectedRevision, ...draft }) {
      const row = { ...draft, revision: expectedRevision + 1 };
      const handle = writeHandle(tx);
      const written = { revision: drafts.revision };
      if (expectedRevision === 0) {
        const first = await handle.insert(drafts).values(row).onConflictDoNothing().returning(written);
        return first.length > 0;
      }
      const next = await handle
        .update(drafts)
        .set(row)
        .where(and(eq(drafts.storeId, draft.storeId), eq(drafts.revision, expectedRevision)))
        .returning(written);
      return next.length > 0;
    },
    live: (db, storeId) =>
      live.get(db, storeId, async () => {
        const [row] = await readHandle(db)
          .select()
          .from(versions)
          .where(eq(versions.storeId, storeId))
          .orderBy(desc(versions.number))
          .limit(1);
        return row ?? null;
      }),
    async version(db, storeId, id) {
      const [row] = await readHandle(db)
        .select()
        .from(versions)
        .where(and(eq(versions.storeId, storeId), eq(versions.id, id)));
      return row ?? null;
    },
    versions(db, storeId) {
      const { id, storeId: store, number, publishedAt, publishedBy, publishedByName, note } = versions;
      return readHandle(db)
        .select({ id, storeId: store, number, publishedAt, publishedBy, publishedByName, note })
        .from(versions)
        .where(eq(versions.storeId, storeId))
        .orderBy(desc(versions.number));
    },
    async publish(tx, version) {
      const written = await writeHandle(tx)
        .insert(versions)
        .values(version)
        .onConflictDoNothing()
        .returning({ id: versions.id });
      live.forget(tx);
      return written.length > 0;
    },
  };
}
