// `npm run simulate -- --orders 50 --speed 3600`: plays an invented shop against a running Milepost over HTTP.
import { parseArgs } from "node:util";
import { newTally, type PlayResult, playHooks, type Tally } from "../src/adapters/simulator/play/play-hooks";
import { type Destination, postHook } from "../src/adapters/simulator/play/post-hook";
import { type Telling, toldNow } from "../src/adapters/simulator/play/told-now";
import { findScenario, scenarios } from "../src/adapters/simulator/scenarios/registry";
import type { SimulatedHook } from "../src/adapters/simulator/story/story";
import { sources } from "../src/adapters/sources/registry";

const USAGE = `Plays an invented shop against a running Milepost: signed Shopify and AfterShip hooks over HTTP.

  npm run simulate -- [options]

  --url <address>            where Milepost runs (http://localhost:3000)
  --store <slug>             which store the hooks are for (the default store)
  --orders <number>          how many orders (50)
  --speed <number|max>       hours of the story per hour of yours (3600: an order takes some minutes);
                             max sends everything at once, with dates that end now
  --seed <number>            the same seed tells the same story (a new one each time)
  --scenario <a,b>           only these: ${wrapped(scenarios.map((one) => one.id))}
  --only <source>            only the hooks of shopify or aftership
  --concurrency <number>     requests under way at once (8)
  --shopify-secret <text>    else SHOPIFY_WEBHOOK_SECRET
  --aftership-secret <text>  else AFTERSHIP_WEBHOOK_SECRET

Waits of hours and days in Milepost run on its own clock: at a high speed the story overtakes them. What hangs on them
(the message halfway, silence, the follow-up) shows at a low speed, or in the demo store.`;

const options = readOptions();
const stopping = new AbortController();
process.once("SIGINT", () => {
  stopping.abort();
  process.once("SIGINT", () => process.exit(130));
});
const telling = toldNow({ ...options, now: Date.now() });
const tally = newTally();
const startedAt = performance.now();
console.log(opening());
const showing = setInterval(show, process.stdout.isTTY ? 250 : 5_000);
const result = await play().finally(() => clearInterval(showing));
process.exitCode = close(result);

async function play(): Promise<PlayResult | "stopped"> {
  try {
    return await playHooks({
      hooks: wanted(telling.hooks),
      now: () => Date.now(),
      sleep: (ms) => sleep(ms, stopping.signal),
      send: (hook) => postHook(hook, destinationOf(hook), stopping.signal),
      tally,
      onRefusal: ({ hook, status, why }) => {
        if (tally.refused <= 5) line(`Refused ${hook.source} ${hook.topic}: ${status} ${why}`);
      },
      concurrency: options.concurrency,
      patienceMs: 60_000,
    });
  } catch (error) {
    if (stopping.signal.aborted) return "stopped";
    throw error;
  }
}

function opening(): string {
  const { orders, seed, url, storeSlug, speed } = options;
  const minutes = Math.ceil((telling.endsAt - Date.now()) / 60_000);
  const lasts = Number.isFinite(speed) ? `, about ${minutes} min (Ctrl-C ends it)` : "";
  const store = storeSlug === null ? "" : `, store ${storeSlug}`;
  return `Seed ${seed}: ${orders} orders, ${telling.total} hooks to ${url}${store}${lasts}.`;
}

function close(how: PlayResult | "stopped"): number {
  line(summary(tally, (performance.now() - startedAt) / 1000));
  if (how === "stopped") return 130;
  switch (how.kind) {
    case "played":
      if (tally.accepted === 0 && tally.duplicate > 0)
        line(
          "All of it had been heard before: this server knows the story of this seed. Take another --seed.",
        );
      return tally.refused > 0 ? 1 : 0;
    case "unreachable":
      line(
        `No Milepost answers at ${options.url} (${how.why}). Start it with "npm run up", or give its --url.`,
      );
      return 2;
    case "turned_away":
      line(advice(how.refusal.status, how.refusal.hook));
      return 2;
  }
}

function advice(status: number, { source }: SimulatedHook): string {
  if (status === 404) {
    const store = options.storeSlug === null ? "default store" : `store "${options.storeSlug}"`;
    return `There is no ${store} that takes hooks of ${source}. Look at Settings > Sources for the address.`;
  }
  if (status !== 401) return `${options.url} does not take hooks. Is it a Milepost?`;
  const variable = sources.find((one) => one.id === source)?.secretEnv ?? "";
  return (
    `The server does not know this secret for ${source}. Give the one that is set under Settings > Sources with ` +
    `--${source}-secret, or start the server and this with the same ${variable}.`
  );
}

function summary({ sent, accepted, duplicate, refused, retried }: Tally, seconds: number): string {
  const rate = seconds > 0 ? (sent / seconds).toFixed(1) : "0";
  const again = retried > 0 ? `, ${retried} sent again` : "";
  return `${sent} of ${totalOf(telling)} sent: ${accepted} accepted, ${duplicate} duplicate, ${refused} refused${again}; ${rate}/s`;
}

function totalOf({ total }: Telling): string {
  return options.source === null ? String(total) : `at most ${total}`;
}

function show(): void {
  const text = summary(tally, (performance.now() - startedAt) / 1000);
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`);
  else console.log(text);
}

/** A line of its own, also where the progress stands on the last one. */
function line(text: string): void {
  console.log(process.stdout.isTTY ? `\r\x1b[K${text}` : text);
}

function* wanted(hooks: Iterable<SimulatedHook>): Generator<SimulatedHook> {
  for (const hook of hooks) if (options.source === null || hook.source === options.source) yield hook;
}

function destinationOf({ source }: SimulatedHook): Destination {
  const found = options.destinations.get(source);
  if (found === undefined) throw new Error(`There is no secret for ${source}.`);
  return found;
}

function readOptions() {
  const { values } = parse();
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const source = values.only ?? null;
  if (source !== null && !sources.some(({ id }) => id === source))
    fail(`--only takes ${sources.map(({ id }) => id).join(" or ")}.`);
  const url = values.url.replace(/\/+$/, "");
  if (!/^https?:\/\//.test(url))
    fail(`--url needs an address that starts with http:// or https://, not "${values.url}".`);
  const storeSlug = values.store ?? null;
  const destinations = new Map<string, Destination>();
  for (const one of sources) {
    if (source !== null && one.id !== source) continue;
    const given = one.id === "shopify" ? values["shopify-secret"] : values["aftership-secret"];
    const secret = given ?? process.env[one.secretEnv ?? ""] ?? "";
    if (secret === "")
      fail(
        `There is no secret to sign ${one.label} hooks with: give --${one.id}-secret or set ${one.secretEnv}.`,
      );
    destinations.set(one.id, { url, storeSlug, source: one, secret });
  }
  const only = values.scenario
    ?.split(",")
    .map((id) => findScenario(id.trim()) ?? fail(`There is no scenario "${id}".`));
  return {
    url,
    storeSlug,
    source,
    destinations,
    orders: wholeNumber("orders", values.orders, 1, 1_000_000),
    speed:
      values.speed === "max" ? Number.POSITIVE_INFINITY : wholeNumber("speed", values.speed, 1, 10_000_000),
    seed: values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber("seed", values.seed, 0, 2 ** 31),
    concurrency: wholeNumber("concurrency", values.concurrency, 1, 256),
    ...(only === undefined ? {} : { only }),
  };
}

function parse() {
  try {
    return parseArgs({
      options: {
        url: { type: "string", default: "http://localhost:3000" },
        store: { type: "string" },
        orders: { type: "string", default: "50" },
        speed: { type: "string", default: "3600" },
        seed: { type: "string" },
        scenario: { type: "string" },
        only: { type: "string" },
        concurrency: { type: "string", default: "8" },
        "shopify-secret": { type: "string" },
        "aftership-secret": { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, written: string, least: number, most: number): number {
  const number = Number(written);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  return fail(`--${name} takes a whole number from ${least} to ${most}, not "${written}".`);
}

function fail(why: string): never {
  console.error(`${why}\n\nnpm run simulate -- --help tells all options.`);
  process.exit(2);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timeout);
        reject(new Error("Stopped."));
      },
      { once: true },
    );
  });
}

function wrapped(words: readonly string[]): string {
  return words.join(", ").replace(/(.{60,80}?), /g, "$1,\n                             ");
}
