import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Bench, type BenchSettings, type Figure, shown } from "../figure";
import { type Child, startChild } from "../load/child";
import { SERVER_CORE } from "../load/cores";
import { firstMessage } from "../load/first-message";
import { freePort } from "../load/free-port";
import { databaseFile, startMilepost, untilReady } from "../load/milepost-server";
import { type PageWeight, pageWeight } from "../load/page-weight";
import { percentile } from "../load/percentile";
import { latencies, sendAll, sendAtRate } from "../load/send-all";
import { isReady } from "../load/smtp-sink";
import { trackOrders } from "../load/tracked-orders";

const CONNECTIONS = 32;
const ORDERS = 300;
const MOST_SCRIPT_BYTES = 15_000;
const MOST_PAGE_BYTES = 100_000;
/** What a busy shop asks for on its worst day, and how soon it has to be answered. */
const STEADY_PER_SECOND = 200;
const STEADY_P99_MS = 50;
/** As browsers ask. Whoever has no browser's name is taken for a crawler, whose visits are not noted. */
const BROWSER = {
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "Accept-Encoding": "gzip",
};

interface Page {
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** Tracking pages over HTTP, beside a bare server that sends the same bytes after the same indexed read. */
export const track: Bench = {
  name: "track",
  boundMs: 240_000,
  async run(settings) {
    const { folder: dataFolder, serverFile, isQuick } = settings;
    const port = await freePort();
    const options = { serverFile, dataFolder, port, core: SERVER_CORE };
    const child = startMilepost(options);
    await untilReady(child, options);
    const codes = await trackOrders({ port, dataFolder, count: ORDERS });
    const requests = codes.map(requestOf);
    const first = await sendAll({ port, requests, connections: 1 });
    const weight = await pageWeight(`http://127.0.0.1:${port}/track/${codes[0] ?? ""}`);
    const steadyMs = await steadily(port, requests, isQuick ? 10 : 30);
    const bare = await startBare(settings, await pagesOf(port, codes));

    const many = Array.from({ length: isQuick ? 5_000 : 15_000 }, (_, index) => requestAt(requests, index));
    const rounds: { ours: Round; bare: Round }[] = [];
    await measure(port, many);
    await measure(bare.port, many);
    for (let round = 0; round < (isQuick ? 3 : 7); round++)
      rounds.push({ ours: await measure(port, many), bare: await measure(bare.port, many) });
    await child.kill();
    await bare.child.kill();
    return figuresOf({ rounds, firstMs: latencies(first), steadyMs, weight });
  },
};

function requestOf(code: string): Buffer {
  const headers = Object.entries(BROWSER).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET /track/${code} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers.join("")}\r\n`);
}

/** Every page in turn, in an order that no cache can make use of. */
function requestAt(requests: readonly Buffer[], index: number): Buffer {
  return requests[(index * 7_919) % requests.length] ?? Buffer.alloc(0);
}

interface Round {
  readonly perSecond: number;
  readonly p99Ms: number;
}

async function measure(port: number, requests: readonly Buffer[]): Promise<Round> {
  const sent = await sendAll({ port, requests, connections: CONNECTIONS });
  const answered = latencies(sent);
  if (answered.length < requests.length)
    throw new Error(`${requests.length - answered.length} of ${requests.length} pages were not shown.`);
  return { perSecond: requests.length / (sent.tookMs / 1_000), p99Ms: percentile(answered, 0.99) };
}

async function pagesOf(port: number, codes: readonly string[]): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>();
  for (const code of codes) pages.set(code, await pageOf(port, code));
  return pages;
}

/** With the headers as they came, but those that node:http adds itself. */
function pageOf(port: number, code: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { port, host: "127.0.0.1", path: `/track/${code}`, headers: BROWSER },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const headers: string[] = [];
          for (let at = 0; at < answer.rawHeaders.length; at += 2) {
            const [name = "", value = ""] = answer.rawHeaders.slice(at, at + 2);
            if (!/^(date|connection|keep-alive)$/i.test(name)) headers.push(name, value);
          }
          resolve({ headers, body: Buffer.concat(chunks) });
        });
      },
    );
    asking.on("error", reject).end();
  });
}

/** The p99 at a steady rate, which leaves the server's one core most of its time. */
async function steadily(port: number, requests: readonly Buffer[], seconds: number): Promise<number> {
  const many = Array.from({ length: STEADY_PER_SECOND * seconds }, (_, index) => requestAt(requests, index));
  const sent = await sendAtRate({ port, requests: many, perSecond: STEADY_PER_SECOND });
  const answered = latencies(sent);
  if (answered.length < many.length)
    throw new Error(`${many.length - answered.length} of ${many.length} pages were not shown.`);
  return percentile(answered, 0.99);
}

async function startBare({ folder }: BenchSettings, pages: ReadonlyMap<string, Page>) {
  const port = await freePort();
  const pagesFile = join(folder, "pages.json");
  const written = Array.from(pages, ([code, { headers, body }]) => [
    code,
    { headers, body: body.toString("base64") },
  ]);
  writeFileSync(pagesFile, JSON.stringify(Object.fromEntries(written)));
  const program = fileURLToPath(new URL("../processes/bare-page-server.ts", import.meta.url));
  const logFile = join(folder, "bare.log");
  const child: Child = startChild({
    args: ["--import", "tsx", program, String(port), databaseFile(folder), pagesFile],
    core: SERVER_CORE,
    logFile,
  });
  await firstMessage(child, logFile, (message) => (isReady(message) ? true : null));
  return { port, child };
}

interface Outcome {
  readonly rounds: readonly { readonly ours: Round; readonly bare: Round }[];
  readonly firstMs: readonly number[];
  readonly steadyMs: number;
  readonly weight: PageWeight;
}

function figuresOf({ rounds, firstMs, steadyMs, weight }: Outcome): Figure[] {
  const median = (of: (round: (typeof rounds)[number]) => number) => percentile(rounds.map(of), 0.5);
  const share = median(({ ours, bare }) => ours.perSecond / bare.perSecond);
  return [
    {
      what: `Tracking pages a second over ${CONNECTIONS} connections, ${ORDERS} orders in turn (median of ${rounds.length} rounds)`,
      measured: `${shown(median(({ ours }) => ours.perSecond))}/s, ${shown(share * 100)} % of the baseline, 99 of 100 within ${shown(median(({ ours }) => ours.p99Ms))} ms`,
      baseline: `${shown(median(({ bare }) => bare.perSecond))}/s, bare node:http with the same bytes after the same indexed read, 99 of 100 within ${shown(median(({ bare }) => bare.p99Ms))} ms`,
      target: "at least 33 %",
      isMet: share >= 1 / 3,
    },
    {
      what: `Tracking pages at a steady ${STEADY_PER_SECOND} a second on one core: 99 of 100 within`,
      measured: `${shown(steadyMs)} ms`,
      baseline: null,
      target: `under ${STEADY_P99_MS} ms`,
      isMet: steadyMs < STEADY_P99_MS,
    },
    {
      what: "JavaScript on the page",
      measured: `${shown(weight.scriptBytes)} bytes`,
      baseline: null,
      target: "at most 15 kB",
      isMet: weight.scriptBytes <= MOST_SCRIPT_BYTES,
    },
    {
      what: "Sent for a page in all, without images: the page compressed, its typeface, its scripts",
      measured: `${shown(weight.sentBytes)} bytes`,
      baseline: null,
      target: "at most 100 kB",
      isMet: weight.sentBytes <= MOST_PAGE_BYTES,
    },
    {
      what: "A page that nobody has asked for yet, rendered and compressed: half and 99 of 100 within",
      measured: `${shown(percentile(firstMs, 0.5))} ms and ${shown(percentile(firstMs, 0.99))} ms`,
      baseline: null,
      target: null,
      isMet: true,
    },
  ];
}
