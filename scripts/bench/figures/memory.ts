import { type Bench, shown } from "../figure";
import { aftershipBody, aftershipRequest, stages } from "../load/aftership-hook";
import { SERVER_CORE } from "../load/cores";
import { freePort } from "../load/free-port";
import { HOOK_SECRET, startMilepost, untilReady } from "../load/milepost-server";
import { percentile } from "../load/percentile";
import { residentMb } from "../load/process-cost";
import { viewDatabase } from "../load/read-database";
import { latencies, sendAll } from "../load/send-all";
import { pause, waitUntil } from "../load/wait-until";

const WARM_UP = 400;
const REST_MS = 10_000;
/** Orders that are between their first and their last hook at any time. */
const ABREAST = 500;

/** What the server holds in memory after very many hooks, all worked through, against what it held when it had seen a few. */
export const memory: Bench = {
  name: "memory",
  boundMs: 900_000,
  async run({ folder: dataFolder, serverFile, isQuick }) {
    const count = isQuick ? 20_000 : 100_000;
    const port = await freePort();
    const options = { serverFile, dataFolder, port, core: SERVER_CORE };
    const child = startMilepost(options);
    await untilReady(child, options);
    const view = viewDatabase(dataFolder);
    const lived = async (run: string, hooks: number) => {
      // In parts: the bodies of all of them at once would be a third of a gigabyte here.
      for (let from = 0; from < hooks; from += 4_000) {
        const requests = hooksOf(run, from, Math.min(4_000, hooks - from));
        const sent = await sendAll({ port, requests, connections: 16 });
        if (latencies(sent).length < requests.length) throw new Error("Not every hook was accepted.");
      }
      const isDone = await waitUntil(() => view.backlog().hooks + view.backlog().messages === 0, {
        withinMs: 600_000,
        everyMs: 250,
      });
      if (!isDone) throw new Error("Hooks are left over.");
    };
    const started = await atRest(child.pid);
    await lived("warm", WARM_UP);
    // The smaller of the two: what the start left behind for the collector is not what idling takes.
    const idle = Math.min(started, await atRest(child.pid));
    let peak = 0;
    const watching = setInterval(() => {
      peak = Math.max(peak, residentMb(child.pid));
    }, 500);
    const startedAt = performance.now();
    await lived("many", count);
    const tookS = (performance.now() - startedAt) / 1_000;
    clearInterval(watching);
    const after = await atRest(child.pid);
    view.close();
    await child.kill();
    return [
      {
        what: `Resident memory after ${shown(count)} hooks, all worked through (${shown(tookS)} s), and ${REST_MS / 1_000} s of rest`,
        measured: `${shown(after)} MB, ${shown(after / idle)} times idle; ${shown(peak)} MB at most meanwhile`,
        baseline: `${shown(idle)} MB idle: the smaller of after the start and after ${WARM_UP} hooks worked through, each with ${REST_MS / 1_000} s of rest`,
        target: "within 1.5 times idle",
        isMet: after <= idle * 1.5,
      },
    ];
  },
};

function hooksOf(run: string, from: number, count: number): Buffer[] {
  const at = Date.now();
  return Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    const within = index % (ABREAST * stages.length);
    const order = Math.floor(index / (ABREAST * stages.length)) * ABREAST + (within % ABREAST);
    const stage = stages[Math.floor(within / ABREAST)] ?? "Delivered";
    return aftershipRequest(aftershipBody({ run, order, stage, at }), HOOK_SECRET);
  });
}

/** The median of the last seconds of a rest. */
async function atRest(pid: number): Promise<number> {
  await pause(REST_MS);
  const seen: number[] = [];
  for (let sample = 0; sample < 10; sample++) {
    seen.push(residentMb(pid));
    await pause(200);
  }
  return percentile(seen, 0.5);
}
