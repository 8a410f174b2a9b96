import type { RecommendationOffer, StoredClick } from "@/application/ports/recommendations";
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
  const clicks: Batch<StoredClick> = createBatch({ save: saveClicks, onDropped });
  return {
    noteOffer: (offer) => offers.note(offer),
    noteClick: (click) => clicks.note(click),
    async close() {
      await Promise.all([offers.close(), clicks.close()]);
    },
  };
}
