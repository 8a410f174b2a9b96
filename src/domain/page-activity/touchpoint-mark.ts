import { touchpointIds } from "../journey/touchpoint";
import { ONE_OFF } from "../messaging/one-off";

/**
 * The mark that a message's links carry, so that a visit can be counted for the touchpoint that brought it: seven
 * characters that say nothing to a stranger and nothing about a person.
 */
export function touchpointMark(touchpoint: string): string {
  return fnv1a(touchpoint).toString(36).padStart(7, "0").slice(0, 7);
}

/** The touchpoint that a mark stands for; null for an unknown one. */
export function touchpointOfMark(mark: string | null): string | null {
  return mark === null ? null : (touchpointsByMark.get(mark) ?? null);
}

/** FNV-1a over 32 bits (RFC 9923): no secret, merely short. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

const touchpointsByMark: ReadonlyMap<string, string> = new Map(
  [...touchpointIds, ONE_OFF].map((touchpoint) => [touchpointMark(touchpoint), touchpoint]),
);
