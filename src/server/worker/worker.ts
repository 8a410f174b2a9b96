import { processHook } from "@/application/hooks/process-hook";
import type { ReceiveDeps } from "@/application/hooks/receive-hook";
import { applyBrakes, type BrakeDeps } from "@/application/journeys/soft-launch";
import { fireTimerAgain, takeTimer } from "@/application/journeys/take-timer";
import { createHandOverPlaces, type HandOverPlaces } from "@/application/messages/hand-over-places";
import { recoverInterrupted } from "@/application/messages/recover-interrupted";
import { MAX_ATTEMPTS, type SendDeps } from "@/application/messages/send-deps";
import { sendMessage } from "@/application/messages/send-message";
import { type QueueWorker, sendJobs } from "@/application/ports/queue";
import { purgeExpired } from "@/application/privacy/purge-expired";
import type { ProductDeps } from "@/application/products/product-deps";
import { clearAttachments } from "@/application/self-service/clear-attachments";
import { performRequest } from "@/application/self-service/perform-request";
import type { SelfServiceDeps } from "@/application/self-service/self-service-deps";
import { asStoreId } from "@/domain/access/store-id";
import { type ChannelId, channelIds } from "@/domain/messaging/channels/channel";
import { channels } from "@/domain/messaging/channels/registry";
import { DAY_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { createBites } from "./bites";
import { createLoop } from "./loop";
import { createPace } from "./pace";
import { type PartnerWorkDeps, startPartnerWork } from "./partner-work";
import { startRecommendationWork } from "./recommendation-work";
import { type ReplyWorkDeps, startReplyWork } from "./reply-work";

export type WorkerDeps = ReceiveDeps &
  SendDeps &
  BrakeDeps &
  PartnerWorkDeps &
  SelfServiceDeps &
  ProductDeps & {
    /** Absent: no mailbox is read. */
    readonly replyWork?: Pick<ReplyWorkDeps, "proofs" | "replyTokens" | "mailReader">;
  };

export interface WorkerOptions {
  /** No other process works on this database. */
  readonly alone: boolean;
  /** How much may be begun now: hooks that come in have the right of way. */
  readonly admit: (wanted: number) => Promise<number>;
}

export interface Worker {
  /** Takes nothing new and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

const TIMER_POLL_MS = 200;
const TIMER_LEASE_MS = MINUTE_MS;
const TIMER_BATCH = 32;
/** One after the other on SQLite: enough to share a commit, and no hook waits for longer than they take together. */
const HOOKS_AT_ONCE = 32;
const HOOKS_AT_ONCE_ON_A_SERVER = 64;
/** Messages that stand ready for each connection: their claims share commits with the outcomes of those before them. */
const READY_PER_CONNECTION = 12;
const SWEEP_MS = MINUTE_MS;
const PURGE_MS = DAY_MS;
/** A soft launch that does harm is stopped within two of these (C13 allows ten minutes). */
const BRAKE_MS = MINUTE_MS;
/** Longer than any hand-over takes: the mail server's own time limits end it before. */
const INTERRUPTED_AFTER_MS = 10 * MINUTE_MS;

/** Everything that happens without anybody asking: hooks, messages, timers, sweeps. Any number of workers may run. */
export function startWorker(deps: WorkerDeps, { alone, admit }: WorkerOptions): Worker {
  // A trail tells which of the claimed messages had begun to leave; without one, all of them are in doubt after a crash.
  const places = createHandOverPlaces(
    (alone ? deps.emailSender.claims : undefined) ?? deps.emailSender.concurrency,
    alone,
  );
  // The mail server is never to wait for hooks: its answers, and the messages after them, come between two bites.
  const sharesCommits = alone && deps.emailSender.mode === "smtp";
  const bite = deps.emailSender.concurrency * (deps.emailSender.claims === undefined ? 1 : 2);
  const bites = createBites(() => (sharesCommits && places.areTaken() ? bite : Number.POSITIVE_INFINITY));
  const hooks = deps.queue.work(
    "process_hook",
    {
      concurrency: alone ? HOOKS_AT_ONCE : HOOKS_AT_ONCE_ON_A_SERVER,
      // In bites, the next are taken while others are at work. Else they end together: half of them would share a commit
      // with half of them, for ever.
      refillAt: sharesCommits ? HOOKS_AT_ONCE / 4 : alone ? HOOKS_AT_ONCE : 1,
      leaseMs: MINUTE_MS,
      maxAttempts: 12,
      admit,
    },
    (job) => bites.during(() => processHook(deps, job.subjectId)),
  );
  const pace = createPace(deps.clock);
  const messages = channelIds.map((channel) =>
    sendOn(channel, { deps: { ...deps, pace }, places, alone, admit }),
  );
  const requests = workOnRequests(deps, admit);
  const recommendations = startRecommendationWork(deps, admit);
  const partners = startPartnerWork(deps, admit);
  const failedTimers = workOnFailedTimers(deps, admit);
  const replies = deps.replyWork === undefined ? null : startReplyWork({ ...deps, ...deps.replyWork });
  // A sole process knows that nothing else was sending: whatever stands in "sending" now was cut off by its end.
  const startedAt = deps.clock.now();
  const loops = startLoops(deps, { admit, cutOffBefore: alone ? startedAt : null });
  const recovery = alone
    ? recoverInterrupted(deps, startedAt).then((count) => {
        noteRecovered(deps, count);
        deps.emailSender.trail?.forget();
      })
    : Promise.resolve();
  recovery.catch((error: unknown) =>
    deps.log.error("Interrupted messages could not be looked at", { error: String(error) }),
  );
  return {
    async stop() {
      pace.stop();
      await Promise.all([
        loops.stop(),
        hooks.stop(),
        ...messages.map((line) => line.stop()),
        requests.stop(),
        recommendations.stop(),
        partners.stop(),
        failedTimers.stop(),
        replies?.stop(),
        recovery.catch(() => undefined),
      ]);
    },
  };
}

/** Messages of one channel, in places and at a pace of their own: a provider that is slow keeps no other waiting. */
function sendOn(
  channel: ChannelId,
  {
    deps,
    places: ofMail,
    alone,
    admit,
  }: {
    readonly deps: WorkerDeps & SendDeps;
    readonly places: HandOverPlaces;
    readonly alone: boolean;
    readonly admit: WorkerOptions["admit"];
  },
): QueueWorker {
  const count = channels[channel].rate.places ?? deps.emailSender.concurrency;
  const isMail = channel === "email";
  const places = isMail ? ofMail : createHandOverPlaces(count, alone);
  return deps.queue.work(
    sendJobs[channel],
    {
      // Of the others few stand ready, so that what matters more gets past those that wait for their turn.
      concurrency: count * (alone && isMail ? READY_PER_CONNECTION : 1),
      refillAt: alone && isMail ? count : 1,
      leaseMs: INTERRUPTED_AFTER_MS,
      maxAttempts: MAX_ATTEMPTS + 4,
      admit,
    },
    (job) => sendMessage({ ...deps, places }, job.subjectId),
  );
}

/** What is done again and again: timers that fall due, sweeps, brakes and what is older than it is kept. */
function startLoops(
  deps: WorkerDeps,
  { admit, cutOffBefore }: Pick<WorkerOptions, "admit"> & { readonly cutOffBefore: Instant | null },
): { stop(): Promise<void> } {
  const timers = createLoop({ everyMs: TIMER_POLL_MS, log: deps.log, name: "timers" }, () =>
    fireDue(deps, admit),
  );
  const sweeps = createLoop({ everyMs: SWEEP_MS, log: deps.log, name: "sweeps" }, () =>
    sweep(deps, cutOffBefore),
  );
  const brakes = createLoop({ everyMs: BRAKE_MS, log: deps.log, name: "brakes" }, async () => {
    await applyBrakes(deps);
  });
  const purges = createLoop({ everyMs: PURGE_MS, log: deps.log, name: "retention" }, async () => {
    await purgeExpired(deps);
    await clearAttachments(deps);
  });
  return {
    async stop() {
      await Promise.all([timers.stop(), sweeps.stop(), purges.stop(), brakes.stop()]);
    },
  };
}

/** What shoppers asked the shop platform for. One at a time: it answers in its own time, and its allowance is the shop's. */
function workOnRequests(deps: WorkerDeps, admit: WorkerOptions["admit"]): QueueWorker {
  return deps.queue.work(
    "perform_request",
    { concurrency: 1, leaseMs: MINUTE_MS, maxAttempts: 8, admit },
    (job) => performRequest(deps, job.subjectId, asStoreId(job.storeId)),
  );
}

/** Timers that failed before, with the pauses and the end that the queue gives everything. */
function workOnFailedTimers(deps: WorkerDeps, admit: WorkerOptions["admit"]): QueueWorker {
  return deps.queue.work(
    "fire_timer",
    { concurrency: 4, leaseMs: MINUTE_MS, maxAttempts: 10, admit },
    (job) => fireTimerAgain(deps, job),
  );
}

/** Fires what is due until nothing is. Each timer is its own transaction; on SQLite a batch shares one commit. */
async function fireDue(deps: WorkerDeps, admit: WorkerOptions["admit"]): Promise<void> {
  for (;;) {
    const limit = await admit(TIMER_BATCH);
    const now = deps.clock.now();
    const next = await deps.timers.nextDueAt(deps.db.read);
    if (next === null || next > now) return;
    const claimed = await deps.db.transaction((tx) =>
      deps.timers.claimDue(tx, { now, leaseMs: TIMER_LEASE_MS, limit }),
    );
    if (claimed.length === 0) return;
    const results = await Promise.allSettled(claimed.map((timer) => takeTimer(deps, timer)));
    for (const [index, result] of results.entries()) {
      if (result.status === "fulfilled") continue;
      deps.log.error("A timer could not be worked on and will be claimed again", {
        timer: claimed[index]?.id,
        error: String(result.reason),
      });
    }
  }
}

/** What was cut off before a sole process began is looked at until it is settled: a provider's list takes its time. */
async function sweep(deps: WorkerDeps, cutOffBefore: Instant | null): Promise<void> {
  const before = Math.max(deps.clock.now() - INTERRUPTED_AFTER_MS, cutOffBefore ?? 0);
  noteRecovered(deps, await recoverInterrupted(deps, before));
}

function noteRecovered(deps: WorkerDeps, count: number): void {
  if (count > 0)
    deps.log.warn("Messages were cut off while being handed over; nobody is sent one twice", { count });
}
