import type { StoreId } from "@/domain/access/store-id";
import type { SuppressedClass, SuppressionKind } from "@/domain/messaging/suppression";
import type { Consent } from "@/domain/order/consent";
import type { Customer, CustomerPatch } from "@/domain/order/customer";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** Why an address must not be written to on a channel. */
export interface Block {
  readonly channel: string;
  readonly kind: SuppressionKind;
  readonly class: SuppressedClass;
  /** A provider's own words, or a person's. */
  readonly reason: string;
  readonly at: Instant;
}

export interface CustomerStore {
  find(db: Reader, storeId: StoreId, id: string): Promise<Customer | null>;
  /** Finds by external id, then e-mail; makes or amends the row; records new consent statements. */
  merge(tx: Tx, storeId: StoreId, patch: CustomerPatch, at: Instant): Promise<Customer>;
  /** The newest statement per channel and class. */
  consents(db: Reader, storeId: StoreId, customerId: string): Promise<readonly Consent[]>;
  /** Adds one statement to what the person has agreed to and refused. */
  recordConsent(tx: Tx, storeId: StoreId, customerId: string, consent: Consent): Promise<void>;
  /** How many statements each import has left, by the source it gave them. */
  importedConsents(db: Reader, storeId: StoreId): Promise<readonly { source: string; consents: number }[]>;
  /** Removes the statements of a source, and of the same with more behind a colon; returns how many. */
  removeConsents(tx: Tx, storeId: StoreId, source: string): Promise<number>;
  blocked(
    db: Reader,
    storeId: StoreId,
    addresses: readonly string[],
  ): Promise<readonly (Block & { readonly address: string })[]>;
  /** Stops messages to an address; a weaker kind never hides a stronger one (see `replacedKinds`). */
  block(
    tx: Tx,
    block: Omit<Block, "class"> & {
      readonly storeId: StoreId;
      readonly address: string;
      /** Absent: every class of messages. */
      readonly class?: SuppressedClass;
      readonly at: Instant;
    },
  ): Promise<void>;
  /** Lifts the block of one class; without a class, all of them. */
  unblock(
    tx: Tx,
    block: {
      readonly storeId: StoreId;
      readonly channel: string;
      readonly address: string;
      readonly class?: SuppressedClass;
    },
  ): Promise<void>;
  /** Open orders of the person, for events about the person. */
  openOrderIds(db: Reader, storeId: StoreId, customerId: string): Promise<readonly string[]>;
  /** Empties every personal column of the person, their orders, messages, hooks and events; keeps keys and ledger (tombstone). */
  redact(
    tx: Tx,
    storeId: StoreId,
    who: {
      externalId: string | null;
      email: string | null;
      phone: string | null;
      orderExternalIds: readonly string[];
      at: Instant;
    },
  ): Promise<{ orders: number; customers: number }>;
  /** The same for everybody in the store, after the app was removed from it. */
  redactAll(tx: Tx, storeId: StoreId, at: Instant): Promise<void>;
}
