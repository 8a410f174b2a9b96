import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../scripts/bench/load/free-port";
import { HOOK_SECRET, startMilepost, untilReady } from "../scripts/bench/load/milepost-server";
import { startSmtpSink } from "../src/testing/smtp-sink";

// The senders' own sample requests against a server with a mail server. No browser is involved:
// the projects choose this file once.

const samples = "src/adapters/sources/samples";
/** In the order of the story, each with the moment at which its own sample was written. */
const story = [
  { source: "shopify", topic: "orders/create", file: "orders_create", at: "2026-11-09T18:22:33Z" },
  {
    source: "shopify",
    topic: "fulfillments/create",
    file: "fulfillments_create",
    at: "2026-11-10T15:55:02Z",
  },
  { source: "aftership", topic: "", file: "tracking_update.in_transit", at: "2026-11-12T11:46:40Z" },
  { source: "aftership", topic: "", file: "edd_revise", at: "2026-11-12T13:26:40Z" },
  { source: "aftership", topic: "", file: "tracking_update.legacy_v4", at: "2026-11-14T14:20:00Z" },
  { source: "aftership", topic: "", file: "tracking_update.delivered", at: "2026-11-14T21:36:00Z" },
] as const;
type Chapter = (typeof story)[number];

test("a shop that points its two services here and names a mail server has its shoppers told, once", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const dataFolder = mkdtempSync(join(tmpdir(), "milepost-first-day-"));
  const sink = await startSmtpSink();
  const port = await freePort();
  const options = { serverFile: resolve("dist/main.mjs"), dataFolder, port, core: null, smtpPort: sink.port };
  const server = startMilepost(options);
  await untilReady(server, options);

  const told = story.map((chapter) => ({ chapter, body: asOfNow(chapter) }));
  for (const { chapter, body } of told) {
    expect(await post(port, chapter, body)).toBe("accepted");
    // As in life: the next scan comes when the last one has been worked through.
    await quiet(() => sink.seen.length);
  }
  const subjects = () => sink.taken.map(({ content }) => /^Subject: (.*)$/m.exec(content)?.[1] ?? "");
  expect(sink.taken).toHaveLength(4);
  expect(new Set(subjects()).size).toBe(4);
  expect(subjects()[0]).toMatch(/confirmed|order/i);
  expect(subjects().at(-1)).toMatch(/delivered|arrived/i);
  const link = /http:\/\/127\.0\.0\.1:\d+\/track\/[a-z0-9]+/i.exec(
    unfolded(sink.taken[3]?.content ?? ""),
  )?.[0];
  const page = await request.get(link ?? "no link");
  expect(page.status()).toBe(200);
  expect(await page.text()).toMatch(/delivered/i);

  for (const { chapter, body } of told) expect(await post(port, chapter, body)).toBe("duplicate");
  await quiet(() => sink.seen.length);
  expect(sink.taken).toHaveLength(4);
  await server.kill();
  await sink.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** The sample with every moment and date in it moved, so that it was written now. */
function asOfNow({ source, file, at }: Chapter): string {
  const delta = Date.now() - Date.parse(at);
  const written = (time: number, like: string) => {
    const offset = /[+-]\d\d:\d\d$/.exec(like)?.[0];
    if (offset === undefined)
      return new Date(time).toISOString().slice(0, 19) + (like.endsWith("Z") ? "Z" : "");
    const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
    const ahead = (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
    return new Date(time + ahead).toISOString().slice(0, 19) + offset;
  };
  return readFileSync(`${samples}/${source}/${file}.json`, "utf8")
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?/g, (like) =>
      written(Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(like) ? like : `${like}Z`) + delta, like),
    )
    .replaceAll(/"(\d{4}-\d\d-\d\d)"/g, (_, day: string) =>
      JSON.stringify(new Date(Date.parse(day) + delta).toISOString().slice(0, 10)),
    )
    .replace(/"ts": (\d+)/, (_, seconds: string) => `"ts": ${Math.round(Number(seconds) + delta / 1_000)}`);
}

async function post(port: number, { source, topic, file }: Chapter, body: string): Promise<unknown> {
  const signature = createHmac("sha256", HOOK_SECRET).update(body).digest("base64");
  const headers: Record<string, string> =
    source === "shopify"
      ? { "X-Shopify-Hmac-Sha256": signature, "X-Shopify-Topic": topic, "X-Shopify-Event-Id": file }
      : { "aftership-hmac-sha256": signature };
  const answer = await fetch(`http://127.0.0.1:${port}/api/hooks/${source}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body,
  });
  const { outcome }: { outcome: unknown } = await answer.json();
  return outcome;
}

/** Until the count has not changed for two seconds. */
async function quiet(count: () => number): Promise<void> {
  let last = count();
  let since = Date.now();
  await expect
    .poll(
      () => {
        if (count() !== last) {
          last = count();
          since = Date.now();
        }
        return Date.now() - since;
      },
      { timeout: 30_000, intervals: [100] },
    )
    .toBeGreaterThan(2_000);
}

/** Quoted-printable lines joined again. */
function unfolded(content: string): string {
  return content.replaceAll(/=\r?\n/g, "");
}
