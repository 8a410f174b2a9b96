import { type MessagePriority, messagePriorities } from "@/domain/journey/message-priority";
import { type ChannelId, isChannelId } from "@/domain/messaging/channels/channel";
import type { Instant } from "@/domain/shared/instant";
import type { Tx } from "./database";

/** Each channel has a line of its own: a provider that is slow, or rests, keeps no other message waiting. */
export const sendJobs = {
  email: "send_message",
  sms: "send_sms",
  push: "send_push",
  webhook: "send_webhook",
  klaviyo: "send_klaviyo",
  omnisend: "send_omnisend",
} as const satisfies Record<ChannelId, string>;
export type SendJobName = (typeof sendJobs)[ChannelId];

/** The names of all jobs that send messages, one per line. */
export function sendJobNames(): readonly SendJobName[] {
  return Object.values(sendJobs);
}

/** The line of a message's channel; of one that is unknown by now, mail's, where it is refused. */
export function sendJobOf(channel: string): SendJobName {
  return isChannelId(channel) ? sendJobs[channel] : sendJobs.email;
}

/** The background work there is. A job carries ids only: the worker reads the state afresh. */
export const jobNames = [
  "process_hook",
  ...sendJobNames(),
  "fire_timer",
  "perform_request",
  "read_products",
  "learn_recommendations",
  "read_profile",
  "read_price",
  "tell_opt_out",
] as const;
export type JobName = (typeof jobNames)[number];

/** What `depth` counts up from. */
export const noJobs: Readonly<Record<JobName, number>> = {
  process_hook: 0,
  send_message: 0,
  send_sms: 0,
  send_push: 0,
  send_webhook: 0,
  send_klaviyo: 0,
  send_omnisend: 0,
  fire_timer: 0,
  perform_request: 0,
  read_products: 0,
  learn_recommendations: 0,
  read_profile: 0,
  read_price: 0,
  tell_opt_out: 0,
};

export interface Job {
  readonly name: JobName;
  /** What it is about: a hook's, a message's or a request's id, or a timer in words. */
  readonly subjectId: string;
  readonly storeId: string;
  /** Not before this moment; absent = at once. */
  readonly runAt?: Instant;
  /** Of those that are due, the smaller number is taken first. Absent: 0. */
  readonly priority?: MessagePriority;
}

/** Every priority that jobs of a name can have, the first to be taken first. Only messages have more than one. */
export function prioritiesOf(name: JobName): readonly MessagePriority[] {
  return sendJobNames().some((one) => one === name) ? everyPriority : onePriority;
}

const everyPriority = Object.values(messagePriorities);
const onePriority = [messagePriorities.critical];

/** Thrown by a worker function to try again at a set moment without spending an attempt. */
export class RetryLater extends Error {
  readonly runAt: Instant;
  constructor(runAt: Instant, why: string) {
    super(why);
    this.name = "RetryLater";
    this.runAt = runAt;
  }
}

export interface DeadJob {
  readonly id: string;
  readonly name: JobName;
  readonly subjectId: string;
  readonly storeId: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly deadAt: Instant;
}

export interface WorkOptions {
  /** Jobs of this name under way at once. */
  readonly concurrency: number;
  /** Takes jobs only when so many places are free: fewer writes, where a place need not be filled at once. Absent: 1. */
  readonly refillAt?: number;
  /** A job whose worker died is free again after this. */
  readonly leaseMs: number;
  /** After so many failures it is a dead letter. */
  readonly maxAttempts: number;
  /** How many of `wanted` jobs may be taken now, one at least; it may wait before it says so. Absent: all of them. */
  readonly admit?: (wanted: number) => Promise<number>;
}

export interface QueueWorker {
  /** Takes no further jobs and resolves when those under way have ended. */
  stop(): Promise<void>;
}

export interface Queue {
  /** Joins the caller's transaction: the job exists if and only if it commits. */
  enqueue(tx: Tx, job: Job): Promise<void>;
  /** Runs `perform` for each job until stopped. Throwing retries with back-off and jitter. */
  work(name: JobName, options: WorkOptions, perform: (job: Job) => Promise<void>): QueueWorker;
  /** Dead letters of one store, newest first. */
  dead(storeId: string, limit: number): Promise<readonly DeadJob[]>;
  /** Puts a dead letter back with a fresh count of attempts. False when it is not there. */
  retryDead(storeId: string, id: string): Promise<boolean>;
  /** How many wait or are under way, per name. */
  depth(): Promise<Readonly<Record<JobName, number>>>;
  start(): Promise<void>;
  stop(): Promise<void>;
}
