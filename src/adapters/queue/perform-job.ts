import { type Job, RetryLater, type WorkOptions } from "@/application/ports/queue";
import type { Clock, Logger } from "@/application/ports/system";
import type { Instant } from "@/domain/shared/instant";
import { backOffMs } from "./back-off";
import { errorText } from "./error-text";

export interface Claim {
  readonly job: Job;
  /** This one included. */
  readonly attempts: number;
  /** Why it failed last, where the queue knows. */
  readonly lastError: string | null;
}

/** What a queue does with a job that was at work. Each is one transaction, and nothing when the lease is lost. */
export interface Settlement<C extends Claim> {
  finish(claimed: C): Promise<void>;
  putBack(claimed: C, again: { runAt: Instant; attempts: number; lastError: string }): Promise<void>;
  bury(claimed: C, end: { attempts: number; lastError: string; deadAt: Instant }): Promise<void>;
}

export interface JobPerformance<C extends Claim> {
  readonly clock: Clock;
  readonly log: Logger;
  /** From 0 up to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly options: WorkOptions;
  readonly settlement: Settlement<C>;
  readonly perform: (job: Job) => Promise<void>;
}

/**
 * Runs a claimed job and returns how to settle it: a success is removed, a failure comes back after a pause that grows
 * with the attempts, until it is a dead letter. Nothing is written while it is at work.
 */
export async function performJob<C extends Claim>(
  performance: JobPerformance<C>,
  claimed: C,
): Promise<() => Promise<void>> {
  const { options, settlement, perform } = performance;
  if (claimed.attempts > options.maxAttempts) {
    // Whoever worked on it never came back to say so, as often as it may be tried.
    return () =>
      giveUp(performance, claimed, claimed.lastError ?? "The program stopped each time this was at work.");
  }
  try {
    await perform(claimed.job);
    return () => settlement.finish(claimed);
  } catch (error) {
    return () => settleFailure(performance, claimed, error);
  }
}

async function settleFailure<C extends Claim>(
  performance: JobPerformance<C>,
  claimed: C,
  error: unknown,
): Promise<void> {
  const { clock, log, random, options, settlement } = performance;
  const { attempts } = claimed;
  const lastError = errorText(error);
  if (error instanceof RetryLater) {
    return settlement.putBack(claimed, { runAt: error.runAt, attempts: attempts - 1, lastError });
  }
  if (attempts >= options.maxAttempts) return giveUp(performance, claimed, lastError);
  const { name, subjectId } = claimed.job;
  log.warn("A job failed and will be tried again", { job: name, subject: subjectId, error: lastError });
  const runAt = clock.now() + backOffMs(attempts, random);
  await settlement.putBack(claimed, { runAt, attempts, lastError });
}

async function giveUp<C extends Claim>(
  { clock, log, settlement }: JobPerformance<C>,
  claimed: C,
  lastError: string,
): Promise<void> {
  const { name, subjectId } = claimed.job;
  log.error("A job was given up", { job: name, subject: subjectId, error: lastError });
  await settlement.bury(claimed, { attempts: claimed.attempts, lastError, deadAt: clock.now() });
}
