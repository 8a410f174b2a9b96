import { resolve } from "node:path";
import { createStores } from "@/adapters/db/create-stores";
import type { Database } from "@/adapters/db/database";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { openSqlite } from "@/adapters/db/sqlite";
import { createInstallation } from "@/adapters/db/stores/installation";
import { createSqliteQueue } from "@/adapters/queue/sqlite-queue";
import { isMistyped } from "@/adapters/simulator/people/person";
import { ashAndEmberSettings } from "@/adapters/simulator/shop/ash-and-ember";
import { shopCatalogue } from "@/adapters/simulator/shop/catalogue";
import { simulateShop } from "@/adapters/simulator/simulate-shop";
import type { Parts } from "../container";
import type { Env } from "../env";
import { askOnPages } from "./ask-on-pages";
import { lookAtMails } from "./look-at-mails";
import { type DemoResult, makeDemoStore } from "./make-demo-store";
import { createProgress } from "./progress";
import { stageSeenStories } from "./seen-stories";

/** A commit for so much of the history: nothing of the demo is worth a wait for the disk. */
const COMMIT_EVERY_MS = 200;

/** Makes the demo store once per installation, and shows how far it is. */
export async function provideDemo(parts: Parts, env: Env): Promise<DemoResult> {
  const bulk = bulkDatabase(parts, env);
  const progress = createProgress(process.stdout, "Making the demo store");
  try {
    const database = bulk ?? parts.database;
    const { clock, ids, log } = parts.deps;
    const made = await makeDemoStore(
      {
        deps: { ...parts.worker, ...createStores(database, ids), db: database },
        queue: bulk === null ? parts.queue : createSqliteQueue({ database: bulk, clock, log }),
        installation: createInstallation(database),
        simulate: simulateShop,
        settings: ashAndEmberSettings,
        products: shopCatalogue(),
        isMistyped,
        stage: stageSeenStories,
        atItsEnd: async (deps, store) => {
          const { attachments, audit } = parts.worker;
          const { orders: orderQueries, messages: messageQueries } = createQueries(database);
          await lookAtMails({ ...deps, messageQueries }, store);
          return askOnPages({ ...deps, orderQueries, attachments, audit }, store);
        },
      },
      { onProgress: progress.show },
    );
    if (made.kind === "made")
      progress.end(`${made.hooks} webhooks lived through in ${made.seconds.toFixed(0)} s`);
    return made;
  } finally {
    await bulk?.close();
  }
}

/** On SQLite, a connection that commits seldom; PostgreSQL shares its commits by itself. */
function bulkDatabase({ database }: Parts, { DATABASE_URL: url }: Env): Database | null {
  if (database.dialect !== "sqlite") return null;
  const file = resolve(url.slice("file:".length));
  return openSqlite({ file, synchronous: "NORMAL", commitEveryMs: COMMIT_EVERY_MS });
}
