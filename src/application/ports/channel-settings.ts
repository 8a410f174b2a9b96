import type { StoreId } from "@/domain/access/store-id";
import type { ChannelId } from "@/domain/messaging/channels/channel";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** What a channel of a store is set to, and how it has fared. */
export interface ChannelSettings {
  readonly storeId: StoreId;
  readonly channel: ChannelId;
  readonly plain: Readonly<Record<string, string>>;
  /** Sealed with the installation's key; null: none are set. */
  readonly sealed: string | null;
  /** Its messages stay in the outbox. */
  readonly isSandbox: boolean;
  readonly lastSuccessAt: Instant | null;
  readonly lastErrorAt: Instant | null;
  readonly lastError: string | null;
  readonly updatedAt: Instant;
  /** Since when its messages wait, because its provider refuses the key; null: they leave. */
  readonly pausedAt: Instant | null;
  /** In the provider's words. */
  readonly pausedWhy: string | null;
}

export interface ChannelSettingsStore {
  find(db: Reader, storeId: StoreId, channel: ChannelId): Promise<ChannelSettings | null>;
  list(db: Reader, storeId: StoreId): Promise<readonly ChannelSettings[]>;
  /** Whether its messages wait. */
  isPaused(db: Reader, storeId: StoreId, channel: string): Promise<boolean>;
  /** Lets its messages wait from now on. False when they do already. A channel nobody has set gets a row for it. */
  pause(tx: Tx, pause: ChannelPause): Promise<boolean>;
  /** False when they did not wait. */
  resume(tx: Tx, storeId: StoreId, channel: ChannelId): Promise<boolean>;
  /** Writes what is set; how it has fared stays, and whether its messages wait. */
  save(tx: Tx, settings: ChannelSettings): Promise<void>;
  remove(tx: Tx, storeId: StoreId, channel: ChannelId): Promise<void>;
  /** `error` null: it went well. */
  noteOutcome(
    tx: Tx,
    outcome: {
      readonly storeId: StoreId;
      readonly channel: ChannelId;
      readonly at: Instant;
      readonly error: string | null;
    },
  ): Promise<void>;
}

export interface ChannelPause {
  readonly storeId: StoreId;
  readonly channel: ChannelId;
  readonly at: Instant;
  /** In the provider's words. */
  readonly why: string;
}
