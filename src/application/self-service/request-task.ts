import type { SelfServiceRequest } from "@/domain/self-service/request";
import type { RequestKind } from "@/domain/self-service/request-kind";
import type { RiskHold } from "@/domain/self-service/risk";
import { wishInWords } from "@/domain/self-service/wish";
import type { Instant } from "@/domain/shared/instant";
import { newTask } from "@/domain/support/new-task";
import { SELF_SERVICE } from "@/domain/support/self-service-task";
import { settledTask } from "@/domain/support/task";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";

/**
 * Hands a request to the agents, with everything on it. What the shopper wrote stands among the task's values, which an
 * erasure empties. Gives the task's id.
 */
export async function openRequestTask(
  deps: Pick<Deps, "tasks" | "ids">,
  tx: Tx,
  { request, at }: { readonly request: SelfServiceRequest; readonly at: Instant },
): Promise<string> {
  const { id, storeId, orderId, kind, wish, holds, isVerified, platformNote } = request;
  const taskId = deps.ids.next();
  await deps.tasks.open(
    tx,
    newTask({
      id: taskId,
      storeId,
      orderId,
      shipmentId: null,
      journeyId: SELF_SERVICE,
      runId: id,
      nodeId: kind,
      key: `${SELF_SERVICE}:${id}`,
      role: "agent",
      priority: holds.length > 0 || URGENT.has(kind) ? "high" : "normal",
      reason: `Asked for on the tracking page: ${requestNames[kind]}.`,
      note: noteOf({ holds, isVerified, platformNote }),
      values: wish === null ? {} : { wish: wishInWords(wish) },
      openedAt: at,
    }),
  );
  return taskId;
}

/** The task of a request that was settled has nothing more to do. */
export async function closeRequestTask(
  deps: Pick<Deps, "tasks">,
  tx: Tx,
  { request, ...by }: { request: SelfServiceRequest; name: string; userId: string | null; at: Instant },
): Promise<void> {
  if (request.taskId === null) return;
  const task = await deps.tasks.find(tx, request.storeId, request.taskId);
  if (task !== null && task.state !== "done")
    await deps.tasks.update(tx, settledTask(task, by), task.revision);
}

/** Requests as the team calls them. */
export const requestNames: Readonly<Record<RequestKind, string>> = {
  reschedule: "another day of delivery",
  change_address: "another address",
  redelivery: "redelivery",
  refund: "a refund",
  reship: "a new parcel",
  report_problem: "help with a faulty delivery",
  contact: "a person",
};

/** The same as headings. */
export const requestTitles: Readonly<Record<RequestKind, string>> = {
  reschedule: "Another day of delivery",
  change_address: "Another address",
  redelivery: "Redelivery",
  refund: "A refund",
  reship: "A new parcel",
  report_problem: "A faulty delivery",
  contact: "A message",
};

export const holdNames: Readonly<Record<RiskHold, string>> = {
  high_value: "the order is of high value",
  new_country: "the new address is in another country",
  label_made: "a label is printed already",
};

/** A parcel under way or a warehouse that packs waits for nobody. */
const URGENT: ReadonlySet<RequestKind> = new Set(["reschedule", "change_address"]);

function noteOf({
  holds,
  isVerified,
  platformNote,
}: Pick<SelfServiceRequest, "holds" | "isVerified" | "platformNote">): string | null {
  const notes = [
    holds.length === 0
      ? null
      : `Held for a look, since ${holds.map((hold) => holdNames[hold]).join(" and ")}.`,
    isVerified ? null : "Not verified: no code was asked for.",
    platformNote,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(" ");
}
