import type { StoreId } from "@/domain/access/store-id";
import type { NodeKind } from "@/domain/journey/nodes/registry";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { ThroughCount } from "../ports/journey-queries";
import type { ReadDeps } from "../read-deps";
import { type CountedDays, countedSpan, countJourneys, type JourneyCounts } from "./journey-counts";

/** What a node has to show for a period. */
export interface NodeCounts extends JourneyCounts {
  /** Orders, or parcels, that went through it. */
  readonly through: number;
}

export interface CountedNodes {
  readonly since: Instant;
  readonly until: Instant;
  readonly journey: JourneyCounts;
  /** By node; also of steps that were removed and at which something happened in the period. */
  readonly nodes: Readonly<Record<string, NodeCounts>>;
}

/** Counts per node of one journey over the last days. Throws AppError `not_found`. */
export async function countNodes(
  deps: ReadDeps,
  {
    storeId,
    journeyId,
    days,
  }: { readonly storeId: StoreId; readonly journeyId: string; readonly days: CountedDays },
): Promise<CountedNodes> {
  const { read } = deps.db;
  const journey = await deps.journeys.find(read, storeId, journeyId);
  if (journey === null) throw new AppError("not_found", "This store has no such journey.");
  const span = countedSpan(deps.clock.now(), days);
  const counts = await countJourneys(deps, { storeId, journeyIds: [journeyId], days });
  const passed = new Map<string, ThroughCount[]>();
  for (const row of await deps.queries.journeys.through(read, storeId, { journeyId, ...span }))
    passed.set(row.nodeId, [...(passed.get(row.nodeId) ?? []), row]);
  const kinds = await kindsOfNodes(deps, { storeId, journeyId });
  const nodes: Record<string, NodeCounts> = {};
  for (const nodeId of new Set([...kinds.keys(), ...passed.keys()]))
    nodes[nodeId] = {
      ...counts.node(journeyId, nodeId),
      through: throughOf(passed.get(nodeId) ?? [], kinds.get(nodeId)),
    };
  return { ...span, journey: counts.journey(journeyId), nodes };
}

/** The kind of every node of the versions that orders may be in: the newest that has it speaks. */
async function kindsOfNodes(
  deps: ReadDeps,
  { storeId, journeyId }: { readonly storeId: StoreId; readonly journeyId: string },
): Promise<ReadonlyMap<string, NodeKind>> {
  const { read } = deps.db;
  const kinds = new Map<string, NodeKind>();
  const standing = await deps.queries.journeys.standingByVersion(read, storeId, journeyId);
  const live = (await deps.journeys.live(read, storeId)).map(({ version }) => version);
  const own = live.filter((version) => version.journeyId === journeyId);
  for (const versionId of new Set(standing.map((one) => one.versionId))) {
    const version = await deps.journeys.version(read, storeId, versionId);
    if (version !== null) own.push(version);
  }
  for (const version of own.sort(newestFirst))
    for (const [nodeId, node] of Object.entries(version.nodes))
      if (!kinds.has(nodeId)) kinds.set(nodeId, node.kind);
  return kinds;
}

function newestFirst(one: JourneyVersion, other: JourneyVersion): number {
  return other.number - one.number;
}

/** A run's end is an entry of the node it ended at, but only at an exit does it tell that the run came through. */
function throughOf(rows: readonly ThroughCount[], nodeKind: NodeKind | undefined): number {
  const isCounted = ({ kind }: ThroughCount) => {
    if (kind === "finished") return nodeKind === "exit";
    // Elsewhere a note is a remark about a run, not its way through.
    return kind !== "noted" || nodeKind === "note" || nodeKind === "escalate";
  };
  return rows.filter(isCounted).reduce((sum, { entries }) => sum + entries, 0);
}
