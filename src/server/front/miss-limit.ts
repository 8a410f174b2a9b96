import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { throttleSubject } from "./network-address";

/**
 * Stops whoever guesses tracking codes. Kept in memory: a code has 160 random bits, so this spares the database, and
 * guessing would be hopeless without it.
 */
export interface MissLimit {
  /** When this address may ask again; null while it may. */
  blockedUntil(networkAddress: string, now: Instant): Instant | null;
  note(networkAddress: string, now: Instant): void;
}

const WINDOW_MS = 10 * MINUTE_MS;
/** A mistyped or outdated link is opened a few times, by a few people behind one address. */
const MISSES = 100;
const ADDRESSES = 20_000;

export function createMissLimit(): MissLimit {
  const windows = new Map<string, { misses: number; readonly endsAt: Instant }>();
  return {
    blockedUntil(networkAddress, now) {
      const window = windows.get(throttleSubject(networkAddress));
      return window !== undefined && window.misses >= MISSES && window.endsAt > now ? window.endsAt : null;
    },
    note(networkAddress, now) {
      const subject = throttleSubject(networkAddress);
      const window = windows.get(subject);
      if (window !== undefined && window.endsAt > now) {
        window.misses += 1;
        return;
      }
      if (windows.size >= ADDRESSES) windows.clear();
      windows.set(subject, { misses: 1, endsAt: now + WINDOW_MS });
    },
  };
}
