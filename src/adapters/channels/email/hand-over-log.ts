import { fdatasync, openSync, writeSync } from "node:fs";

export interface HandOverLog {
  /** Resolves when a crash, or a power cut, could not make anybody forget that this message has begun to leave. */
  note(messageId: string): Promise<void>;
}

/** One line for each message that a mail server is about to be given, on disk before any of it leaves. */
export function openHandOverLog(file: string): HandOverLog {
  const descriptor = openSync(file, "a", 0o600);
  const sync = inTurns(
    () =>
      new Promise<void>((resolve, reject) =>
        fdatasync(descriptor, (error) => (error === null ? resolve() : reject(error))),
      ),
  );
  return {
    async note(messageId) {
      writeSync(descriptor, `${messageId}\n`);
      await sync();
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
