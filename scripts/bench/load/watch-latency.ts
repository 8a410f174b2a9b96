import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { HOOK_SECRET } from "./milepost-server";
import { percentile } from "./percentile";

/** Something that people and machines ask of Milepost all day. */
export interface Meanwhile {
  readonly what: string;
  /** Asks once; resolves with the status when the answer is whole. */
  ask(): Promise<number>;
}

export interface Latency {
  readonly what: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Each so often in a second: enough to be felt, too little to be a load. */
const PER_SECOND = 5;

/** Asks for each of them at a steady pace, all at the same time, and says how long the answers took. */
export async function watchLatency(
  those: readonly Meanwhile[],
  { seconds }: { readonly seconds: number },
): Promise<readonly Latency[]> {
  return Promise.all(those.map((one) => watchOne(one, PER_SECOND * seconds)));
}

async function watchOne({ what, ask }: Meanwhile, count: number): Promise<Latency> {
  const startedAt = performance.now();
  const asked = Array.from({ length: count }, async (_, index) => {
    const dueAt = startedAt + (index * 1_000) / PER_SECOND;
    await pause(dueAt - performance.now());
    const status = await ask();
    if (status !== 200) throw new Error(`${what}: answered with ${status}`);
    return performance.now() - dueAt;
  });
  const took = await Promise.all(asked);
  return { what, p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99) };
}

export interface Visited {
  readonly port: number;
  /** Of a tracking page. */
  readonly code: string;
  /** Of the store. */
  readonly slug: string;
  readonly cookie: string;
  /** News that was not told before, each time. */
  readonly news: () => Buffer;
}

/** A shopper's page, a carrier's webhook and a list of the console. */
export function everydayRequests({ port, code, slug, cookie, news }: Visited): readonly Meanwhile[] {
  const origin = `http://127.0.0.1:${port}`;
  const whole = async (response: Response) => {
    await response.arrayBuffer();
    return response.status;
  };
  return [
    {
      what: "the tracking page",
      ask: async () => whole(await fetch(`${origin}/track/${code}`, { headers: BROWSER })),
    },
    {
      what: "a webhook, until it is accepted",
      async ask() {
        const body = news();
        const signature = createHmac("sha256", HOOK_SECRET).update(body).digest("base64");
        const headers = { "Content-Type": "application/json", "aftership-hmac-sha256": signature };
        const url = `${origin}/api/hooks/aftership`;
        return whole(await fetch(url, { method: "POST", headers, body: new Uint8Array(body) }));
      },
    },
    {
      what: "the list of orders in the console",
      ask: async () =>
        whole(await fetch(`${origin}/s/${slug}/orders`, { headers: { ...BROWSER, Cookie: cookie } })),
    },
  ];
}

const BROWSER = {
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
  Accept: "text/html",
};
