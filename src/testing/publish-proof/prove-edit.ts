import { copyFileSync, rmSync } from "node:fs";
import { rollBack } from "@/application/journeys/publish-journey";
import { passTime } from "@/application/virtual-time/virtual-time";
import { sameValue } from "@/domain/journey/edit/same-value";
import { allStay } from "@/domain/journey/publish-fate";
import { type PublishImpact, publishImpact } from "@/domain/journey/publish-impact";
import { contentOfVersion } from "@/domain/journey/version";
import { seededRandom } from "../one-truth/random-order";
import { foretellOrders, NEXT, outcomeOf, type Publication, type RunOutcome } from "./foretell-orders";
import { orderWay, parcelWay } from "./journeys";
import { type Filled, openProofShop, type ProofDeps, publishContentOf } from "./proof-shop";
import { randomEdit } from "./random-edit";
import { sameDecisions } from "./same-decisions";

export interface EditProof {
  readonly says: readonly string[];
  readonly inFlight: number;
  readonly fates: PublishImpact["outcomes"];
  /** Messages that went out at once because orders were moved. */
  readonly sent: number;
  /** Runs whose real outcome is not the foretold one. */
  readonly wrong: readonly { readonly foretold: RunOutcome; readonly real: RunOutcome }[];
  /** The counts of the impact preview are those of the outcomes. */
  readonly countsAgree: boolean;
  /** One click back gives the former content to the byte, and the former decisions about random orders. */
  readonly comesBackExactly: boolean;
}

/**
 * One random edit, foretold for every order under way and then really published on a copy of the file: the outcome of
 * each order, after the worker has settled it, is held against what was foretold.
 */
export async function proveEdit(file: string, filled: Filled, seed: number): Promise<EditProof> {
  const copy = `${file}.${seed}`;
  copyFileSync(file, copy);
  const shop = openProofShop(copy, filled.now);
  try {
    const isOrders = seed % 2 === 0;
    const journeyId = isOrders ? filled.orderJourneyId : filled.parcelJourneyId;
    const published = isOrders ? orderWay : parcelWay;
    const edit = randomEdit(published, seededRandom(seed + 1));
    const publication = { filled, journeyId, ...edit };
    const foretold = await foretellOrders(shop.deps, publication);
    const impact = await previewOf(shop.deps, publication);
    await publishContentOf(shop.deps, { storeId: filled.storeId, journeyId, ...edit });
    await passTime(shop.deps, filled.now);
    const real = await realOutcomes(shop.deps, publication, foretold);
    const wrong = foretold.flatMap((one, index) => {
      const other = real[index];
      return other === undefined || sameValue(one, other) ? [] : [{ foretold: one, real: other }];
    });
    return {
      says: edit.says,
      inFlight: foretold.length,
      fates: impact.outcomes,
      sent: foretold.reduce((sum, { messages }) => sum + messages.length, 0),
      wrong,
      countsAgree: countsOf(foretold, impact.outcomes),
      comesBackExactly: await comesBack(shop.deps, publication),
    };
  } finally {
    await shop.database.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${copy}${suffix}`, { force: true });
  }
}

const ORDERS_PLAYED = 20;

async function comesBack(deps: ProofDeps, { filled, journeyId }: Publication): Promise<boolean> {
  const { storeId } = filled;
  const versions = await deps.journeys.versions(deps.db.read, storeId, journeyId);
  const former = versions.find(({ number }) => number === 1);
  if (former === undefined) return false;
  const contentOf = async (id: string | null) => {
    const version = id === null ? null : await deps.journeys.version(deps.db.read, storeId, id);
    return version === null ? null : contentOfVersion(version);
  };
  const actor = { userId: "prover", storeId };
  await rollBack(deps, { actor, journeyId, versionId: former.id, inFlight: allStay });
  const journey = await deps.journeys.find(deps.db.read, storeId, journeyId);
  const before = await contentOf(former.id);
  const after = await contentOf(journey?.liveVersionId ?? null);
  return before !== null && after !== null && sameDecisions(before, after, ORDERS_PLAYED);
}

async function previewOf(deps: ProofDeps, { filled, journeyId, content, choice }: Publication) {
  const { storeId } = filled;
  const standing = await deps.queries.journeys.standingByVersion(deps.db.read, storeId, journeyId);
  const live = await deps.journeys.live(deps.db.read, storeId);
  const versions = new Map(live.map(({ version }) => [version.id, contentOfVersion(version)]));
  const published = live.find(({ version }) => version.journeyId === journeyId)?.version ?? null;
  return publishImpact({ published, next: content, versions, standing, choice });
}

function countsOf(foretold: readonly RunOutcome[], counts: Readonly<Record<string, number>>): boolean {
  const moved = foretold.filter(({ versionId }) => versionId === NEXT).length;
  const left = foretold.filter(({ endReason }) => endReason === "left_on_publish").length;
  return counts.move === moved && counts.exit === left && counts.stay === foretold.length - moved - left;
}

/** In the order of what was foretold. The new version goes by the name it had before it existed. */
async function realOutcomes(
  deps: ProofDeps,
  { filled, journeyId }: Publication,
  foretold: readonly RunOutcome[],
): Promise<readonly RunOutcome[]> {
  const { read } = deps.db;
  const journey = await deps.journeys.find(read, filled.storeId, journeyId);
  const outcomes: RunOutcome[] = [];
  for (const { runId } of foretold) {
    const run = await deps.runs.find(read, filled.storeId, runId);
    if (run === null) throw new Error(`Run ${runId} has gone`);
    const asked = await messagesAsked(deps, filled, { runId, orderId: run.orderId });
    const versionId = run.versionId === journey?.liveVersionId ? NEXT : run.versionId;
    outcomes.push(outcomeOf({ ...run, versionId }, asked));
  }
  return outcomes;
}

async function messagesAsked(
  deps: ProofDeps,
  { storeId, now }: Filled,
  { runId, orderId }: { readonly runId: string; readonly orderId: string },
): Promise<readonly string[]> {
  const record = await deps.queries.orders.record(deps.db.read, storeId, orderId);
  if (record === null) throw new Error(`There is no order ${orderId}`);
  return record.entries.flatMap((entry) =>
    entry.runId === runId && entry.kind === "queued" && entry.at >= now ? [entry.messageKey ?? ""] : [],
  );
}
