import { setPriority } from "node:os";

/**
 * Lets others go before the thread that calls this: 0 is what all have, 19 the least claim on the processor. On Linux it
 * holds for this thread alone; elsewhere it would be the whole process, so there nothing is changed.
 */
export function setThreadPriority(priority: number): void {
  if (process.platform === "linux") setPriority(0, priority);
}
