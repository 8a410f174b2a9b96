import type { Instant } from "@/domain/shared/instant";
import type { Store } from "../ports/rows";
import type { TrackingPageKey } from "../ports/tracking-pages";
import { isCodeExpired } from "./code-life";
import type { TrackingDeps } from "./tracking-deps";

export interface FoundTrackingPage {
  readonly key: TrackingPageKey;
  readonly store: Store;
}

/**
 * Looks a tracking code up with one indexed read. An unknown and an expired code are one answer, null, after the same
 * work (C11): which of the two it was must not be told.
 */
export async function findTrackingPage(
  deps: Pick<TrackingDeps, "db" | "stores" | "trackingPages">,
  { code, now }: { readonly code: string; readonly now: Instant },
): Promise<FoundTrackingPage | null> {
  const key = await deps.trackingPages.keyOf(deps.db.read, code);
  if (key === null || isCodeExpired(key, now)) return null;
  const store = await deps.stores.find(deps.db.read, key.storeId);
  return store && { key, store };
}
