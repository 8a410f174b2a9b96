import type { TrackingDeps } from "@/application/tracking/tracking-deps";
import type { Instant } from "@/domain/shared/instant";
import type { MissLimit } from "./miss-limit";

/** Keeps the misses of guessers across restarts. */
export interface MissKeeper {
  /** Reads what was kept; pages are answered meanwhile. */
  restore(): Promise<void>;
  /** Writes what has changed and stops. */
  close(): Promise<void>;
}

interface MissKeeperDeps {
  readonly deps: Pick<TrackingDeps, "db" | "throttles">;
  readonly misses: MissLimit;
  readonly now: () => Instant;
  onFault(error: unknown): void;
}

const WRITE_EVERY_MS = 2_000;
const PREFIX = "miss:from:";

/** Writes in the background, at most once in two seconds and nothing at all while nobody guesses. */
export function createMissKeeper({ deps, misses, now, onFault }: MissKeeperDeps): MissKeeper {
  const write = async (): Promise<void> => {
    const at = now();
    const changes = misses.takeChanges(at);
    if (changes.length === 0) return;
    await deps.db.transaction(async (tx) => {
      for (const { subject, misses: count, endsAt } of changes)
        await deps.throttles.keep(tx, { key: `${PREFIX}${subject}`, count, resetAt: endsAt });
    });
  };
  let writing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    writing = writing.then(write).catch(onFault);
  }, WRITE_EVERY_MS).unref();
  return {
    async restore() {
      const kept = await deps.throttles.under(deps.db.read, PREFIX, now());
      misses.restore(
        kept.map(({ key, count, resetAt }) => ({
          subject: key.slice(PREFIX.length),
          misses: count,
          endsAt: resetAt,
        })),
      );
    },
    async close() {
      clearInterval(timer);
      await writing;
      await write().catch(onFault);
    },
  };
}
