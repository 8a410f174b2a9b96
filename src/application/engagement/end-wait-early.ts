import { SETTLE_MS } from "@/domain/engagement/message-verdict";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { EngagedMessage } from "../ports/engagements";

/**
 * Lets the run that asked for a message look at it again, now that a person has seen it: where it waits to know just
 * that, its timer comes sooner. What the step then decides is the engine's to say.
 */
export async function endWaitEarly(
  { runs, journeys, timers, ids }: Pick<Deps, "runs" | "journeys" | "timers" | "ids">,
  tx: Tx,
  {
    message: { storeId, orderId },
    at,
  }: { readonly message: Pick<EngagedMessage, "storeId" | "orderId">; readonly at: Instant },
): Promise<void> {
  for (const run of await runs.ofOrder(tx, storeId, orderId)) {
    const { nodeId, waitUntil } = run;
    if (run.status === "done" || nodeId === null || waitUntil === null) continue;
    const dueAt = at + SETTLE_MS;
    if (dueAt >= waitUntil) continue;
    const version = await journeys.version(tx, storeId, run.versionId);
    if (version?.nodes[nodeId]?.kind !== "fallback") continue;
    await timers.set(tx, { id: ids.next(), storeId, kind: "run", subjectId: run.id, nodeId, dueAt });
  }
}
