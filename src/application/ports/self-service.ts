import type { StoreId } from "@/domain/access/store-id";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import type { SelfServiceStep } from "@/domain/self-service/step";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

interface OrderKey {
  readonly storeId: StoreId;
  readonly orderId: string;
}

/** A photo of a shopper, without the picture. */
export interface Attachment extends OrderKey {
  readonly id: string;
  readonly requestId: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Opens the file; sealed. */
  readonly sealedKey: string;
  readonly addedAt: Instant;
}

/** What shoppers ask for on the tracking page. */
export interface SelfServiceStore {
  /** Inserts, and the order's page is drawn anew. */
  insert(tx: Tx, request: SelfServiceRequest): Promise<void>;
  find(db: Reader, storeId: StoreId, id: string): Promise<SelfServiceRequest | null>;
  /** Oldest first. */
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly SelfServiceRequest[]>;
  /** Writes it if its revision is still `expected`, and the page is drawn anew; false when somebody was quicker. */
  update(tx: Tx, request: SelfServiceRequest, expected: number): Promise<boolean>;

  /** How many requests of a store were made since then, and how many of them a platform settled by itself: a ticket saved. */
  countSince(
    db: Reader,
    storeId: StoreId,
    since: Instant,
  ): Promise<{ readonly asked: number; readonly done: number; readonly withoutAgent: number }>;

  noteStep(tx: Tx, step: SelfServiceStep): Promise<void>;
  /** Oldest first. */
  stepsOfOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly SelfServiceStep[]>;

  /** Makes this the one code of the order, with all its tries before it. */
  saveCode(
    tx: Tx,
    code: OrderKey & { readonly codeHash: string; readonly expiresAt: Instant; readonly now: Instant },
  ): Promise<void>;
  /** Counts one try against the order's code and gives its hash; null when there is none, or none that is still good. */
  tryCode(
    tx: Tx,
    attempt: OrderKey & { readonly now: Instant; readonly tries: number },
  ): Promise<string | null>;
  /** A code is good once. False when it was used meanwhile. */
  useCode(tx: Tx, code: OrderKey & { readonly codeHash: string }): Promise<boolean>;

  addAttachment(tx: Tx, attachment: Attachment): Promise<void>;
  findAttachment(db: Reader, storeId: StoreId, id: string): Promise<Attachment | null>;
  attachmentsOfOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly Attachment[]>;
  /** Of these ids, those that still exist: files of the others can go. */
  knownAttachments(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
