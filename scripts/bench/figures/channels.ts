import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Bench, type BenchSettings, type Figure, shown } from "../figure";
import { aftershipBody, aftershipRequest, numberOf, type Stage, shopperOf } from "../load/aftership-hook";
import { signInToConsole } from "../load/console-session";
import { queueDueTexts } from "../load/due-texts";
import { freePort } from "../load/free-port";
import { HOOK_SECRET, startMilepost, untilReady } from "../load/milepost-server";
import { percentile } from "../load/percentile";
import { viewDatabase } from "../load/read-database";
import { sendAll, sendAtRate } from "../load/send-all";
import { startSmtpSink } from "../load/smtp-sink";
import { startTextProvider } from "../load/text-provider";
import { agreeToTexts, letShopText, wideAwakePlace } from "../load/texting-shop";
import { pause, waitUntil } from "../load/wait-until";
import { everydayRequests, type Meanwhile, watchLatency } from "../load/watch-latency";

const PER_SECOND = 20;
/** Both providers answer so late. */
const SLOW_MS = 300;
/** What the provider of texts takes in a second, when very many are due. */
const TEXTS_PER_SECOND = 100;
/** So many are handed over at once: who is among them cannot be overtaken any more. */
const PLACES = 16;

/** Mail and texts through providers that are slow, and very many texts that are due in the same minute. */
export const channels: Bench = {
  name: "channels",
  usesAllCores: true,
  boundMs: 600_000,
  async run(settings) {
    return [...(await fromEvents(settings)), ...(await inOneMinute(settings))];
  },
};

async function fromEvents(settings: BenchSettings): Promise<Figure[]> {
  const count = settings.isQuick ? 200 : 600;
  const shop = await openShop(settings, { slowMs: SLOW_MS, perSecond: 0, name: "events", count });
  shop.mails.clear();
  const sent = await sendAtRate({
    port: shop.port,
    requests: newsOf("slow", count, "OutForDelivery"),
    perSecond: PER_SECOND,
  });
  await waitUntil(() => shop.mails.taken.length >= count && shop.texts.requests.length >= count, {
    withinMs: 60_000,
  });
  const dueAt = (index: number) => sent.dueAt[index] ?? Number.NaN;
  const mailAt = new Map(shop.mails.taken.map(({ to, at }) => [to, at]));
  const textAt = new Map(shop.texts.requests.map(({ to, at }) => [to, at]));
  const orders = Array.from({ length: count }, (_, order) => order);
  const took = {
    mail: orders.map((order) => (mailAt.get(shopperOf({ run: "slow", order })) ?? Number.NaN) - dueAt(order)),
    text: orders.map((order) => (textAt.get(numberOf(order)) ?? Number.NaN) - dueAt(order)),
  };
  const twice = shop.mails.taken.length - mailAt.size + shop.texts.requests.length - textAt.size;
  await shop.close();
  return (["mail", "text"] as const).map((kind) => {
    const p99 = percentile(took[kind], 0.99);
    return {
      what: `Webhook to the provider's door, ${kind}s at ${PER_SECOND} events/s, where providers take ${SLOW_MS} ms (${count} of each): 99 of 100 within`,
      measured: `${shown(p99)} ms, half within ${shown(percentile(took[kind], 0.5))} ms; ${twice} twice`,
      baseline: null,
      target: "under 1.5 s",
      isMet: p99 < 1_500 && twice === 0,
    };
  });
}

async function inOneMinute(settings: BenchSettings): Promise<Figure[]> {
  const count = settings.isQuick ? 1_000 : 10_000;
  const shop = await openShop(settings, {
    slowMs: 100,
    perSecond: TEXTS_PER_SECOND,
    name: "minute",
    count: 200,
    texted: 200,
  });
  const meanwhile = await everydayOf(shop);
  const idle = await watchLatency(meanwhile, { seconds: settings.isQuick ? 8 : 20 });
  shop.texts.clear();
  const priorities = queueDueTexts(shop.dataFolder, { count, dueAt: Date.now() + 1_500 });
  await waitUntil(() => shop.texts.requests.length > 0, { withinMs: 20_000 });
  const busy = await watchLatency(meanwhile, { seconds: settings.isQuick ? 6 : 40 });
  const took = () => shop.texts.requests.filter(({ isTaken }) => isTaken);
  await waitUntil(() => took().length >= count, { withinMs: 400_000 });
  const taken = took();
  const refused = shop.texts.requests.length - taken.length;
  const seconds = ((taken.at(-1)?.at ?? 0) - (taken[0]?.at ?? 0)) / 1_000;
  const order = taken.map(({ message }) => priorities.get(message) ?? Number.NaN);
  const distinct = new Set(taken.map(({ message }) => message)).size;
  await shop.close();
  return [
    {
      what: `${shown(count)} texts due in the same minute, written in the worst order: overtaken by what matters less`,
      measured: `${overtaken(order)} beyond the ${PLACES} under way; ${distinct} arrived, ${taken.length - distinct} twice`,
      baseline: null,
      target: "none, all of them once",
      isMet: overtaken(order) === 0 && distinct === count && taken.length === count,
    },
    {
      what: `The same at a provider that takes ${TEXTS_PER_SECOND} a second and refuses what is over it`,
      measured: `${shown(taken.length / seconds)}/s, refused with 429: ${refused}`,
      baseline: null,
      target: `at most ${TEXTS_PER_SECOND}/s, next to nothing refused`,
      isMet: taken.length / seconds <= TEXTS_PER_SECOND && refused <= count / 1_000,
    },
    ...idle.map((before, index) => {
      const during = busy[index]?.p99Ms ?? Number.NaN;
      const half = busy[index]?.p50Ms ?? Number.NaN;
      return {
        what: `Meanwhile, ${before.what}: half within`,
        measured: `${shown(half)} ms (99 of 100 within ${shown(during)} ms)`,
        baseline: `${shown(before.p50Ms)} ms (${shown(before.p99Ms)} ms) with nothing to send`,
        target: "within 2 times that",
        isMet: half <= 2 * before.p50Ms,
      };
    }),
  ];
}

/** How many left after more than a place's worth of messages that matter less. */
function overtaken(order: readonly number[]): number {
  let count = 0;
  for (const [index, priority] of order.entries()) {
    const less = order.slice(0, Math.max(0, index - PLACES)).some((earlier) => earlier > priority);
    if (less) count += 1;
  }
  return count;
}

interface ShopOptions {
  readonly slowMs: number;
  readonly perSecond: number;
  readonly name: string;
  /** Orders it begins with; their buyers agree to texts. */
  readonly count: number;
  /** How many of them are texted before it is measured. */
  readonly texted?: number;
}

type Shop = Awaited<ReturnType<typeof openShop>>;

async function openShop(
  { folder, serverFile }: BenchSettings,
  { slowMs, perSecond, name, count, texted = 0 }: ShopOptions,
) {
  const dataFolder = join(folder, name);
  mkdirSync(dataFolder);
  const mails = await startSmtpSink({ logFile: join(folder, `${name}-mail.log`), slowMs });
  const texts = await startTextProvider({ logFile: join(folder, `${name}-texts.log`), slowMs, perSecond });
  const port = await freePort();
  const options = {
    serverFile,
    dataFolder,
    port,
    core: null,
    smtpPort: mails.port,
    smtpPool: 8,
    textPort: texts.port,
  };
  const first = startMilepost(options);
  await untilReady(first, options);
  await first.stop();
  letShopText(dataFolder, { perSecond: perSecond === 0 ? 999 : perSecond });
  const child = startMilepost(options);
  await untilReady(child, options);
  await sendAll({ port, requests: newsOf("slow", count, "InTransit"), connections: 8 });
  await untilIdle(dataFolder);
  agreeToTexts(dataFolder);
  if (texted > 0) {
    await sendAll({ port, requests: newsOf("slow", texted, "OutForDelivery"), connections: 8 });
    await waitUntil(() => texts.requests.length >= texted, { withinMs: 60_000 });
    await untilIdle(dataFolder);
  }
  return {
    port,
    dataFolder,
    mails,
    texts,
    async close() {
      await child.kill();
      await mails.stop();
      await texts.stop();
    },
  };
}

async function untilIdle(dataFolder: string): Promise<void> {
  const view = viewDatabase(dataFolder);
  await waitUntil(() => view.backlog().hooks + view.backlog().messages === 0, { withinMs: 120_000 });
  view.close();
  await pause(300);
}

function newsOf(run: string, count: number, stage: Stage): Buffer[] {
  const at = Date.now();
  const place = wideAwakePlace();
  return Array.from({ length: count }, (_, order) =>
    aftershipRequest(aftershipBody({ run, order, stage, at, place }), HOOK_SECRET),
  );
}

/** The tracking page, a hook and a list of the console, as they are asked for while texts go out. */
async function everydayOf({ port, dataFolder }: Shop): Promise<readonly Meanwhile[]> {
  const view = viewDatabase(dataFolder);
  const [row] = view.all("select tracking_code as code from orders limit 1");
  const [store] = view.all("select slug from stores limit 1");
  view.close();
  const cookie = await signInToConsole(`http://127.0.0.1:${port}`);
  let told = 0;
  const news = () => {
    told += 1;
    const place = wideAwakePlace();
    return aftershipBody({ run: "meanwhile", order: told, stage: "InfoReceived", at: Date.now(), place });
  };
  return everydayRequests({ port, code: String(row?.code), slug: String(store?.slug), cookie, news });
}
