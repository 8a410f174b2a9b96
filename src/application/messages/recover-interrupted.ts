import type { Instant } from "@/domain/shared/instant";
import { recordUncertain } from "./record-outcome";
import type { SendDeps } from "./send-deps";

const BATCH = 200;

/**
 * Messages that a process left in "sending" when it died: whether the provider took them is unknown. Each is marked
 * uncertain and listed for a person. `before` keeps sends that are still under way out of it. Returns how many.
 */
export async function recoverInterrupted(deps: SendDeps, before: Instant): Promise<number> {
  let recovered = 0;
  for (;;) {
    const batch = await deps.messages.interrupted(deps.db.read, before, BATCH);
    for (const message of batch) {
      await deps.db.transaction(async (tx) => {
        const current = await deps.messages.find(tx, message.id);
        if (current?.state === "sending")
          await recordUncertain(deps, tx, current, "Milepost stopped while it was being handed over.");
      });
    }
    recovered += batch.length;
    if (batch.length < BATCH) return recovered;
  }
}
