import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Task } from "@/domain/support/task";
import type { TaskRole } from "@/domain/support/task-queue";
import type { Reader, Tx } from "./database";
import type { OrderListing } from "./order-queries";

export interface TaskStore {
  /** Inserts; false when (store, key) is there already: a run's node hands over once. */
  open(tx: Tx, task: Task): Promise<boolean>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Task | null>;
  /** Those of an order that are not done. */
  pendingOfOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly Task[]>;
  /** Writes the task if its revision is still `expected`; false when somebody was quicker. */
  update(tx: Tx, task: Task, expected: number): Promise<boolean>;
}

export interface TaskQueries {
  /** How many tasks of each queue are not done, and how many of those nobody has taken. */
  counts(db: Reader, storeId: StoreId): Promise<readonly TaskCount[]>;
  /** Tasks that are not done: the most pressing first, then the oldest. */
  pending(db: Reader, storeId: StoreId, page: QueueOf): Promise<readonly ListedTask[]>;
  /** Those that are done, the newest first. */
  done(db: Reader, storeId: StoreId, page: QueueOf): Promise<readonly ListedTask[]>;
  /** Every task of an order, oldest first. */
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly Task[]>;
}

export interface TaskCount {
  readonly role: TaskRole;
  readonly pending: number;
  readonly free: number;
}

interface QueueOf {
  readonly role: TaskRole;
  readonly limit: number;
}

/** A task with what somebody should know before taking it. */
export interface ListedTask {
  readonly task: Task;
  readonly listing: OrderListing;
  /** The last message that left for this order. */
  readonly lastSent: { readonly touchpoint: string; readonly channel: string; readonly at: Instant } | null;
  /** How often the customer wrote to support, about any order. */
  readonly contacts: number;
}
