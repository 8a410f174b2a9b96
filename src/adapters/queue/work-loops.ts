import type { JobName, QueueWorker } from "@/application/ports/queue";
import type { WorkLoop } from "./work-loop";

/** The loops of one queue: they run between `start` and `stop`, and those of a name are woken together. */
export function createWorkLoops() {
  const names = new Map<WorkLoop, JobName>();
  let isStarted = false;
  return {
    add(name: JobName, loop: WorkLoop): QueueWorker {
      names.set(loop, name);
      if (isStarted) loop.start();
      return {
        async stop() {
          names.delete(loop);
          await loop.stop();
        },
      };
    },
    wake(name: JobName): void {
      for (const [loop, worksOn] of names) if (worksOn === name) loop.wake();
    },
    areRunning: () => isStarted,
    start(): void {
      isStarted = true;
      for (const loop of names.keys()) loop.start();
    },
    async stop(): Promise<void> {
      isStarted = false;
      await Promise.all([...names.keys()].map((loop) => loop.stop()));
    },
    /** Runs what is due now, and what that enqueues for now, until nothing is. */
    async drain(): Promise<void> {
      for (let ran = 1; ran > 0; ) {
        ran = 0;
        for (const loop of names.keys()) ran += await loop.runDue();
      }
    },
  };
}
