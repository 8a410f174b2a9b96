import { expect, it } from "vitest";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createStores } from "@/adapters/db/create-stores";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { createSqliteQueue } from "@/adapters/queue/sqlite-queue";
import { systemIds } from "@/adapters/system/ids";
import { createSecrets } from "@/adapters/system/secrets";
import type { JourneyContent } from "@/domain/journey/version";
import { monday } from "@/testing/builders/facts";
import { thanksAfter } from "@/testing/edited-shop";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { silentLog } from "@/testing/silent-log";
import { ingestEvents } from "../events/ingest-events";
import { createStore } from "../stores/create-store";
import { createJourney } from "./manage-journeys";
import { publishJourney } from "./publish-journey";
import { saveDraft } from "./save-draft";
import { setShare } from "./soft-launch";

const stay = { default: "stay", perStep: {} } as const;
const move = { default: "move", perStep: {} } as const;

describeOnBothDatabases("publishing", (open) => {
  async function openShop() {
    const db = await open();
    const clock = { now: () => monday };
    const deps = {
      ...createStores(db, systemIds),
      queries: createQueries(db),
      audit: createAccountStores(db).audit,
      db,
      // Nothing is sent here.
      queue: {
        ...createSqliteQueue({ database: db, clock, log: silentLog }),
        enqueue: async () => undefined,
      },
      clock,
      ids: systemIds,
      secrets: createSecrets("k".repeat(32)),
      log: silentLog,
    };
    const sender = { name: "S", address: "hello@shop.example", replyTo: "help@shop.example" };
    const store = await db.transaction((tx) =>
      createStore(deps, tx, { slug: "shop", name: "Shop", sender, isDefault: true, isDemo: false }),
    );
    const actor = { userId: "user-1", userName: "Mara", storeId: store.id };
    const made = { actor, name: "Thanks", purpose: "", scope: "order", from: null } as const;
    const { journeyId } = await createJourney(deps, made);
    const save = async (content: JourneyContent, expectedRevision: number) => {
      const saved = await saveDraft(deps, { actor, journeyId, expectedRevision, content });
      return saved.kind === "saved" ? saved.revision : -1;
    };
    const publish = (revision: number, inFlight: typeof stay | typeof move, percent = 100) =>
      publishJourney(deps, { actor, journeyId, revision, inFlight, percent, accepted: [], note: null });
    const place = (number: string) =>
      ingestEvents(deps, {
        store,
        source: "test",
        events: [
          {
            type: "order",
            change: "created",
            key: number,
            occurredAt: monday,
            ref: { externalId: number, number },
            order: { placedAt: monday, customer: { email: `b${number}@example.com` } },
          },
        ],
      });
    return { deps, store, actor, journeyId, save, publish, place };
  }

  it("lets one of two win, moves whoever is under way, and tells each new order apart by its share", async () => {
    const { deps, store, actor, journeyId, save, publish, place } = await openShop();
    expect(await publish(await save(thanksAfter(24), 1), stay)).toMatchObject({
      kind: "published",
      number: 1,
    });
    await Promise.all(["1", "2", "3"].map(place));
    const revision = await save(thanksAfter(48), 2 + 1);
    const both = await Promise.all([publish(revision, move), publish(revision, move)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["conflict", "published"]);
    expect(both.find(({ kind }) => kind === "published")).toMatchObject({ outcomes: { move: 3, stay: 0 } });
    const standing = await deps.queries.journeys.standingByVersion(deps.db.read, store.id, journeyId);
    expect(standing.map(({ nodeId, orders }) => `${nodeId} ${orders}`)).toEqual(["hold 3"]);
    await publish(await save(thanksAfter(1), revision + 1), stay, 50);
    await Promise.all(Array.from({ length: 30 }, (_, i) => place(`n${i}`)));
    const shared = await deps.queries.journeys.standingByVersion(deps.db.read, store.id, journeyId);
    expect(shared).toHaveLength(2);
    await setShare(deps, { actor, journeyId, percent: 100 });
    const [newest] = await deps.journeys.versions(deps.db.read, store.id, journeyId);
    const journey = await deps.journeys.find(deps.db.read, store.id, journeyId);
    expect(journey?.liveVersionId).toBe(newest?.id);
  });

  it("decides for every order though hooks of the same orders come in at that moment", async () => {
    const { deps, store, journeyId, save, publish, place } = await openShop();
    await publish(await save(thanksAfter(24), 1), stay);
    const numbers = Array.from({ length: 20 }, (_, i) => `${i}`);
    await Promise.all(numbers.map(place));
    const revision = await save(thanksAfter(48), 3);
    const [published] = await Promise.all([
      publish(revision, move),
      ...numbers.map((one) => place(`${one}`)),
    ]);
    expect(published).toMatchObject({ outcomes: { move: 20, stay: 0, exit: 0 } });
    const standing = await deps.queries.journeys.standingByVersion(deps.db.read, store.id, journeyId);
    expect(standing).toMatchObject([{ nodeId: "hold", orders: 20 }]);
  });
});
