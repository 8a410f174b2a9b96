import {
  type CsatScore,
  type CsatVia,
  csatState,
  LONGEST_COMMENT,
  takesAnswer,
} from "@/domain/page-activity/csat";
import { csatTaskUpToOf } from "@/domain/settings/tracking-settings";
import type { Instant } from "@/domain/shared/instant";
import { CSAT } from "@/domain/support/csat-task";
import { newTask } from "@/domain/support/new-task";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { StoredCsat } from "../ports/page-activity";
import { broughtBy } from "./brought-by";
import type { FoundTrackingPage } from "./find-tracking-page";

export interface CsatInput {
  readonly found: FoundTrackingPage;
  readonly score: CsatScore;
  readonly comment: string;
  readonly via: CsatVia;
  /** The touchpoint whose message's link led here; null: the link says nothing. */
  readonly touchpoint: string | null;
  readonly now: Instant;
}

type AnswerDeps = Pick<Deps, "db" | "ids" | "pageActivity" | "tasks">;

/**
 * Takes a shopper's answer: one per order, to be changed for a day. An unhappy one becomes a task for an agent, once.
 * "shut": nobody is asked any more, or not yet.
 */
export async function answerCsat(
  deps: AnswerDeps,
  { found: { key, store }, score, comment, via, touchpoint, now }: CsatInput,
): Promise<"saved" | "shut"> {
  const { storeId, orderId, deliveredAt } = key;
  return deps.db.transaction(async (tx) => {
    const before = await deps.pageActivity.csat(tx, storeId, orderId);
    const state = csatState({ deliveredAt, answeredAt: before?.answeredAt ?? null, via }, now);
    if (!takesAnswer(state)) return "shut";
    const said = comment.trim().slice(0, LONGEST_COMMENT);
    const brought = await broughtBy(deps, tx, { storeId, orderId, at: now, via: touchpoint });
    const answer: StoredCsat = {
      storeId,
      orderId,
      score,
      // Whoever changes the score without seeing the comment leaves it as it was.
      comment: said === "" ? (before?.comment ?? null) : said,
      via: before?.via ?? via,
      touchpoint: before?.touchpoint ?? brought.via,
      variant: before?.variant ?? brought.variant,
      answeredAt: before?.answeredAt ?? now,
      changedAt: now,
    };
    await deps.pageActivity.saveCsat(tx, answer);
    if (score <= csatTaskUpToOf(store)) await openCsatTask(deps, tx, answer);
    return "saved";
  });
}

/** What the shopper wrote stands with the answer alone: the task leads to the order, whose timeline shows it. */
async function openCsatTask(deps: Pick<Deps, "ids" | "tasks">, tx: Tx, answer: StoredCsat): Promise<void> {
  const { storeId, orderId, score, changedAt } = answer;
  await deps.tasks.open(
    tx,
    newTask({
      id: deps.ids.next(),
      storeId,
      orderId,
      shipmentId: null,
      journeyId: CSAT,
      runId: orderId,
      nodeId: CSAT,
      key: `${CSAT}:${orderId}`,
      role: "agent",
      priority: "normal",
      reason: `Unhappy with the delivery: ${score} of 5.`,
      note: null,
      values: {},
      openedAt: changedAt,
    }),
  );
}
