import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. Every command runs there. */
export const projectRoot = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

/** Runs a command on this terminal and returns its exit code. Signals sent to us reach it too, once. */
export function runCommand(command, args, env = {}, stdout = "inherit") {
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: ["inherit", stdout, "inherit"],
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      stopForwarding();
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}

/** Runs a command and ends this process with a sentence when it fails. */
export async function mustRun(what, command, args, env = {}) {
  const code = await runCommand(command, args, env);
  if (code === 0) return;
  console.error(`${what} failed (exit code ${code}); its own words are above.`);
  process.exit(code);
}

/** The path of a file of an installed package, for `node <path>`: faster than npx and the same everywhere. */
export function installedFile(path) {
  return `${projectRoot}/node_modules/${path}`;
}

function forwardSignals(child) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const forward = (signal) => {
    // Ctrl-C reaches every process of the terminal by itself.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
