import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflated } from "../../../src/adapters/db/deflated-text";
import { type Bench, type BenchSettings, type Figure, shown } from "../figure";
import { aftershipBody, aftershipRequest, shopperOf } from "../load/aftership-hook";
import { startChild } from "../load/child";
import { freePort } from "../load/free-port";
import { HOOK_SECRET, startMilepost, untilReady } from "../load/milepost-server";
import { percentile } from "../load/percentile";
import { processorMs } from "../load/process-cost";
import { viewDatabase } from "../load/read-database";
import { sendAll, sendAtRate } from "../load/send-all";
import { type SmtpSink, startSmtpSink } from "../load/smtp-sink";
import { waitUntil } from "../load/wait-until";

const PER_SECOND = 20;
const POOL = 5;
/** Before either side is measured, so that both run compiled code. */
const WARM_UP = 300;

interface Flood {
  readonly perSecond: number;
  /** Of all threads of the process that sends. */
  readonly processorMsPerMail: number;
}

/** From the webhook to the last byte at the mail server, one by one and as fast as it goes. */
export const mail: Bench = {
  name: "mail",
  // Both sides have the whole machine, which they share with the mail server: each uses of it what it can.
  usesAllCores: true,
  boundMs: 300_000,
  async run(settings) {
    const sink = await startSmtpSink({ logFile: join(settings.folder, "sink.log") });
    const rounds = settings.isQuick ? 3 : 5;
    const ours: Flood[] = [];
    const alone: Flood[] = [];
    const latencies: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const measured = await measureOurs(settings, sink, round);
      latencies.push(...measured.latencies);
      ours.push(measured.flood);
      alone.push(await measureAlone(settings, sink));
    }
    await sink.stop();
    return figuresOf({ latencies, ours, alone });
  },
};

async function measureOurs({ folder, serverFile, isQuick }: BenchSettings, sink: SmtpSink, round: number) {
  const dataFolder = join(folder, `ours-${round}`);
  mkdirSync(dataFolder);
  const port = await freePort();
  const options = { serverFile, dataFolder, port, core: null, smtpPort: sink.port, smtpPool: POOL };
  const child = startMilepost(options);
  await untilReady(child, options);
  await deliver(sink, { port, run: `warm${round}`, count: WARM_UP, isFlood: true });

  const paced = await deliver(sink, { port, run: `paced${round}`, count: isQuick ? 100 : 200 });
  const count = floodOf(isQuick);
  const before = processorMs(child.pid);
  const { perSecond } = await deliver(sink, { port, run: `flood${round}`, count, isFlood: true });
  const processorMsPerMail = (processorMs(child.pid) - before) / count;
  writeFileSync(join(folder, "message.json"), JSON.stringify(anyMessage(dataFolder)));
  await child.kill();
  return { latencies: paced.latencies, flood: { perSecond, processorMsPerMail } };
}

function floodOf(isQuick: boolean): number {
  return isQuick ? 1_000 : 3_000;
}

interface Delivery {
  readonly port: number;
  readonly run: string;
  readonly count: number;
  /** As fast as they are accepted, rather than at a steady pace. */
  readonly isFlood?: boolean;
}

/** Sends the first news of so many parcels, each with an estimate, and waits for the mails that say so. */
async function deliver(sink: SmtpSink, { port, run, count, isFlood = false }: Delivery) {
  sink.clear();
  const at = Date.now();
  const requests = Array.from({ length: count }, (_, order) =>
    aftershipRequest(aftershipBody({ run, order, stage: "InTransit", at }), HOOK_SECRET),
  );
  const sent = isFlood
    ? await sendAll({ port, requests, connections: 32 })
    : await sendAtRate({ port, requests, perSecond: PER_SECOND });
  await waitUntil(() => sink.taken.length >= count, { withinMs: 60_000 });
  if (sink.taken.length !== count)
    throw new Error(`${sink.taken.length} of ${count} mails reached the mail server.`);
  const dueAt = new Map(Array.from(sent.dueAt, (due, order) => [shopperOf({ run, order }), due] as const));
  const startedAt = Math.min(...sent.dueAt);
  const endedAt = Math.max(...sink.taken.map((mail) => mail.at));
  return {
    latencies: sink.taken.map((mail) => mail.at - (dueAt.get(mail.to) ?? Number.NaN)),
    perSecond: count / ((endedAt - startedAt) / 1_000),
  };
}

/** The baseline sends what we sent. */
function anyMessage(dataFolder: string) {
  const view = viewDatabase(dataFolder);
  const [message] = view.all("select subject, html, text from messages where touchpoint = 'shipped' limit 1");
  view.close();
  const html = message?.html;
  return { ...message, html: typeof html === "string" || html instanceof Uint8Array ? inflated(html) : "" };
}

async function measureAlone({ folder, isQuick }: BenchSettings, sink: SmtpSink): Promise<Flood> {
  const program = fileURLToPath(new URL("../processes/bare-mailer.ts", import.meta.url));
  const child = startChild({
    args: [
      "--import",
      "tsx",
      program,
      ...[sink.port, POOL, WARM_UP, floodOf(isQuick)].map(String),
      join(folder, "message.json"),
    ],
    core: null,
    logFile: join(folder, "mailer.log"),
  });
  const flood = await new Promise<Flood>((resolve, reject) => {
    void child.ended.then(() => reject(new Error(`The bare mailer ended; see ${folder}/mailer.log`)));
    child.onMessage((message) => {
      if (isFlood(message)) resolve(message);
    });
  });
  await child.kill();
  sink.clear();
  return flood;
}

function isFlood(message: unknown): message is Flood {
  return typeof message === "object" && message !== null && "processorMsPerMail" in message;
}

interface Measured {
  readonly latencies: readonly number[];
  /** Each pair was measured in the same moments: neighbours on the machine slow both. */
  readonly ours: readonly Flood[];
  readonly alone: readonly Flood[];
}

function figuresOf({ latencies, ours, alone }: Measured): Figure[] {
  const shares = ours.map(({ perSecond }, round) => perSecond / (alone[round]?.perSecond ?? Number.NaN));
  const share = percentile(shares, 0.5);
  const middle = (floods: readonly Flood[], of: keyof Flood) =>
    shown(
      percentile(
        floods.map((flood) => flood[of]),
        0.5,
      ),
    );
  const p50 = percentile(latencies, 0.5);
  const p99 = percentile(latencies, 0.99);
  return [
    {
      what: `Webhook to the last byte at the mail server, at ${PER_SECOND} events/s (${latencies.length} mails): half within`,
      measured: `${shown(p50)} ms`,
      baseline: null,
      target: "under 150 ms",
      isMet: p50 < 150,
    },
    {
      what: "The same, 99 of 100 within",
      measured: `${shown(p99)} ms`,
      baseline: null,
      target: "under 1 s",
      isMet: p99 < 1_000,
    },
    {
      what: `Mails a second, from webhooks through the engine, over ${POOL} connections, both sides with the whole machine`,
      measured: `${middle(ours, "perSecond")}/s, ${shown(share * 100)} % of the baseline (median of ${shares.length} rounds: ${shares.map((one) => shown(one * 100)).join(", ")})`,
      baseline: `${middle(alone, "perSecond")}/s, nodemailer alone with the same message into the same mail server`,
      target: "at least 50 %",
      isMet: share >= 1 / 2,
    },
    {
      what: "Processor time per mail meanwhile, on all threads",
      measured: `${middle(ours, "processorMsPerMail")} ms`,
      baseline: `${middle(alone, "processorMsPerMail")} ms`,
      target: null,
      isMet: true,
    },
  ];
}
