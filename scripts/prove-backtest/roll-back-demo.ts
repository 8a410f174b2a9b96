import { rollBack } from "../../src/application/journeys/publish-journey";
import type { Store } from "../../src/application/ports/rows";
import type { LiveJourney } from "../../src/domain/journey/advance";
import { contentOfVersion, type JourneyVersion } from "../../src/domain/journey/version";
import type { Parts } from "../../src/server/container";
import { publishContentOf } from "../../src/testing/publish-proof/proof-shop";
import {
  type ReplayedDecisions,
  replayedDecisions,
} from "../../src/testing/publish-proof/replayed-decisions";
import { sends, without } from "./open-history";

export interface RolledBack {
  readonly orders: number;
  /** What each version decides about every order: the first, another one over it, and the one rolled back to the first. */
  readonly former: ReplayedDecisions;
  readonly tried: ReplayedDecisions;
  readonly restored: ReplayedDecisions;
}

/**
 * Publishes another version of the journey that sends this touchpoint, rolls back to the one before it, both as from the
 * screen, and replays the store's own events through all three (C8).
 */
export async function rollBackDemo(parts: Parts, touchpoint: string): Promise<RolledBack> {
  const deps = { ...parts.deps, queries: parts.queries, audit: parts.accounts.audit };
  const { read } = deps.db;
  const { histories } = parts.queries;
  const [store] = await deps.stores.list(read);
  if (store === undefined) throw new Error("There is no store.");
  const live = await liveOf(parts, store);
  const former = live.find(({ version }) => sends(version, touchpoint))?.version;
  if (former === undefined) throw new Error(`No journey sends ${touchpoint}.`);
  const { journeyId } = former;
  const inFlight = { default: "stay", perStep: {} } as const;
  const content = without(contentOfVersion(former), touchpoint);
  await publishContentOf(deps, { storeId: store.id, journeyId, content, choice: inFlight });
  const tried = await liveVersion(parts, store, journeyId);
  const actor = { userId: "prover", userName: "Prover", storeId: store.id };
  const back = await rollBack(deps, { actor, journeyId, versionId: former.id, inFlight });
  if (back.kind !== "published") throw new Error(`Not rolled back: ${back.kind}`);
  const restored = await liveVersion(parts, store, journeyId);
  const until = Date.now();
  const orderIds = await histories.orderIds(read, store.id, { from: 0, until, withTests: true });
  const decisionsOf = (version: JourneyVersion) =>
    replayedDecisions({ read, histories }, { store, live, version, orderIds, until });
  return {
    orders: orderIds.length,
    former: await decisionsOf(former),
    tried: await decisionsOf(tried),
    restored: await decisionsOf(restored),
  };
}

async function liveOf({ deps }: Parts, store: Store): Promise<readonly LiveJourney[]> {
  const rows = await deps.journeys.live(deps.db.read, store.id);
  return rows.map(({ journey, ...offered }) => ({ ...offered, isPaused: journey.state === "paused" }));
}

async function liveVersion(parts: Parts, store: Store, journeyId: string): Promise<JourneyVersion> {
  const found = (await liveOf(parts, store)).find(({ version }) => version.journeyId === journeyId);
  if (found === undefined) throw new Error("Nothing of this journey is live.");
  return found.version;
}
