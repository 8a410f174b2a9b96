import { type Problem, validate } from "@/domain/journey/validate";
import type { JourneyVersion } from "@/domain/journey/version";

/** Versions never change, and every text of a journey is looked at: once for each version is enough. */
const known = new WeakMap<JourneyVersion, readonly Problem[]>();

/** What is wrong with a published version. */
export function versionProblems(version: JourneyVersion): readonly Problem[] {
  const found = known.get(version) ?? validate(version);
  known.set(version, found);
  return found;
}
