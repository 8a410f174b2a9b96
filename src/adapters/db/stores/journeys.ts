import { and, asc, eq, max, sql } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { Journey } from "@/application/ports/rows";
import type { JourneyStore } from "@/application/ports/stores";
import type { StoreId } from "@/domain/access/store-id";
import type { JourneyVersion } from "@/domain/journey/version";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";
import { createExpiringCache } from "./expiring-cache";

type LiveJourney = Awaited<ReturnType<JourneyStore["live"]>>[number];

/** Versions never change, so they are kept; this many are those of some hundred journeys. */
const VERSIONS_KEPT = 1_000;

export function createJourneyStore({ t }: Pick<Database, "t">): JourneyStore {
  const { journeys, journeyVersions } = t;
  const liveOfStore = createExpiringCache<readonly LiveJourney[]>();
  const byId = createExpiringCache<Journey | null>();
  const versions = new Map<string, JourneyVersion>();
  const journeyIs = (storeId: StoreId, id: string) => and(eq(journeys.storeId, storeId), eq(journeys.id, id));

  async function findVersion(
    db: Reader,
    storeId: StoreId,
    versionId: string,
  ): Promise<JourneyVersion | null> {
    const known = versions.get(versionId);
    if (known) return known.storeId === storeId ? known : null;
    const [row] = await readHandle(db)
      .select()
      .from(journeyVersions)
      .where(and(eq(journeyVersions.storeId, storeId), eq(journeyVersions.id, versionId)));
    if (!row) return null;
    if (versions.size >= VERSIONS_KEPT) versions.clear();
    const version = versionFrom(row);
    versions.set(versionId, version);
    return version;
  }

  const list = async (db: Reader, storeId: StoreId): Promise<readonly Journey[]> => {
    const rows = await readHandle(db)
      .select()
      .from(journeys)
      .where(eq(journeys.storeId, storeId))
      .orderBy(asc(journeys.position), asc(journeys.id));
    return rows;
  };

  return {
    list,
    live: (db, storeId) =>
      liveOfStore.get(db, storeId, async () => {
        const live: LiveJourney[] = [];
        for (const journey of await list(db, storeId)) {
          if (journey.state === "draft" || journey.liveVersionId === null) continue;
          const version = await findVersion(db, storeId, journey.liveVersionId);
          if (version) live.push({ journey, version });
        }
        return live;
      }),
    version: findVersion,
    find: (db, storeId, id) =>
      byId.get(db, `${storeId} ${id}`, async () => {
        const [row] = await readHandle(db).select().from(journeys).where(journeyIs(storeId, id));
        return row ?? null;
      }),

    async insert(tx, journey) {
      await writeHandle(tx).insert(journeys).values(journey);
      liveOfStore.forget(tx);
      byId.forget(tx);
    },

    async publish(tx, { storeId, journeyId, versionId, content, by, at }) {
      const handle = writeHandle(tx);
      const [newest] = await handle
        .select({ number: max(journeyVersions.number) })
        .from(journeyVersions)
        .where(and(eq(journeyVersions.storeId, storeId), eq(journeyVersions.journeyId, journeyId)));
      const number = (newest?.number ?? 0) + 1;
      const row = { id: versionId, storeId, journeyId, number, publishedAt: at, publishedBy: by, content };
      await handle.insert(journeyVersions).values(row);
      await handle
        .update(journeys)
        .set({
          liveVersionId: versionId,
          draft: null,
          state: sql`case when ${journeys.state} = 'draft' then 'live' else ${journeys.state} end`,
        })
        .where(journeyIs(storeId, journeyId));
      liveOfStore.forget(tx);
      byId.forget(tx);
      return versionFrom(row);
    },

    async setState(tx, storeId, journeyId, state) {
      await writeHandle(tx).update(journeys).set({ state }).where(journeyIs(storeId, journeyId));
      liveOfStore.forget(tx);
      byId.forget(tx);
    },
  };
}

function versionFrom(row: Tables["journeyVersions"]["$inferSelect"]): JourneyVersion {
  const { id, storeId, journeyId, number, publishedAt, content } = row;
  return { ...content, id, storeId, journeyId, number, publishedAt };
}
