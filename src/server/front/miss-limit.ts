import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { throttleSubject } from "./network-address";

/**
 * Stops whoever guesses tracking codes. Counted in memory, since a page must not wait for it, and written down in
 * batches, so that a restart is no way around it (C11). A code has 160 random bits: guessing would be hopeless without.
 */
export interface MissLimit {
  /** When this address may ask again; null while it may. */
  blockedUntil(networkAddress: string, now: Instant): Instant | null;
  note(networkAddress: string, now: Instant): void;
  /** Takes up what was written down before a restart. */
  restore(windows: readonly MissWindow[]): void;
  /** What has changed since it was last asked for and is worth writing down. */
  takeChanges(now: Instant): readonly MissWindow[];
}

/** The misses of one network address until a moment. */
export interface MissWindow {
  /** A fingerprint: nothing that is written down names an address. */
  readonly subject: string;
  readonly misses: number;
  readonly endsAt: Instant;
}

const WINDOW_MS = 10 * MINUTE_MS;
/** A mistyped or outdated link is opened a few times, by a few people behind one address. */
const MISSES = 100;
const ADDRESSES = 20_000;
/** Fewer are forgotten with the process: they are people's own mistakes. */
const WORTH_KEEPING = 10;

interface Window {
  misses: number;
  readonly endsAt: Instant;
}

export function createMissLimit(fingerprint: (address: string) => string): MissLimit {
  const windows = new Map<string, Window>();
  const changed = new Set<string>();
  const restored = new Map<string, MissWindow>();

  /** A window of before the restart, if this address has one; a fingerprint is made while there are any at all. */
  const takeUp = (subject: string): Window | undefined => {
    if (restored.size === 0) return undefined;
    const key = fingerprint(subject);
    const known = restored.get(key);
    if (known === undefined) return undefined;
    restored.delete(key);
    const window = { misses: known.misses, endsAt: known.endsAt };
    windows.set(subject, window);
    return window;
  };
  const windowOf = (subject: string) => windows.get(subject) ?? takeUp(subject);

  return {
    blockedUntil(networkAddress, now) {
      const window = windowOf(throttleSubject(networkAddress));
      return window !== undefined && window.misses >= MISSES && window.endsAt > now ? window.endsAt : null;
    },
    note(networkAddress, now) {
      const subject = throttleSubject(networkAddress);
      const window = windowOf(subject);
      if (window !== undefined && window.endsAt > now) {
        window.misses += 1;
        if (window.misses >= WORTH_KEEPING) changed.add(subject);
        return;
      }
      if (windows.size >= ADDRESSES) windows.clear();
      windows.set(subject, { misses: 1, endsAt: now + WINDOW_MS });
    },
    restore(kept) {
      for (const window of kept) restored.set(window.subject, window);
    },
    takeChanges(now) {
      const taken = [...changed].flatMap((subject) => {
        const window = windows.get(subject);
        return window === undefined || window.endsAt <= now ? [] : [{ subject, ...window }];
      });
      changed.clear();
      for (const [key, { endsAt }] of restored) if (endsAt <= now) restored.delete(key);
      return taken.map((window) => ({ ...window, subject: fingerprint(window.subject) }));
    },
  };
}
