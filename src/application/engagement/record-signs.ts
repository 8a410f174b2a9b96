import type { Deps } from "../deps";
import { recordEngagement, type Sign } from "./record-engagement";

/** A sign that came by a link of ours: its message says whose it is. */
export type LinkSign = Omit<Sign, "storeId">;

/** Writes down what was opened and followed; one transaction for all, shared with whatever else commits now. */
export async function recordSigns(
  deps: Pick<Deps, "db" | "engagements" | "runs" | "journeys" | "timers" | "ids">,
  signs: readonly LinkSign[],
): Promise<void> {
  if (signs.length === 0) return;
  await deps.db.grouped(async (tx) => {
    for (const sign of signs) {
      const message = await deps.engagements.about(tx, sign.messageId);
      if (message !== null) await recordEngagement(deps, tx, { ...sign, storeId: message.storeId });
    }
  });
}
