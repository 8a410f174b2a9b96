import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { touchpointMark } from "@/domain/page-activity/touchpoint-mark";
import { startTestFront } from "@/testing/test-front";

const person = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
const form = { "content-type": "application/x-www-form-urlencoded" };

async function start() {
  const front = await startTestFront();
  const order = await front.place({});
  const click = (kind: string, headers: Record<string, string> = person) =>
    front.ask("POST", `/track/${order.trackingCode}/click`, {
      headers: { ...form, ...headers },
      body: new URLSearchParams({ kind, m: touchpointMark("shipped") }).toString(),
    });
  /** Once the batches are written. */
  const rows = async (table: "page_moments" | "page_visits") => {
    await front.front.close();
    const sqlite = new Sqlite(front.app.database.file, { readonly: true });
    onTestFinished(() => void sqlite.close());
    return sqlite.prepare(`select * from ${table} order by at`).all();
  };
  return { ...front, order, click, rows };
}

it("a click is noted with its kind and the message that brought the shopper, once a minute", async () => {
  const { click, rows } = await start();
  for (const kind of ["wismo_click", "wismo_click", "promo_click"])
    expect((await click(kind)).status).toBe(204);
  expect(await rows("page_moments")).toMatchObject([
    { kind: "wismo_click", via: "shipped" },
    { kind: "promo_click", via: "shipped" },
  ]);
});

it("machines, the team and made-up kinds are not counted", async () => {
  const { click, rows } = await start();
  await click("wismo_click", { "user-agent": "Googlebot/2.1" });
  await click("wismo_click", { ...person, cookie: "next-auth.session-token=x" });
  await click("opt_in");
  expect(await rows("page_moments")).toEqual([]);
});

it("a visit knows the touchpoint whose link it came by; a made-up mark is none", async () => {
  const { ask, order, place, rows } = await start();
  const other = await place({});
  const look = (target: string) => ask("GET", target, { headers: person });
  await look(`/track/${order.trackingCode}?m=${touchpointMark("delivered")}`);
  await look(`/track/${other.trackingCode}?m=someone@example.com`);
  await ask("GET", `/track/${other.trackingCode}`, {
    headers: { ...person, cookie: "next-auth.session-token=x" },
  });
  expect(await rows("page_visits")).toMatchObject([
    { order_id: order.id, via: "delivered", is_human: 1 },
    { order_id: other.id, via: null, is_human: 1 },
  ]);
});
