import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** The server has a core of its own; whoever loads it and whoever takes its mail share the other. */
export const SERVER_CORE = 0;
const LOAD_CORE = 1;

/** Whether processes can be kept to one core each here: Linux with `taskset`, and two cores. */
const cores = availableParallelism();
const canPin = cores > 1 && hasTaskset();

/** `command` with its arguments, kept to a core where that can be. */
export function onCore(core: number | null, command: readonly string[]): readonly string[] {
  return core === null || !canPin ? command : ["taskset", "-c", String(core), ...command];
}

/** Moves this process, and what it starts from now on unpinned, off the server's core. */
export function keepOffServerCore(): void {
  keepTo(String(LOAD_CORE));
}

/** For what measures no server on a core of its own. */
export function takeAllCores(): void {
  keepTo(`0-${cores - 1}`);
}

function keepTo(list: string): void {
  if (!canPin) return;
  execFileSync("taskset", ["-a", "-c", "-p", list, String(process.pid)], { stdio: "ignore" });
}

function hasTaskset(): boolean {
  try {
    execFileSync("taskset", ["-c", `${SERVER_CORE}`, "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
