import type { Deps } from "@/application/deps";
import type { ProductDeps } from "@/application/products/product-deps";
import { readProducts, startDueReadings } from "@/application/products/read-products";
import { creditOrders } from "@/application/recommendations/credit-orders";
import { learnRecommendations } from "@/application/recommendations/learn-recommendations";
import { asStoreId } from "@/domain/access/store-id";
import { DAY_MS, MINUTE_MS } from "@/domain/shared/instant";
import { createLoop } from "./loop";

type WorkDeps = Deps & ProductDeps;

const LOOK_MS = MINUTE_MS;
const CREDIT_MS = 5 * MINUTE_MS;
const LEARN_MS = DAY_MS;
/** The pages of a large catalogue; it is claimed again from where it stands. */
const READING_LEASE_MS = 10 * MINUTE_MS;

/** Reads catalogues, learns from orders once a day and credits orders to clicks. None of it is in a hurry. */
export function startRecommendationWork(
  deps: WorkDeps,
  admit: (wanted: number) => Promise<number>,
): { stop(): Promise<void> } {
  const options = { concurrency: 1, maxAttempts: 6, admit };
  const readings = deps.queue.work("read_products", { ...options, leaseMs: READING_LEASE_MS }, (job) =>
    readProducts(deps, { storeId: asStoreId(job.storeId), subjectId: job.subjectId }),
  );
  const learning = deps.queue.work(
    "learn_recommendations",
    { ...options, leaseMs: READING_LEASE_MS },
    async (job) => {
      const learned = await learnRecommendations(deps, asStoreId(job.storeId));
      deps.log.info("Learned what is bought together", { store: job.storeId, ...learned });
    },
  );
  const { log } = deps;
  const looks = createLoop({ everyMs: LOOK_MS, log, name: "catalogues" }, () => startDueReadings(deps));
  const credits = createLoop({ everyMs: CREDIT_MS, log, name: "credits" }, async () => {
    for (const { id } of await deps.stores.list(deps.db.read)) await creditOrders(deps, id);
  });
  const lessons = createLoop({ everyMs: LEARN_MS, log, name: "lessons" }, async () => {
    for (const { id } of await deps.stores.list(deps.db.read)) {
      const job = { name: "learn_recommendations" as const, subjectId: id, storeId: id };
      await deps.db.transaction((tx) => deps.queue.enqueue(tx, job));
    }
  });
  return {
    async stop() {
      await Promise.all([readings.stop(), learning.stop(), looks.stop(), credits.stop(), lessons.stop()]);
    },
  };
}
