import type { Ids } from "../ports/system";

/** A password that is shown once and replaced at the first sign-in: 80 random bits, in groups to be read aloud. */
export function oneTimePassword(ids: Ids): string {
  return ids
    .secret()
    .slice(0, 16)
    .replaceAll(/(.{4})(?=.)/g, "$1-");
}
