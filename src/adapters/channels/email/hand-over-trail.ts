import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { HandOverTrail, MailFate } from "@/application/ports/channel";
import type { Instant } from "@/domain/shared/instant";
import { LINE } from "./hand-over-log";

const LOG = /^begun-(\d+)\.log$/;

export interface OwnTrail extends HandOverTrail {
  /** Where this process writes down what begins to leave. */
  readonly file: string;
}

interface PastLog {
  readonly file: string;
  readonly since: Instant;
  readonly fates: ReadonlyMap<string, MailFate>;
}

/**
 * The logs that earlier processes have left in `folder`, and the name of this one's own. A log tells of messages that
 * were claimed after it was begun, and of no others: those of an older Milepost, or of a database that came without its
 * logs, stay in doubt. This one's own is begun here, before anything is claimed: a process that dies before its first
 * hand-over has left a log that says so.
 */
export function openHandOverTrail(folder: string, now: Instant): OwnTrail {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const past = readdirSync(folder)
    .flatMap((name): PastLog[] => {
      const [, begun] = LOG.exec(name) ?? [];
      if (begun === undefined) return [];
      const file = join(folder, name);
      return [{ file, since: Number(begun), fates: fatesIn(file) }];
    })
    .sort((a, b) => a.since - b.since);
  const since = Math.max(now, ...past.map((log) => log.since + 1));
  const own = join(folder, `begun-${since}.log`);
  begin(own, folder);
  return {
    file: own,
    fateOf(messageId, claimedAt) {
      // What this very process has claimed stands in no log of the past, and may be on its way right now.
      if (claimedAt >= since || fatesIn(own).has(messageId)) return UNKNOWN;
      const isCovered = past.some((log) => log.since <= claimedAt);
      if (!isCovered) return UNKNOWN;
      return past.findLast(({ fates }) => fates.has(messageId))?.fates.get(messageId) ?? NEVER_LEFT;
    },
    forget() {
      for (const { file } of past.splice(0)) rmSync(file, { force: true });
    },
  };
}

/** An empty log that is there after a power cut, too. */
function begin(file: string, folder: string): void {
  for (const descriptor of [openSync(file, "a", 0o600), openSync(folder, "r")]) {
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
}

const UNKNOWN: MailFate = { kind: "unknown" };
const NEVER_LEFT: MailFate = { kind: "never_left" };

/** Empty where nothing has begun so far. A line that a power cut has cut off says nothing. */
function fatesIn(file: string): ReadonlyMap<string, MailFate> {
  const fates = new Map<string, MailFate>();
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  for (const line of lines) {
    const [, word, messageId, at] = LINE.exec(line) ?? [];
    if (messageId === undefined) continue;
    if (word === "taken") fates.set(messageId, { kind: "taken", at: Number(at) });
    else fates.set(messageId, word === "begun" ? UNKNOWN : NEVER_LEFT);
  }
  return fates;
}
