import type { Advanced, AdvancedEntry } from "@/domain/journey/advance";
import type { Facts } from "@/domain/journey/facts";
import { findFact } from "@/domain/journey/facts-catalogue/registry";
import type { LedgerValue } from "@/domain/journey/ledger";
import { newTask } from "@/domain/support/new-task";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";

/**
 * Opens the tasks that runs asked for, in their transaction (R110). A run's node opens one task ever, so the keys that
 * come back are those for which one was opened now.
 */
export async function openTasks(
  deps: Pick<Deps, "tasks" | "ids">,
  tx: Tx,
  { facts, advanced }: { readonly facts: Facts; readonly advanced: Advanced },
): Promise<ReadonlySet<string>> {
  const opened = new Set<string>();
  for (const { run, effect } of advanced.effects) {
    if (effect.type !== "open_task") continue;
    const { key, nodeId, role, priority, reason, note } = effect;
    const isNew = await deps.tasks.open(
      tx,
      newTask({
        id: deps.ids.next(),
        storeId: run.storeId,
        orderId: run.orderId,
        shipmentId: run.shipmentId,
        journeyId: run.journeyId,
        runId: run.id,
        nodeId,
        key,
        role,
        priority,
        reason,
        note,
        values: { ...decidedOn(advanced.entries, run.id), ...effect.values },
        openedAt: facts.now,
      }),
    );
    if (isNew) opened.add(key);
  }
  return opened;
}

/** The facts that the branches on the way there looked at. */
function decidedOn(entries: readonly AdvancedEntry[], runId: string): Record<string, LedgerValue> {
  const decided = entries.filter((entry) => entry.runId === runId && entry.draft.kind === "decided");
  return Object.fromEntries(
    decided.flatMap(({ draft }) => Object.entries(draft.values).filter(([id]) => findFact(id) !== undefined)),
  );
}
