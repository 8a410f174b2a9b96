import type { ImportedConsent } from "./imported-consent";

/** A statement with the line it stands in. */
export interface ConsentLine {
  readonly line: number;
  readonly consent: ImportedConsent;
}

/** Of what a file says about one person, channel and class, the newest; a no before a yes of the same moment. */
export function newestConsents(lines: readonly ConsentLine[]): {
  readonly newest: readonly ConsentLine[];
  readonly repeated: readonly number[];
} {
  const kept = new Map<string, ConsentLine>();
  const repeated: number[] = [];
  for (const one of lines) {
    const { email, channel, class: about } = one.consent;
    const key = `${email} ${channel} ${about}`;
    const known = kept.get(key);
    const isNewer = known === undefined || isLater(one.consent, known.consent);
    if (known !== undefined) repeated.push(isNewer ? known.line : one.line);
    if (isNewer) kept.set(key, one);
  }
  return { newest: [...kept.values()], repeated };
}

function isLater(one: ImportedConsent, other: ImportedConsent): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return one.state === "refused" && other.state === "granted";
}
