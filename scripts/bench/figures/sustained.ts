import { type Bench, type Figure, shown } from "../figure";
import { aftershipBody, aftershipRequest, stages } from "../load/aftership-hook";
import { SERVER_CORE } from "../load/cores";
import { freePort } from "../load/free-port";
import { HOOK_SECRET, startMilepost, untilReady } from "../load/milepost-server";
import { percentile } from "../load/percentile";
import { processorMs } from "../load/process-cost";
import { type Backlog, type DatabaseView, viewDatabase } from "../load/read-database";
import { latencies, sendAtRate } from "../load/send-all";
import { pause, waitUntil } from "../load/wait-until";

const PER_SECOND = 420;
const WARM_UP_S = 5;

interface Sample extends Backlog {
  readonly second: number;
}

/** Events at a steady rate, every one worked through to its messages: does the work keep up? */
export const sustained: Bench = {
  name: "sustained",
  boundMs: 180_000,
  async run(settings) {
    const seconds = settings.isQuick ? 15 : 45;
    const port = await freePort();
    const options = {
      serverFile: settings.serverFile,
      dataFolder: settings.folder,
      port,
      core: SERVER_CORE,
    };
    const child = startMilepost(options);
    await untilReady(child, options);
    const view = viewDatabase(settings.folder);
    await sendAtRate({ port, requests: hooksOf("warm", WARM_UP_S * PER_SECOND), perSecond: PER_SECOND });
    await untilDone(view);

    const requests = hooksOf("steady", seconds * PER_SECOND);
    const before = processorMs(child.pid);
    const { samples, stop } = watchBacklog(view);
    const sent = await sendAtRate({ port, requests, perSecond: PER_SECOND });
    stop();
    const inTimeMs = await untilDone(view);
    const processorMsPerEvent = (processorMs(child.pid) - before) / requests.length;
    const told = toldIn(view);
    view.close();
    await child.kill();
    const accepted = latencies(sent);
    return figuresOf({ requests: requests.length, accepted, samples, inTimeMs, processorMsPerEvent, told });
  },
};

/** Four hooks per order; at any time some hundred orders are between their first and their last. */
function hooksOf(run: string, count: number): Buffer[] {
  const at = Date.now();
  const abreast = 200;
  return Array.from({ length: count }, (_, index) => {
    const group = Math.floor(index / (abreast * stages.length));
    const within = index % (abreast * stages.length);
    const order = group * abreast + (within % abreast);
    const stage = stages[Math.floor(within / abreast)] ?? "Delivered";
    return aftershipRequest(aftershipBody({ run, order, stage, at }), HOOK_SECRET);
  });
}

function watchBacklog(view: DatabaseView) {
  const samples: Sample[] = [];
  const startedAt = performance.now();
  const watching = setInterval(
    () => samples.push({ second: (performance.now() - startedAt) / 1_000, ...view.backlog() }),
    1_000,
  );
  return { samples, stop: () => clearInterval(watching) };
}

/** Until nothing waits any more; returns how long that took, or NaN when a minute was not enough. */
async function untilDone(view: DatabaseView): Promise<number> {
  const startedAt = performance.now();
  const isDone = await waitUntil(
    () => {
      const { hooks, messages } = view.backlog();
      return hooks + messages === 0;
    },
    { withinMs: 60_000, everyMs: 20 },
  );
  await pause(50);
  return isDone ? performance.now() - startedAt : Number.NaN;
}

function toldIn(view: DatabaseView) {
  return {
    hooks: view.states("hooks"),
    messages: view.count("messages"),
    ledger: view.count("ledger_entries"),
    runs: view.count("runs"),
  };
}

interface Outcome {
  readonly requests: number;
  readonly accepted: readonly number[];
  readonly samples: readonly Sample[];
  readonly inTimeMs: number;
  readonly processorMsPerEvent: number;
  readonly told: ReturnType<typeof toldIn>;
}

function figuresOf({ requests, accepted, samples, inTimeMs, processorMsPerEvent, told }: Outcome): Figure[] {
  const depths = samples.map(({ hooks, messages }) => hooks + messages);
  const [early, late] = [depths.slice(0, Math.ceil(depths.length / 2)), depths.slice(-5)];
  const isGrowing = percentile(late, 0.5) > percentile(early, 1) + PER_SECOND;
  const isWhole = told.hooks.done === Object.values(told.hooks).reduce((sum, found) => sum + found, 0);
  const total = Object.values(told.hooks).reduce((sum, found) => sum + found, 0);
  return [
    {
      what: `Events worked through at ${PER_SECOND}/s for ${samples.length} s: folded, stepped, ledgered, messages made and sent to the outbox`,
      measured: `${accepted.length} of ${requests} accepted, all done ${shown(inTimeMs)} ms after the last; waiting each second: ${depths.join(" ")}`,
      baseline: null,
      target: "400/s or more, no backlog growing",
      isMet: accepted.length === requests && isWhole && !isGrowing && inTimeMs < 2_000,
    },
    {
      what: "Processor time per event, everything included",
      measured: `${shown(processorMsPerEvent)} ms, so one core is busy at ${shown(1_000 / processorMsPerEvent)} events/s; per event ${shown(told.messages / total)} messages, ${shown(told.ledger / total)} ledger entries, ${shown(told.runs / total)} runs`,
      baseline: null,
      target: null,
      isMet: true,
    },
    {
      what: "Answers to hooks meanwhile, half and 99 of 100 within",
      measured: `${shown(percentile(accepted, 0.5))} ms and ${shown(percentile(accepted, 0.99))} ms`,
      baseline: null,
      target: null,
      isMet: true,
    },
  ];
}
