import type { Instant } from "../shared/instant";
import { type EddRevision, type EddSource, eddSources } from "./shipment";

/**
 * Every revision heard, oldest first. What a source repeats is one revision with the time it was last confirmed, so the
 * newest word of each source is never lost; a provider's "very first promise" stands apart from what it says now.
 * Returns `known` itself when nothing is new.
 */
export function mergeEddRevisions(
  known: readonly EddRevision[],
  heard: readonly EddRevision[],
): readonly EddRevision[] {
  if (heard.length === 0) return known;
  const all = [...known, ...heard];
  const merged = [...firstPromises(all), ...eddSources.flatMap((source) => runsOf(all, source))];
  merged.sort(byTime);
  const isSame = merged.length === known.length && merged.every((one, index) => equal(one, known[index]));
  return isSame ? known : merged;
}

function firstPromises(all: readonly EddRevision[]): EddRevision[] {
  const earliest = new Map<string, EddRevision>();
  for (const one of all) {
    if (one.original !== true) continue;
    const key = `${one.source}|${spanKey(one)}`;
    const before = earliest.get(key);
    if (before === undefined || one.at < before.at) earliest.set(key, { ...bare(one), original: true });
  }
  return [...earliest.values()];
}

/** The words of one source by time, equal ones that follow each other taken together. */
function runsOf(all: readonly EddRevision[], source: EddSource): EddRevision[] {
  const said: EddRevision[] = [];
  for (const one of all) {
    if (one.source !== source || one.original === true) continue;
    said.push(bare(one));
    if (one.confirmedAt !== undefined) said.push({ ...bare(one), at: one.confirmedAt });
  }
  said.sort(byTime);
  const runs: EddRevision[] = [];
  for (const one of said) {
    const last = runs.at(-1);
    if (last === undefined || spanKey(last) !== spanKey(one)) runs.push(one);
    else if (one.at > last.at) runs[runs.length - 1] = { ...last, confirmedAt: one.at };
  }
  return runs;
}

function bare({ span, source, at }: EddRevision): EddRevision {
  return { span, source, at };
}

function byTime(one: EddRevision, other: EddRevision): number {
  return one.at - other.at || (orderKey(one) < orderKey(other) ? -1 : 1);
}

function orderKey(one: EddRevision): string {
  return `${eddSources.indexOf(one.source)}|${one.original === true ? 0 : 1}|${spanKey(one)}`;
}

function spanKey({ span }: EddRevision): string {
  return `${span.from}/${span.to}`;
}

function equal(one: EddRevision, other: EddRevision | undefined): boolean {
  return (
    other !== undefined &&
    one.at === other.at &&
    one.confirmedAt === other.confirmedAt &&
    orderKey(one) === orderKey(other)
  );
}

/** When a source last stood by it. */
export function lastSaidAt({ at, confirmedAt }: EddRevision): Instant {
  return confirmedAt ?? at;
}
