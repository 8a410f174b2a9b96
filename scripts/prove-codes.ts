// `npm run prove:codes [-- count]`: guesses tracking codes at the built server, a million of them from many networks (C11).
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "./bench/load/free-port";
import { type MilepostOptions, startMilepost, untilReady } from "./bench/load/milepost-server";
import { type Sent, sendAll } from "./bench/load/send-all";
import { trackOrders } from "./bench/load/tracked-orders";
import { buildIfChanged } from "./build-app.mjs";

const GUESSES = Number(process.argv[2] ?? 1_000_000);
/** Twice as many from each network as it may make before it is stopped. */
const GUESSES_PER_NETWORK = 200;
const ORDERS = 300;
const AT_ONCE = 50_000;

await buildIfChanged();
const dataFolder = mkdtempSync(join(tmpdir(), "milepost-codes-"));
const port = await freePort();
const options: MilepostOptions = {
  serverFile: resolve("dist/main.mjs"),
  dataFolder,
  port,
  core: null,
  trustsProxy: true,
};
const startedAt = performance.now();
let child = startMilepost(options);
await untilReady(child, options);
const codes = await trackOrders({ port, dataFolder, count: ORDERS });
const readyAt = performance.now();

const counted = new Map<number, number>();
for (let done = 0; done < GUESSES; done += AT_ONCE) {
  const requests = Array.from({ length: Math.min(AT_ONCE, GUESSES - done) }, (_, index) =>
    asking(newGuess(), networkOf(Math.floor((done + index) / GUESSES_PER_NETWORK))),
  );
  count(await sendAll({ port, requests, connections: 32 }));
  const perSecond = Math.round((done + requests.length) / ((performance.now() - readyAt) / 1000));
  console.log(
    `${done + requests.length} guesses (${perSecond} per second): ${told(200)} found, ${told(404)} unknown, ${told(429)} stopped`,
  );
}

const guessedMs = performance.now() - readyAt;

// A miss is written down within two seconds; then the server is killed as a crash would.
await new Promise((done) => setTimeout(done, 3_000));
await child.kill();
child = startMilepost(options);
await untilReady(child, options);
const last = networkOf(Math.floor((GUESSES - 1) / GUESSES_PER_NETWORK));
const [again] = await statusesOf([asking(newGuess(), last)]);
const [known] = await statusesOf([asking(codes[0] ?? "", "198.51.100.7")]);
await child.kill();
rmSync(dataFolder, { recursive: true, force: true });

const seconds = (ms: number) => (ms / 1000).toFixed(0);
const isStopped = told(429) >= GUESSES / 2 && again === 429;
console.log(
  `Codes: ${GUESSES} guesses at ${ORDERS} orders from ${Math.ceil(GUESSES / GUESSES_PER_NETWORK)} networks: ` +
    `${told(200)} found, ${told(429)} stopped before they were looked up; after a restart the last network is ` +
    `${again === 429 ? "still stopped" : "NOT stopped"} and a shopper ${known === 200 ? "sees the page" : "does NOT see the page"}; ` +
    `${seconds(guessedMs)} s of guessing, ${seconds(performance.now() - startedAt)} s in all.`,
);
process.exitCode = told(200) === 0 && isStopped && known === 200 ? 0 : 1;

/** As long as a real one, from the same letters. */
function newGuess(): string {
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  return [...randomBytes(32)].map((byte) => letters[byte & 31] ?? "0").join("");
}

function networkOf(index: number): string {
  return `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
}

function asking(code: string, network: string): Buffer {
  return Buffer.from(
    `GET /track/${code} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: ${network}\r\nAccept-Encoding: gzip\r\n\r\n`,
  );
}

async function statusesOf(requests: readonly Buffer[]): Promise<number[]> {
  return [...(await sendAll({ port, requests, connections: 1 })).status];
}

function count({ status }: Sent): void {
  for (const one of status) counted.set(one, (counted.get(one) ?? 0) + 1);
}

function told(status: number): number {
  return counted.get(status) ?? 0;
}
