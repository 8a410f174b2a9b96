import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** One post of a webhook, with what came back. */
export interface WebhookDelivery {
  readonly id: string;
  readonly storeId: StoreId;
  readonly messageId: string;
  /** Null: a test, which is about no order. */
  readonly orderId: string | null;
  readonly touchpoint: string;
  readonly at: Instant;
  readonly durationMs: number;
  /** Null: no answer came. */
  readonly status: number | null;
  /** The beginning of the answer, without what names people or lets somebody in; or why none came. */
  readonly answer: string | null;
  readonly isReplay: boolean;
}

export interface WebhookDeliveryStore {
  insert(tx: Tx, delivery: WebhookDelivery): Promise<void>;
  find(db: Reader, storeId: StoreId, id: string): Promise<WebhookDelivery | null>;
  /** The newest first. */
  newest(db: Reader, storeId: StoreId, limit: number): Promise<readonly WebhookDelivery[]>;
  /** Removes what is older; returns how many. */
  prune(tx: Tx, before: Instant): Promise<number>;
}
