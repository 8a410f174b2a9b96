import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { StatusMark } from "@/domain/shipment/status";
import type { Reader } from "./database";
import type { Cursor, Page, PageOf } from "./page";
import type { Hook, HookState, StoredEvent } from "./rows";

export interface HookQueries {
  counts(
    db: Reader,
    storeId: StoreId,
    states: readonly HookState[],
  ): Promise<readonly { readonly state: HookState; readonly hooks: number }[]>;
  /** Hooks in a state, newest first. */
  list(db: Reader, storeId: StoreId, page: PageOf & { readonly state: HookState }): Promise<Page<HookBrief>>;
  /** One hook with its body and headers. */
  find(db: Reader, storeId: StoreId, hookId: string): Promise<Hook | null>;
  /** Ids of parked hooks, oldest first. */
  parked(
    db: Reader,
    storeId: StoreId,
    page: { readonly after: Cursor | null; readonly limit: number },
  ): Promise<readonly Cursor[]>;
  /** The review list: those without a meaning first, then the newest. */
  unknownCodes(db: Reader, storeId: StoreId): Promise<readonly UnknownCode[]>;
  /** Events that carried an unknown code, oldest first. */
  eventsWithCode(
    db: Reader,
    storeId: StoreId,
    code: { readonly vocabulary: string; readonly code: string; readonly limit: number },
  ): Promise<readonly StoredEvent[]>;
}

/** A hook without its body and headers. */
export type HookBrief = Omit<Hook, "headers" | "body">;

export interface UnknownCode {
  readonly vocabulary: string;
  readonly code: string;
  /** What the carrier wrote beside it. */
  readonly text: string | null;
  readonly count: number;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  /** What a person said it means; null while nobody has. */
  readonly mark: StatusMark | null;
  readonly mappedAt: Instant | null;
}
