import { AppError } from "../app-error";
import type { Accounts } from "../ports/accounts";
import type { Archetypes } from "../ports/archetypes";
import type { Reader } from "../ports/database";
import type { Journey } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { type Actor, audit } from "../settings/account-deps";

/** What the use cases that change journeys are given. */
export interface EditingDeps extends ReadDeps, Pick<Accounts, "audit"> {
  /** For the planner's warnings. */
  readonly archetypes?: Archetypes;
}

/** Throws AppError `not_found`. */
export async function journeyOf(
  deps: Pick<EditingDeps, "journeys">,
  db: Reader,
  { storeId }: Pick<Actor, "storeId">,
  journeyId: string,
): Promise<Journey> {
  const journey = await deps.journeys.find(db, storeId, journeyId);
  if (journey === null) throw new AppError("not_found", "This store has no such journey.");
  return journey;
}

/** A line of a journey's history: "journey.published", with what it was about. */
export async function auditJourney(
  deps: Pick<EditingDeps, "audit" | "clock" | "ids">,
  tx: Parameters<typeof audit>[1],
  deed: {
    readonly actor: Parameters<typeof audit>[2];
    readonly journey: Pick<Journey, "id" | "name">;
    readonly action: JourneyDeed;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { actor, journey, action, details = {} } = deed;
  const about = { kind: "journey" as const, id: journey.id };
  await audit(deps, tx, actor, { action: `journey.${action}`, subject: journey.name, about, details });
}

/** Everything that stands in a journey's history. */
export type JourneyDeed =
  | "created"
  | "changed"
  | "discarded"
  | "version_restored"
  | "renamed"
  | "archived"
  | "unarchived"
  | "published"
  | "rolled_back"
  | "share_changed"
  | "soft_launch_stopped"
  | "stopped_by_brake"
  | "paused"
  | "resumed";
