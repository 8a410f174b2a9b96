import { fdatasync, openSync, writeSync } from "node:fs";
import type { Instant } from "@/domain/shared/instant";

export interface HandOverLog {
  /** Resolves when a crash, or a power cut, could not make anybody forget that this message has begun to leave. */
  begins(messageId: string): Promise<void>;
  /** What the mail server said of it in the end. A crash does not make anybody forget it; a power cut may. */
  ends(messageId: string, how: "taken" | "refused", at: Instant): void;
}

/** The last line of a message tells how far it came. */
export const LINE = /^(begun|taken|refused) (\S+)(?: (\d+))?$/;

/** A line for each message that a mail server is about to be given, on disk before any of it leaves, and one for its answer. */
export function openHandOverLog(file: string): HandOverLog {
  const descriptor = openSync(file, "a", 0o600);
  const sync = inTurns(
    () =>
      new Promise<void>((resolve, reject) =>
        fdatasync(descriptor, (error) => (error === null ? resolve() : reject(error))),
      ),
  );
  return {
    async begins(messageId) {
      writeSync(descriptor, `begun ${messageId}\n`);
      await sync();
    },
    ends(messageId, how, at) {
      writeSync(descriptor, `${how} ${messageId} ${at}\n`);
    },
  };
}

/** One at a time; whoever asks while one is under way shares the next, which begins after they have asked. */
function inTurns(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = null;
        current = work();
        return current;
      });
    return next;
  };
}
