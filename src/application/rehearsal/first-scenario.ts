import { AppError } from "../app-error";
import { draftToProve } from "../backtest/draft-under-test";
import { hasEntered, playedOn, type RehearsalDeps, type RehearsalInput } from "./run-rehearsal";

/**
 * The first kind of order that enters a journey, for a rehearsal to begin with; the first of all where none does, or
 * where the draft cannot be played. Nothing is written. Throws AppError `not_found` for a journey that is not there.
 */
export async function firstScenario(
  deps: RehearsalDeps,
  input: Omit<RehearsalInput, "subject">,
): Promise<string> {
  const ids = deps.archetypes.list().map(({ id }) => id);
  try {
    const proved = await draftToProve(deps, input);
    for (const archetypeId of ids) {
      const subject = { kind: "archetype" as const, archetypeId };
      const { rehearsal } = await playedOn(deps, { ...input, subject }, proved);
      if (hasEntered(rehearsal, input.journeyId)) return archetypeId;
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
  return ids[0] ?? "";
}
