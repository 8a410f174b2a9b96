import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { onCore } from "./cores";

export interface Child {
  readonly pid: number;
  /** Resolves when it has ended, however that came. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** The next message it sends us. */
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** kill -9: it gets no chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface ChildOptions {
  /** Arguments of `node`. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly core: number | null;
  /** Where its output goes. */
  readonly logFile: string;
}

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts Node in a process of its own, which does not outlive this one. */
export function startChild({ args, env = {}, core, logFile }: ChildOptions): Child {
  const log = openSync(logFile, "a");
  const [command = process.execPath, ...rest] = onCore(core, [process.execPath, ...args]);
  const child = spawn(command, [...rest], {
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH ?? "",
      HOME: process.env.HOME ?? "",
      TZ: "UTC",
      ...env,
    },
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  running.add(child);
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isOver = true;
      running.delete(child);
      resolve();
    };
    child.once("exit", end).once("error", end);
  });
  return {
    pid: child.pid ?? 0,
    ended,
    hasEnded: () => isOver,
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on("message", listener),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      const cut = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(cut);
    },
  };
}
