import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Bench, type BenchSettings, type Figure, shown } from "../figure";
import { aftershipBody, aftershipRequest, stages } from "../load/aftership-hook";
import { type Child, startChild } from "../load/child";
import { SERVER_CORE } from "../load/cores";
import { freePort } from "../load/free-port";
import { HOOK_SECRET, startMilepost, untilReady } from "../load/milepost-server";
import { percentile } from "../load/percentile";
import { processorMs } from "../load/process-cost";
import { latencies, sendAll } from "../load/send-all";
import { isReady } from "../load/smtp-sink";

const CONNECTIONS = 32;
/** Until both sides run compiled code, and ours has met its second checkpoint. */
const WARM_UP = 12_000;

interface Round {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly processorMsPerHook: number;
}

/** A burst of signed hooks: how many are on disk and answered a second, beside a server that does nothing else. */
export const ingest: Bench = {
  name: "ingest",
  boundMs: 240_000,
  async run(settings) {
    const hooks = settings.isQuick ? 6_000 : 25_000;
    const rounds = settings.isQuick ? 1 : 5;
    const requests = hookRequests(WARM_UP + hooks);
    const bare: Round[] = [];
    const ours: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await measure(await startBare(settings, round), requests));
      ours.push(await measure(await startOurs(settings, round), requests));
    }
    return figuresOf(ours, bare);
  },
};

/** Four hooks per order, those of many orders between each other, as carriers send them. */
function hookRequests(count: number): Buffer[] {
  const at = Date.now();
  const orders = Math.ceil(count / stages.length);
  return Array.from({ length: count }, (_, index) => {
    const stage = stages[Math.floor(index / orders)] ?? "Delivered";
    const body = aftershipBody({ run: "burst", order: index % orders, stage, at });
    return aftershipRequest(body, HOOK_SECRET);
  });
}

interface Started {
  readonly child: Child;
  readonly port: number;
}

async function startBare({ folder }: BenchSettings, round: number): Promise<Started> {
  const port = await freePort();
  const own = ownFolder(folder, `bare-${round}`);
  const program = fileURLToPath(new URL("../processes/bare-ingest.ts", import.meta.url));
  const child = startChild({
    args: ["--import", "tsx", program, String(port), join(own, "hooks.db"), HOOK_SECRET],
    core: SERVER_CORE,
    logFile: join(own, "server.log"),
  });
  await new Promise<void>((resolve, reject) => {
    void child.ended.then(() => reject(new Error(`The bare server ended; see ${own}/server.log`)));
    child.onMessage((message) => isReady(message) && resolve());
  });
  return { child, port };
}

async function startOurs({ folder, serverFile }: BenchSettings, round: number): Promise<Started> {
  const port = await freePort();
  const options = { serverFile, dataFolder: ownFolder(folder, `ours-${round}`), port, core: SERVER_CORE };
  const child = startMilepost(options);
  await untilReady(child, options);
  return { child, port };
}

function ownFolder(folder: string, name: string): string {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  return own;
}

async function measure({ child, port }: Started, requests: readonly Buffer[]): Promise<Round> {
  await sendAll({ port, requests: requests.slice(0, WARM_UP), connections: CONNECTIONS });
  const burst = requests.slice(WARM_UP);
  const before = processorMs(child.pid);
  const sent = await sendAll({ port, requests: burst, connections: CONNECTIONS });
  const spent = processorMs(child.pid) - before;
  await child.kill();
  const accepted = latencies(sent);
  if (accepted.length < burst.length)
    throw new Error(`${burst.length - accepted.length} of ${burst.length} hooks were not accepted.`);
  return {
    perSecond: burst.length / (sent.tookMs / 1_000),
    p99Ms: percentile(accepted, 0.99),
    processorMsPerHook: spent / burst.length,
  };
}

/** The machine is faster in one minute than in the next: each round is compared with its own baseline. */
function figuresOf(ours: readonly Round[], bare: readonly Round[]): Figure[] {
  const shareOf = (own: Round, index: number) => own.perSecond / (bare[index]?.perSecond ?? Number.NaN);
  const slowerBy = (own: Round, index: number) => own.p99Ms / (bare[index]?.p99Ms ?? Number.NaN);
  const shares = ours.map(shareOf);
  const share = percentile(shares, 0.5);
  const slower = percentile(ours.map(slowerBy), 0.5);
  const middle = (rounds: readonly Round[], of: (round: Round) => number) => percentile(rounds.map(of), 0.5);
  return [
    {
      what: "Hooks accepted a second in a burst, each on disk (synchronous=FULL), median of interleaved rounds",
      measured:
        `${shown(middle(ours, (round) => round.perSecond))}/s, ${shown(share * 100)} % of the baseline ` +
        `(rounds ${shares.map((one) => shown(one * 100)).join(", ")})`,
      baseline: `${shown(middle(bare, (round) => round.perSecond))}/s, bare node:http with HMAC and group commit`,
      target: "at least 67 %",
      isMet: share >= 2 / 3,
    },
    {
      what: "99 of 100 answers within",
      measured: `${shown(middle(ours, (round) => round.p99Ms))} ms, ${shown(slower)} times the baseline`,
      baseline: `${shown(middle(bare, (round) => round.p99Ms))} ms`,
      target: "at most 2 times",
      isMet: slower <= 2,
    },
    {
      what: "Processor time per hook while they arrive",
      measured: `${shown(middle(ours, (round) => round.processorMsPerHook))} ms`,
      baseline: `${shown(middle(bare, (round) => round.processorMsPerHook))} ms`,
      target: null,
      isMet: true,
    },
  ];
}
