import { and, asc, desc, eq, max, sql } from "drizzle-orm";
import type { Reader, Tx } from "@/application/ports/database";
import type { SoftLaunchStore } from "@/application/ports/journey-editing";
import type { JourneyStore, LiveVersion, Publication } from "@/application/ports/journey-store";
import type { Journey } from "@/application/ports/rows";
import type { StoreId } from "@/domain/access/store-id";
import { softLaunched } from "@/domain/journey/audience";
import type { JourneyVersion } from "@/domain/journey/version";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";
import { createExpiringCache } from "./expiring-cache";
import { createSoftLaunchStore } from "./soft-launches";

/** Versions never change, so they are kept; this many are those of some hundred journeys. */
const VERSIONS_KEPT = 1_000;

/** Soft launches come with them: what is live depends on both. */
export function createJourneyStores({ t }: Pick<Database, "t">): {
  readonly journeys: JourneyStore;
  readonly softLaunches: SoftLaunchStore;
} {
  const findVersion = rememberVersions(t);
  const versionOf = async (db: Reader, storeId: StoreId, id: string | null) =>
    id === null ? null : findVersion(db, storeId, id);
  const liveOfStore = createExpiringCache<readonly LiveVersion[]>();
  const byId = createExpiringCache<Journey | null>();
  const forget = (tx: Tx) => {
    liveOfStore.forget(tx);
    byId.forget(tx);
  };

  const softLaunches = createSoftLaunchStore({ t }, forget);
  const journeys: JourneyStore = {
    version: findVersion,
    list: (db, storeId) => listJourneys(db, t, storeId),
    live: (db, storeId) =>
      liveOfStore.get(db, storeId, async () => {
        const launches = await softLaunches.running(db, storeId);
        const live: LiveVersion[] = [];
        for (const journey of await listJourneys(db, t, storeId)) {
          if (journey.state === "draft" || journey.state === "archived") continue;
          const version = await versionOf(db, storeId, journey.liveVersionId);
          if (version === null) continue;
          const launch = launches.find(({ journeyId }) => journeyId === journey.id);
          const next = launch ? await findVersion(db, storeId, launch.versionId) : null;
          const offered = launch && next ? launched(launch, { version, next }) : [{ version }];
          live.push(...offered.map((one) => ({ ...one, journey })));
        }
        return live;
      }),
    find: (db, storeId, id) =>
      byId.get(db, `${storeId} ${id}`, async () => {
        const [row] = await readHandle(db)
          .select()
          .from(t.journeys)
          .where(journeyIs(t, storeId, id));
        return row ?? null;
      }),

    async insert(tx, journey) {
      await writeHandle(tx).insert(t.journeys).values(journey);
      forget(tx);
    },
    async update(tx, { id, storeId, name, purpose, scope, position }) {
      await writeHandle(tx)
        .update(t.journeys)
        .set({ name, purpose, scope, position })
        .where(journeyIs(t, storeId, id));
      forget(tx);
    },
    versions: (db, storeId, journeyId) => listVersions(db, t, storeId, journeyId),
    async publish(tx, publication) {
      const version = await insertVersion(tx, t, publication);
      await makeLive(tx, t, version);
      forget(tx);
      return version;
    },
    addVersion: (tx, publication) => insertVersion(tx, t, publication),
    async makeLive(tx, version) {
      await makeLive(tx, t, version);
      forget(tx);
    },
    async withdraw(tx, storeId, journeyId) {
      await writeHandle(tx)
        .update(t.journeys)
        .set({ liveVersionId: null, state: "draft" })
        .where(journeyIs(t, storeId, journeyId));
      forget(tx);
    },
    async setState(tx, storeId, journeyId, state) {
      await writeHandle(tx)
        .update(t.journeys)
        .set({ state })
        .where(journeyIs(t, storeId, journeyId));
      forget(tx);
    },
  };
  return { journeys, softLaunches };
}

/** The first version of a journey may start small: then there is no former one for the rest. */
function launched(
  launch: Parameters<typeof softLaunched>[0],
  { version, next }: { readonly version: JourneyVersion; readonly next: JourneyVersion },
) {
  return softLaunched(launch, { former: version.id === next.id ? null : version, next });
}

function rememberVersions({ journeyVersions }: Tables): JourneyStore["version"] {
  const versions = new Map<string, JourneyVersion>();
  return async (db, storeId, versionId) => {
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
  };
}

function listJourneys(db: Reader, { journeys }: Tables, storeId: StoreId): Promise<readonly Journey[]> {
  return readHandle(db)
    .select()
    .from(journeys)
    .where(eq(journeys.storeId, storeId))
    .orderBy(asc(journeys.position), asc(journeys.id));
}

function listVersions(db: Reader, { journeyVersions }: Tables, storeId: StoreId, journeyId: string) {
  const { id, number, publishedAt, publishedBy, publishedByName, note } = journeyVersions;
  return readHandle(db)
    .select({ id, number, publishedAt, publishedBy, publishedByName, note })
    .from(journeyVersions)
    .where(and(eq(journeyVersions.journeyId, journeyId), eq(journeyVersions.storeId, storeId)))
    .orderBy(desc(number));
}

async function insertVersion(
  tx: Tx,
  { journeyVersions }: Tables,
  { storeId, journeyId, versionId, content, by, byName = null, note = null, at }: Publication,
): Promise<JourneyVersion> {
  const handle = writeHandle(tx);
  const [newest] = await handle
    .select({ number: max(journeyVersions.number) })
    .from(journeyVersions)
    .where(and(eq(journeyVersions.storeId, storeId), eq(journeyVersions.journeyId, journeyId)));
  const number = (newest?.number ?? 0) + 1;
  const row = {
    id: versionId,
    storeId,
    journeyId,
    number,
    publishedAt: at,
    publishedBy: by,
    publishedByName: byName,
    note,
    content,
  };
  await handle.insert(journeyVersions).values(row);
  return versionFrom(row);
}

/** A paused journey stays paused, an archived one stays archived. */
async function makeLive(
  tx: Tx,
  t: Tables,
  { id, storeId, journeyId }: Pick<JourneyVersion, "id" | "storeId" | "journeyId">,
): Promise<void> {
  const state = sql`case when ${t.journeys.state} = 'draft' then 'live' else ${t.journeys.state} end`;
  await writeHandle(tx)
    .update(t.journeys)
    .set({ liveVersionId: id, state })
    .where(journeyIs(t, storeId, journeyId));
}

function journeyIs({ journeys }: Tables, storeId: StoreId, id: string) {
  return and(eq(journeys.storeId, storeId), eq(journeys.id, id));
}

function versionFrom(row: Tables["journeyVersions"]["$inferSelect"]): JourneyVersion {
  const { id, storeId, journeyId, number, publishedAt, content } = row;
  return { ...content, id, storeId, journeyId, number, publishedAt };
}
