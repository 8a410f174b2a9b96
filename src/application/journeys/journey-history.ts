import { contentOfVersion, type JourneyContent } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { AuditEntry } from "../ports/accounts";
import type { Actor } from "../settings/account-deps";
import { SHIPPED_BY } from "./edit-journey";
import { type EditingDeps, journeyOf } from "./editing-deps";

/** A version in the list of a journey's versions. */
export interface VersionLine {
  readonly versionId: string;
  readonly number: number;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly note: string | null;
  readonly isLive: boolean;
  /** Share of the new orders that enter it in a soft launch; null when none is running. */
  readonly percent: number | null;
  /** Orders that are under way in it. */
  readonly inFlight: number;
}

interface HistoryQuestion {
  readonly storeId: Actor["storeId"];
  readonly journeyId: string;
}

/** Every version there ever was, newest first. Throws AppError `not_found`. */
export async function listVersions(
  deps: EditingDeps,
  { storeId, journeyId }: HistoryQuestion,
): Promise<readonly VersionLine[]> {
  const { read } = deps.db;
  const journey = await journeyOf(deps, read, { storeId }, journeyId);
  const launch = await deps.softLaunches.newest(read, storeId, journeyId);
  const standing = await deps.queries.journeys.standingByVersion(read, storeId, journeyId);
  const inFlight = new Map<string, number>();
  for (const { versionId, orders } of standing)
    inFlight.set(versionId, (inFlight.get(versionId) ?? 0) + orders);
  const versions = await deps.journeys.versions(read, storeId, journeyId);
  return versions.map(({ id, number, publishedAt, publishedByName, note }) => ({
    versionId: id,
    number,
    publishedAt,
    publishedBy: publishedByName ?? SHIPPED_BY,
    note,
    isLive: id === journey.liveVersionId,
    percent: launch?.state === "running" && launch.versionId === id ? launch.percent : null,
    inFlight: inFlight.get(id) ?? 0,
  }));
}

/** One version with its content. Throws AppError `not_found`. */
export async function openVersion(
  deps: EditingDeps,
  { storeId, journeyId, versionId }: HistoryQuestion & { readonly versionId: string },
): Promise<VersionLine & { readonly content: JourneyContent }> {
  const line = (await listVersions(deps, { storeId, journeyId })).find((one) => one.versionId === versionId);
  const version = await deps.journeys.version(deps.db.read, storeId, versionId);
  if (line === undefined || version === null)
    throw new AppError("not_found", "This journey has no such version.");
  return { ...line, content: contentOfVersion(version) };
}

/** A line of the history: who did what, when. */
export interface HistoryLine {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly action: string;
  /** "Published version 7 to 10 % of the new orders" */
  readonly says: string;
  readonly subject: string | null;
  readonly journeyId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

const LINES = 100;

export interface AuditQuestion {
  readonly storeId: Actor["storeId"];
  /** Null: of all journeys and, for who may see settings, of everything else. */
  readonly journeyId: string | null;
  readonly seesSettings: boolean;
  readonly before: Instant | null;
}

/** What people, and the brake, did; newest first. Throws AppError `not_found` for a journey the store does not have. */
export async function listAudit(deps: EditingDeps, question: AuditQuestion): Promise<readonly HistoryLine[]> {
  const { storeId, journeyId, seesSettings, before } = question;
  if (journeyId !== null) await journeyOf(deps, deps.db.read, { storeId }, journeyId);
  const subjectKind = journeyId === null && seesSettings ? null : ("journey" as const);
  const page = { subjectKind, subjectId: journeyId, before, limit: LINES };
  const entries = await deps.audit.list(deps.db.read, storeId, page);
  return entries.map(({ id, at, userId, userName, action, subject, details, ...entry }) => ({
    id,
    at,
    by: userId === null ? SHIPPED_BY : (userName ?? "Somebody who has left"),
    action,
    says: says(action, details),
    subject,
    journeyId: entry.subjectKind === "journey" ? entry.subjectId : null,
    details,
  }));
}

/** The deed in a sentence without its full stop. What has no words of its own is named as it is called inside. */
function says(action: string, details: AuditEntry["details"]): string {
  const told = sentences[action];
  return told === undefined ? sentenceCase(action) : told(details);
}

type Sentence = (details: AuditEntry["details"]) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  "journey.created": ({ from }) => (typeof from === "string" ? `Created as a copy of "${from}"` : "Created"),
  "journey.changed": () => "Changed the draft",
  "journey.discarded": () => "Discarded the unpublished changes",
  "journey.version_restored": ({ version }) => `Took version ${String(version)} into the draft`,
  "journey.renamed": ({ from, to }) =>
    from === to ? "Changed what it is for" : `Renamed from "${String(from)}"`,
  "journey.archived": () => "Archived",
  "journey.unarchived": () => "Brought back from the archive",
  "journey.published": ({ version, percent, move, exit }) =>
    `Published version ${String(version)}${percent === 100 ? "" : ` to ${String(percent)} % of the new orders`}${underWay(move, exit)}`,
  "journey.rolled_back": ({ version, to, move, exit }) =>
    `Rolled back to version ${String(to)}, published as version ${String(version)}${underWay(move, exit)}`,
  "journey.share_changed": ({ from, to }) =>
    `Changed the share of new orders from ${String(from)} to ${String(to)} %`,
  "journey.soft_launch_stopped": ({ percent }) => `Stopped the soft launch at ${String(percent)} %`,
  "journey.stopped_by_brake": ({ says: why }) => String(why),
  "journey.paused": () => "Paused",
  "journey.resumed": () => "Resumed",
};

function underWay(move: unknown, exit: unknown): string {
  const moved = typeof move === "number" && move > 0 ? `, ${move} orders moved to it` : "";
  const left = typeof exit === "number" && exit > 0 ? `, ${exit} orders taken out` : "";
  return `${moved}${left}`;
}

function sentenceCase(action: string): string {
  const words = action.replaceAll(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
