import { Script } from "node:vm";
import { expect, it } from "vitest";
import { HOUR_MS } from "@/domain/shared/instant";
import { anOrder, monday } from "@/testing/builders/facts";
import { startTestFront } from "@/testing/test-front";
import { embedScript } from "@/ui/tracking-page/embed-script";
import { frameScript } from "@/ui/tracking-page/frame-script";

const SHOP = "https://shop.example";

async function start(embedOrigins: readonly string[] = [SHOP]) {
  const front = await startTestFront({ now: monday, settings: { embedOrigins }, front: { isHttps: true } });
  const order = await front.place({});
  return { ...front, order, base: `/embed/${front.app.store.slug}` };
}

it("only the shop's own pages may frame the embedded version, and nobody the page itself", async () => {
  const { ask, order, base } = await start();
  for (const target of [base, `${base}/${order.trackingCode}`]) {
    const { status, headers } = await ask("GET", target);
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toContain(`frame-ancestors ${SHOP}`);
    expect(headers["x-frame-options"]).toBeUndefined();
  }
  const page = await ask("GET", `/track/${order.trackingCode}`);
  expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(page.headers["x-frame-options"]).toBe("DENY");
});

it("a store that has set no address is framed by nobody", async () => {
  const { ask, base } = await start([]);
  expect((await ask("GET", base)).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});

it("its look-up leads to the page in the frame, with a cookie that lives in this frame alone", async () => {
  const { ask, base, place } = await start();
  const { number, email, trackingCode } = await place({ number: "#2042", email: anOrder().email });
  const body = new URLSearchParams({ number: number ?? "", proof: email ?? "" }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await ask("POST", base, { headers, body });
  expect([answer.status, answer.headers.location]).toEqual([303, `${base}/${trackingCode}`]);
  const cookie = String(answer.headers["set-cookie"]);
  expect(cookie).toContain(`Path=${base}/${trackingCode};`);
  expect(cookie).toMatch(/SameSite=None; Partitioned; Secure/);
});

it("orders of other stores and stores that do not exist are not found there", async () => {
  const { ask, order } = await start();
  expect((await ask("GET", `/embed/nobody/${order.trackingCode}`)).status).toBe(404);
  expect((await ask("GET", "/embed/nobody")).status).toBe(404);
});

it("the script for the theme is below 5 kB, whole, and may be loaded by any shop", async () => {
  const { ask } = await start();
  const { status, headers, text } = await ask("GET", "/embed.js");
  expect([status, headers["content-type"]]).toEqual([200, "text/javascript; charset=utf-8"]);
  expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(Buffer.byteLength(text)).toBeLessThan(5_000);
  for (const script of [embedScript, frameScript]) expect(() => new Script(script)).not.toThrow();
});

it("what can be done about an order can be done in the frame", async () => {
  const { ask, base, place } = await start();
  const deliveredAt = monday - 30 * HOUR_MS;
  const { trackingCode } = await place({ number: "#3042", deliveredAt }, [
    { deliveredAt, status: "Delivered" },
  ]);
  const page = await ask("GET", `${base}/${trackingCode}`);
  expect(page.text).toContain(`action="${trackingCode}/csat"`);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const said = await ask("POST", `${base}/${trackingCode}/csat`, { headers, body: "score=5&via=page" });
  expect([said.status, said.headers.location]).toEqual([303, `${base}/${trackingCode}#csat`]);
  expect((await ask("GET", `${base}/${trackingCode}/no-such-act/1`)).status).toBe(404);
});
