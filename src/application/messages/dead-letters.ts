import type { StoreId } from "@/domain/access/store-id";
import { AppError } from "../app-error";
import type { DeadJob, Queue } from "../ports/queue";

const SHOWN = 100;

/** Background work of a store that was given up, the newest hundred. */
export function listDeadLetters({ queue }: DeadLetterDeps, storeId: StoreId): Promise<readonly DeadJob[]> {
  return queue.dead(storeId, SHOWN);
}

/** Puts one of them back with a fresh count of attempts. Throws AppError `not_found` when it is none any more. */
export async function retryDeadLetter(
  { queue }: DeadLetterDeps,
  storeId: StoreId,
  id: string,
): Promise<void> {
  if (!(await queue.retryDead(storeId, id)))
    throw new AppError("not_found", "Somebody has taken this up already.");
}

interface DeadLetterDeps {
  readonly queue: Pick<Queue, "dead" | "retryDead">;
}
