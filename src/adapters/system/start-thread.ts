import { Worker, type WorkerOptions } from "node:worker_threads";

interface ThreadOptions extends Pick<WorkerOptions, "workerData" | "resourceLimits"> {
  /** Name of its file, without an ending. */
  readonly name: string;
  /** `import.meta.url` of a module in the folder of its source. */
  readonly besideSource: string;
}

export type StartThread = typeof startThread;

/** Starts a thread. Beside the built server lies the built thread; from source, both are TypeScript. */
export function startThread({ name, besideSource, ...options }: ThreadOptions): Worker {
  const isSource = besideSource.endsWith(".ts");
  const file = new URL(`./${name}.${isSource ? "ts" : "mjs"}`, besideSource);
  return new Worker(file, { ...options, ...(isSource ? { execArgv: ["--import", "tsx"] } : {}) });
}
