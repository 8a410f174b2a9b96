import type { Child } from "./child";

/** What a process says first, once it is something `read` can make sense of. Rejects with the place of its log when it ends before. */
export function firstMessage<T>(
  child: Child,
  logFile: string,
  read: (message: object) => T | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    void child.ended.then(() =>
      reject(new Error(`A process of the bench ended; its words are in ${logFile}`)),
    );
    child.onMessage((message) => {
      const said = typeof message === "object" && message !== null ? read(message) : null;
      if (said !== null) resolve(said);
    });
  });
}
