import { type Bench, type Figure, shown } from "../figure";
import { signInToConsole } from "../load/console-session";
import { SERVER_CORE } from "../load/cores";
import { freePort } from "../load/free-port";
import { makeManyOrders } from "../load/many-orders";
import { startMilepost, untilReady } from "../load/milepost-server";
import { percentile } from "../load/percentile";
import { viewDatabase } from "../load/read-database";

/** The console's screens over HTTP, signed in, among very many orders. */
export const orders: Bench = {
  name: "orders",
  boundMs: 2_400_000,
  async run({ folder: dataFolder, serverFile, isQuick }) {
    const slug = await makeManyOrders(dataFolder, isQuick ? 10_000 : 100_000);
    const port = await freePort();
    const options = { serverFile, dataFolder, port, core: SERVER_CORE };
    const child = startMilepost(options);
    await untilReady(child, options);
    const origin = `http://127.0.0.1:${port}`;
    const cookie = await signInToConsole(origin);
    const view = viewDatabase(dataFolder);
    const found = view.count("orders");
    const many = isQuick ? 100 : 300;
    const some = view.all(
      `select id, number_key as number, email from orders where rowid % ${Math.floor(found / (many + 40))} = 0 limit ${many + 40}`,
    );
    view.close();
    const open = (path: string) => timeToOpen(`${origin}/s/${slug}${path}`, cookie);
    const pages = await eachOf(some, (row) => open(`/orders/${String(row.id)}`));
    const searches = await eachOf(some.slice(0, 90), (row) =>
      open(`/orders?q=${encodeURIComponent(String(row.number))}`),
    );
    const lists = await eachOf(some.slice(0, 60), () => open("/orders"));
    await child.kill();
    return [
      figureOf(
        `The order page among ${shown(found)} orders, over HTTP and signed in, ${pages.length} orders`,
        pages,
        200,
      ),
      figureOf("The same orders found by their number", searches, null),
      figureOf("The list of all orders", lists, null),
    ];
  },
};

/** The first 30 warm it up and do not count. */
async function eachOf<T>(rows: readonly T[], open: (row: T) => Promise<number>): Promise<number[]> {
  const took: number[] = [];
  for (const row of rows) took.push(await open(row));
  return took.slice(30);
}

/** Until the last byte of the page. */
async function timeToOpen(url: string, cookie: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(url, { headers: { Cookie: cookie }, redirect: "manual" });
  const body = await response.text();
  if (response.status !== 200 || body.length < 5_000)
    throw new Error(`${url} was answered with ${response.status} and ${body.length} characters.`);
  return performance.now() - startedAt;
}

function figureOf(what: string, tookMs: readonly number[], limitMs: number | null): Figure {
  const p95 = percentile(tookMs, 0.95);
  return {
    what: `${what}: 95 of 100 within`,
    measured: `${shown(p95)} ms (half within ${shown(percentile(tookMs, 0.5))} ms)`,
    baseline: null,
    target: limitMs === null ? null : `under ${limitMs} ms`,
    isMet: limitMs === null || p95 < limitMs,
  };
}
