import type { Logger } from "@/application/ports/system";

export interface Loop {
  stop(): Promise<void>;
}

/** Calls `turn` again and again with a pause in between, never twice at once. A failing turn is logged and followed by the next. */
export function createLoop(
  { everyMs, log, name }: { everyMs: number; log: Logger; name: string },
  turn: () => Promise<void>,
): Loop {
  let stopped = false;
  let wake = () => {};
  const run = async () => {
    while (!stopped) {
      try {
        await turn();
      } catch (error) {
        log.error("A background task failed", {
          task: name,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
      if (!stopped) await pause(everyMs, (resolve) => (wake = resolve));
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

function pause(ms: number, onWake: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timeout = setTimeout(resolve, ms);
    onWake(() => {
      clearTimeout(timeout);
      resolve();
    });
  });
}
