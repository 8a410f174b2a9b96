import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { HandOverTrail } from "@/application/ports/channel";
import type { Instant } from "@/domain/shared/instant";

const LOG = /^begun-(\d+)\.log$/;

export interface OwnTrail extends HandOverTrail {
  /** Where this process writes down what has begun to leave. */
  readonly file: string;
}

interface PastLog {
  readonly file: string;
  readonly since: Instant;
  readonly messageIds: ReadonlySet<string>;
}

/**
 * The logs that earlier processes have left in `folder`, and the name of this one's own. A log tells of messages that
 * were claimed after it was begun, and of no others: those of an older Milepost, or of a database that came without its
 * logs, stay in doubt.
 */
export function openHandOverTrail(folder: string, now: Instant): OwnTrail {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const past = readdirSync(folder).flatMap((name): PastLog[] => {
    const [, begun] = LOG.exec(name) ?? [];
    if (begun === undefined) return [];
    const file = join(folder, name);
    return [{ file, since: Number(begun), messageIds: begunIn(file) }];
  });
  const since = Math.max(now, ...past.map((log) => log.since + 1));
  const own = join(folder, `begun-${since}.log`);
  return {
    file: own,
    mayHaveLeft(messageId, claimedAt) {
      // What this very process has claimed stands in no log of the past, and may be on its way right now.
      if (claimedAt >= since || begunIn(own).has(messageId)) return true;
      const isCovered = past.some((log) => log.since <= claimedAt);
      return !isCovered || past.some(({ messageIds }) => messageIds.has(messageId));
    },
    forget() {
      for (const { file } of past.splice(0)) rmSync(file, { force: true });
    },
  };
}

/** Empty where nothing has begun so far. */
function begunIn(file: string): ReadonlySet<string> {
  return new Set(existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);
}
