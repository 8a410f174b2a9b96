import type { StoreId } from "@/domain/access/store-id";
import type { Offered } from "@/domain/journey/audience";
import type { JourneyContent, JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";
import type { Journey } from "./rows";

export interface JourneyStore {
  /**
   * Live versions of live or paused journeys; a journey in a soft launch is there with both of its versions and whom
   * each takes. Cached: whatever changes it refreshes it, another process sees it within seconds.
   */
  live(db: Reader, storeId: StoreId): Promise<readonly LiveVersion[]>;
  /** Immutable, so cached for good. */
  version(db: Reader, storeId: StoreId, versionId: string): Promise<JourneyVersion | null>;
  find(db: Reader, storeId: StoreId, id: string): Promise<Journey | null>;
  list(db: Reader, storeId: StoreId): Promise<readonly Journey[]>;
  insert(tx: Tx, journey: Journey): Promise<void>;
  /** Writes name, purpose, scope and place in the list. */
  update(tx: Tx, journey: Journey): Promise<void>;
  /** Every version of a journey without its content, newest first. */
  versions(db: Reader, storeId: StoreId, journeyId: string): Promise<readonly VersionRow[]>;
  /** Adds the next version and makes it the live one. */
  publish(tx: Tx, publication: Publication): Promise<JourneyVersion>;
  /** Adds the next version and leaves the live one as it is. */
  addVersion(tx: Tx, publication: Publication): Promise<JourneyVersion>;
  /** Makes a version the live one. A paused journey stays paused. */
  makeLive(
    tx: Tx,
    version: { readonly id: string; readonly storeId: StoreId; readonly journeyId: string },
  ): Promise<void>;
  /** Nothing of it is live any more; those in it go on to their end. */
  withdraw(tx: Tx, storeId: StoreId, journeyId: string): Promise<void>;
  setState(tx: Tx, storeId: StoreId, journeyId: string, state: Journey["state"]): Promise<void>;
}

export interface LiveVersion extends Offered {
  readonly journey: Journey;
}

export interface Publication {
  readonly storeId: StoreId;
  readonly journeyId: string;
  readonly versionId: string;
  readonly content: JourneyContent;
  readonly by: string | null;
  readonly byName?: string | null;
  /** Why, in the publisher's words. */
  readonly note?: string | null;
  readonly at: Instant;
}

/** Who published a version, when and why. */
export interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Instant;
  readonly publishedBy: string | null;
  readonly publishedByName: string | null;
  readonly note: string | null;
}
