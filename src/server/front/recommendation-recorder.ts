import type { RecommendationOffer, StoredClick } from "@/application/ports/recommendations";
import { MINUTE_MS } from "@/domain/shared/instant";
import type { Batch, BatchDeps } from "./batch";
import { createBatch } from "./batch";

/** Takes note of what was recommended and clicked without anybody waiting for it. */
export interface RecommendationRecorder {
  noteOffer(offer: RecommendationOffer): void;
  noteClick(click: StoredClick): void;
  /** Writes what is noted and takes no more. */
  close(): Promise<void>;
}

interface RecorderDeps {
  saveOffers: BatchDeps<RecommendationOffer>["save"];
  saveClicks: BatchDeps<StoredClick>["save"];
  onDropped: BatchDeps<StoredClick>["onDropped"];
}

export function createRecommendationRecorder({
  saveOffers,
  saveClicks,
  onDropped,
}: RecorderDeps): RecommendationRecorder {
  const offers: Batch<RecommendationOffer> = createBatch({ save: saveOffers, onDropped });
  const isFewEnough = createClickLimit();
  const clicks: Batch<StoredClick> = createBatch({ save: saveClicks, onDropped });
  return {
    noteOffer: (offer) => offers.note(offer),
    noteClick(click) {
      if (isFewEnough(click)) clicks.note(click);
    },
    async close() {
      await Promise.all([offers.close(), clicks.close()]);
    },
  };
}

/** Nobody clicks more often on one page, and a table is not for whoever does it on purpose. */
const MOST_PER_MINUTE = 20;

function createClickLimit(): (click: StoredClick) => boolean {
  let minute = 0;
  const counts = new Map<string, number>();
  return ({ orderId, at }) => {
    const current = Math.floor(at / MINUTE_MS);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(orderId) ?? 0) + 1;
    counts.set(orderId, count);
    return count <= MOST_PER_MINUTE;
  };
}
