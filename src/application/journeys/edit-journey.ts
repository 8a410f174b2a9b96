import { can, type Role } from "@/domain/access/role";
import type { JourneyScope } from "@/domain/journey/run";
import { contentOfVersion, type JourneyContent } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import type { Reader } from "../ports/database";
import type { BrakeReport, JourneyDraftRow, SoftLaunchState } from "../ports/journey-editing";
import type { Journey, JourneyState, Store } from "../ports/rows";
import { type EditingDeps, journeyOf } from "./editing-deps";

/** A journey as the editor opens it: what is published, what is unpublished, and how many orders are on their way. */
export interface JourneyEditing {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly scope: JourneyScope;
  readonly state: JourneyState;
  readonly live: {
    readonly versionId: string;
    readonly number: number;
    readonly content: JourneyContent;
    readonly publishedAt: Instant;
    readonly publishedBy: string;
  } | null;
  readonly draft: {
    /** As it was saved; the published content while nothing is unpublished. */
    readonly content: unknown;
    readonly revision: number;
    /** Null while nothing is unpublished. */
    readonly savedAt: Instant | null;
    readonly savedBy: string | null;
  };
  readonly inFlight: number;
  readonly softLaunch: {
    readonly versionId: string;
    readonly number: number;
    readonly percent: number;
    readonly startedAt: Instant;
    readonly state: Exclude<SoftLaunchState, "widened" | "replaced">;
    readonly report: BrakeReport | null;
  } | null;
  readonly can: { readonly edit: boolean; readonly publish: boolean };
}

/** Who published what Milepost brings along. */
export const SHIPPED_BY = "Milepost";

/** Throws AppError `not_found`. */
export async function editJourney(
  deps: EditingDeps,
  { store, role, journeyId }: { readonly store: Store; readonly role: Role; readonly journeyId: string },
): Promise<JourneyEditing> {
  const { read } = deps.db;
  const journey = await journeyOf(deps, read, { storeId: store.id }, journeyId);
  const live = await publishedOf(deps, read, journey);
  const draft = await deps.journeyDrafts.find(read, store.id, journeyId);
  const standing = await deps.queries.journeys.standing(read, store.id, [journeyId]);
  const { id, key, name, purpose, scope, state } = journey;
  return {
    id,
    key,
    name,
    purpose,
    scope,
    state,
    live,
    draft: draftShown(draft, live?.content ?? emptyContent(scope)),
    inFlight: standing.reduce((sum, { orders }) => sum + orders, 0),
    softLaunch: await softLaunchOf(deps, read, journey),
    can: { edit: can(role, "edit_journeys"), publish: can(role, "publish_journeys") },
  };
}

/** A journey that does nothing yet: a start and nothing after it. */
export function emptyContent(scope: JourneyScope): JourneyContent {
  const on = [scope === "order" ? ("order_placed" as const) : ("shipment_created" as const)];
  const trigger = { kind: "trigger" as const, config: { on, where: null, filter: null }, next: {} };
  return { scope, start: "start", nodes: { start: trigger }, messages: {}, exitOn: [] };
}

/** What is published of a journey; null while nothing is. */
export async function publishedOf(
  deps: Pick<EditingDeps, "journeys">,
  db: Reader,
  journey: Journey,
): Promise<JourneyEditing["live"]> {
  const { storeId, id, liveVersionId } = journey;
  if (liveVersionId === null) return null;
  const version = await deps.journeys.version(db, storeId, liveVersionId);
  const row = (await deps.journeys.versions(db, storeId, id)).find((one) => one.id === liveVersionId);
  if (version === null || row === undefined) return null;
  return {
    versionId: row.id,
    number: row.number,
    content: contentOfVersion(version),
    publishedAt: row.publishedAt,
    publishedBy: row.publishedByName ?? SHIPPED_BY,
  };
}

function draftShown(draft: JourneyDraftRow | null, published: JourneyContent): JourneyEditing["draft"] {
  if (draft === null) return { content: published, revision: 0, savedAt: null, savedBy: null };
  const { revision, content, savedAt, savedByName } = draft;
  if (content === null) return { content: published, revision, savedAt: null, savedBy: null };
  return { content, revision, savedAt, savedBy: savedByName };
}

async function softLaunchOf(
  deps: EditingDeps,
  db: Reader,
  { storeId, id }: Journey,
): Promise<JourneyEditing["softLaunch"]> {
  const launch = await deps.softLaunches.newest(db, storeId, id);
  if (launch === null || launch.state === "widened" || launch.state === "replaced") return null;
  const version = await deps.journeys.version(db, storeId, launch.versionId);
  if (version === null) return null;
  const { versionId, percent, startedAt, state, report } = launch;
  return { versionId, number: version.number, percent, startedAt, state, report };
}
