import { once } from "node:events";
import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";

it("a thread that lets others go first slows down nobody but itself", async () => {
  const before = getPriority(0);
  const program = `
    import(${JSON.stringify(new URL("./thread-priority.ts", import.meta.url).href)}).then((module) => {
      module.setThreadPriority(19);
      require("node:worker_threads").parentPort.postMessage(require("node:os").getPriority(0));
    });`;
  const thread = new Worker(program, { eval: true, execArgv: ["--import", "tsx"] });
  const [priority] = await once(thread, "message");
  expect(priority).toBe(process.platform === "linux" ? 19 : before);
  expect(getPriority(0)).toBe(before);
  await thread.terminate();
});
