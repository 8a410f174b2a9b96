import type { MessageClass } from "../messaging/channels/channel";
import type { Instant } from "../shared/instant";
import type { TaskPriority, TaskRole } from "../support/task-queue";
import type { LedgerValue } from "./ledger";
import type { WaitReason } from "./send-decision";

/** What `step` asks for. It performs none of it. */
export type Effect =
  | QueueMessage
  | OpenTask
  | { readonly type: "set_timer"; readonly nodeId: string; readonly at: Instant }
  | { readonly type: "cancel_timer"; readonly nodeId: string }
  | {
      readonly type: "record_exposure";
      readonly experiment: string;
      readonly unitId: string;
      readonly arm: string;
    }
  | { readonly type: "make_promise"; readonly promise: PromiseDraft };

export interface QueueMessage {
  readonly type: "queue_message";
  readonly nodeId: string;
  readonly key: string;
  readonly touchpoint: string;
  readonly channel: string;
  readonly template: string;
  readonly class: MessageClass;
  readonly shipmentIds: readonly string[];
  /** What it waits for ends then; null = at once. */
  readonly notBefore: Instant | null;
  /** What that is. */
  readonly waitsFor?: WaitReason;
  /** After this moment it would be wrong to send it: it dies with reason `stale` (D22). Null = never stale. */
  readonly validUntil: Instant | null;
}

/** Asks a person to look at the order (R110). The second one with the same key opens nothing. */
export interface OpenTask {
  readonly type: "open_task";
  readonly nodeId: string;
  readonly key: string;
  readonly role: TaskRole;
  readonly priority: TaskPriority;
  /** What the journey's author wrote for whoever takes it. */
  readonly reason: string;
  readonly note: string | null;
  /** The facts at that moment, by their ids in the catalogue. */
  readonly values: Readonly<Record<string, LedgerValue>>;
}

/** Promises that a message of a journey makes. */
export type MessagePromise = "update_within_24h" | "return_resolved_within_48h";

/** With those that a person makes by hand. */
export type PromiseKind = MessagePromise | "arrives_by" | "answer_by";

/** A sentence with a deadline, made to a shopper (R58, R60). */
export interface PromiseDraft {
  readonly kind: PromiseKind;
  readonly shipmentId: string | null;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  readonly messageKey: string | null;
}
