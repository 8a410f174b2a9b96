import { createHash } from "node:crypto";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { startTestFront, type TestFront } from "@/testing/test-front";

const address = {
  name: "Dana Whitfield",
  line1: "12 Harbour Street",
  city: "Denver",
  postalCode: "80202",
  country: "US",
};
const order = {
  email: "dana.w@mail.example",
  shippingAddress: address,
  lines: [{ externalId: "1", title: "Stoneware mug", quantity: 2 }],
};
const form = { "content-type": "application/x-www-form-urlencoded" };
const browser = { "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1" };

function prove(front: TestFront, code: string, typed: string) {
  return front.ask("POST", `/track/${code}`, { headers: form, body: `proof=${encodeURIComponent(typed)}` });
}

describe("a tracking page", () => {
  it("tells whoever has the link where the parcel is, and nothing personal", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place(order, [{}]);
    const page = await front.ask("GET", `/track/${trackingCode}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("<h1>Arriving Fri\u00a013\u00a0March</h1>");
    expect(page.text).toContain("9400111899561234567890");
    expect(page.text).toContain("1 parcel · 2 items");
    for (const personal of ["Dana", "Whitfield", "dana.w", "80202", "Harbour", "Stoneware", "#1042"]) {
      expect(page.text).not.toContain(personal);
    }
  });

  it("is not cached, not indexed, not framed and leaks no referrer", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place(order, [{}]);
    const { headers, text } = await front.ask("GET", `/track/${trackingCode}`);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(text).toContain('<meta name="robots" content="noindex, nofollow"/>');
  });

  it("allows by its policy exactly the styles and the script it carries", async () => {
    const front = await startTestFront({
      settings: {
        brand: { logoUrl: "https://cdn.shop.example/logo.svg", accent: "#102030", accentInk: "#ffffff" },
      },
    });
    const { trackingCode } = await front.place(order, [{}]);
    const { headers, text } = await front.ask("GET", `/track/${trackingCode}`);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("img-src 'self' data: https://cdn.shop.example");
    expect(policy).not.toContain("unsafe");
    const inline = [...text.matchAll(/<(style|script)>(.*?)<\/\1>/gs)].map(([, , content = ""]) => content);
    expect(inline).toHaveLength(3);
    for (const content of inline) {
      expect(policy).toContain(`'sha256-${createHash("sha256").update(content).digest("base64")}'`);
    }
    expect(text).not.toMatch(/ style=| on[a-z]+=|<script [^>]*src/);
  });

  it("carries less than two kilobytes of script, the same on every page", async () => {
    const front = await startTestFront();
    const withNumber = await front.place(order, [{}]);
    const without = await front.place({ ...order, number: "#1043" }, []);
    const scripts = await Promise.all(
      [withNumber, without].map(async ({ trackingCode }) => {
        const { text } = await front.ask("GET", `/track/${trackingCode}`);
        return /<script>(.*?)<\/script>/s.exec(text)?.[1] ?? "";
      }),
    );
    expect(new Set(scripts).size).toBe(1);
    expect(scripts[0]?.length).toBeLessThan(2000);
    expect(() => new Script(scripts[0] ?? "")).not.toThrow();
  });

  it("answers a page that asks again with 304 until there is news, and counts no visit for it", async () => {
    const front = await startTestFront();
    const placed = await front.place(order, []);
    const target = `/track/${placed.trackingCode}`;
    const tag = String((await front.ask("GET", target)).headers.etag);
    const again = () => front.ask("GET", target, { headers: { ...browser, "if-none-match": tag } });
    expect(await again()).toMatchObject({ status: 304, text: "" });
    const { deps } = front.app;
    const changed = { ...placed, revision: placed.revision + 1, cancelledAt: monday };
    await deps.db.transaction((tx) => deps.orders.update(tx, changed, []));
    const news = await again();
    expect(news.status).toBe(200);
    expect(news.text).toContain("Cancelled on");
    expect(news.headers.etag).not.toBe(tag);
    await front.front.close();
    expect(await deps.orders.visits(deps.db.read, placed.storeId, placed.id)).toMatchObject({ count: 0 });
  });

  it("opens its details to somebody who names the e-mail address or the postal code", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place(order, [{}]);
    for (const typed of [" Dana.W@mail.example", "802 02", "80202-1234"]) {
      const answer = await prove(front, trackingCode, typed);
      expect([typed, answer.status, answer.headers.location]).toEqual([typed, 303, `/track/${trackingCode}`]);
      const [cookie = ""] = answer.headers["set-cookie"] ?? [];
      expect(cookie).toMatch(/; Path=\/track\/\w+; Max-Age=1800; HttpOnly; SameSite=Lax$/);
      const page = await front.ask("GET", `/track/${trackingCode}`, {
        headers: { cookie: cookie.split(";")[0] ?? "" },
      });
      for (const own of ["Your order, Dana", "Stoneware mug", "Denver 80202", "#1042"])
        expect(page.text).toContain(own);
      for (const never of ["Harbour", "dana.w@mail.example", "Whitfield"])
        expect(page.text).not.toContain(never);
    }
  });

  it("keeps a proof to its own page and half an hour", async () => {
    const front = await startTestFront();
    const mine = await front.place(order, [{}]);
    const other = await front.place({ ...order, number: "#2000", firstName: "Olga" }, [{}]);
    const [cookie = ""] = (await prove(front, mine.trackingCode, "80202")).headers["set-cookie"] ?? [];
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    expect((await front.ask("GET", `/track/${other.trackingCode}`, { headers })).text).not.toContain("Olga");
    await front.app.advance("31m");
    expect((await front.ask("GET", `/track/${mine.trackingCode}`, { headers })).text).not.toContain("Dana");
  });

  it("says so when the proof is wrong, and stops asking after a few tries", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place(order, [{}]);
    const wrong = await prove(front, trackingCode, "90210");
    expect(wrong.status).toBe(403);
    expect(wrong.text).toContain('role="alert"');
    expect(wrong.text).not.toContain("90210");
    for (let tries = 1; tries < 6; tries += 1) await prove(front, trackingCode, "90210");
    const right = await prove(front, trackingCode, "80202");
    expect([right.status, Number(right.headers["retry-after"]) > 0]).toEqual([429, true]);
    await front.app.advance("11m");
    expect((await prove(front, trackingCode, "80202")).status).toBe(303);
  });

  it("shows the change as soon as the order has one", async () => {
    const front = await startTestFront();
    const placed = await front.place(order, []);
    const target = `/track/${placed.trackingCode}`;
    expect((await front.ask("GET", target)).text).toContain("We have your order");
    const { deps } = front.app;
    const changed = { ...placed, revision: placed.revision + 1, cancelledAt: monday };
    await deps.db.transaction((tx) => deps.orders.update(tx, changed, []));
    expect((await front.ask("GET", target)).text).toContain("Cancelled on");
  });

  it("comes compressed to whoever takes it so", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place(order, [{}]);
    const answer = await fetch(`${front.url}/track/${trackingCode}`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(await answer.text()).toContain("<h1>");
    const head = await front.ask("HEAD", `/track/${trackingCode}`);
    expect([head.status, head.text, Number(head.headers["content-length"]) > 1000]).toEqual([200, "", true]);
  });

  it("wears the store's colours and logo", async () => {
    const brand = { logoUrl: "/logo.svg", accent: "#123456", accentInk: "#ffffff" };
    const front = await startTestFront({ settings: { brand } });
    const { trackingCode } = await front.place(order, [{}]);
    const { text } = await front.ask("GET", `/track/${trackingCode}`);
    expect(text).toContain("--accent:#123456;--accent-ink:#ffffff");
    expect(text).toContain('<img src="/logo.svg" alt="Ash &amp; Ember"');
  });
});

describe("a code that leads nowhere", () => {
  it("is answered alike whether it is unknown, expired or no code at all", async () => {
    const front = await startTestFront({ now: monday });
    const old = monday - 91 * DAY_MS;
    const expired = await front.place({ ...order, deliveredAt: old }, [
      { deliveredAt: old, status: "Delivered" },
    ]);
    const cancelled = await front.place({ ...order, number: "#7", cancelledAt: old }, []);
    const codes = [expired.trackingCode, cancelled.trackingCode, "0".repeat(32), "x", "a/b", "%00"];
    const answers = await Promise.all(codes.map((code) => front.ask("GET", `/track/${code}`)));
    const told = answers.map(({ status, text, headers }) => {
      const { date: _date, "x-request-id": _id, ...same } = headers;
      return JSON.stringify([status, text, same]);
    });
    expect(new Set(told).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    const posts = await Promise.all(codes.map((code) => prove(front, code, "80202")));
    expect(new Set(posts.map(({ status, text }) => JSON.stringify([status, text]))).size).toBe(1);
    expect(posts[0]?.text).toBe(answers[0]?.text);
  });

  it("works for 90 days after the delivery", async () => {
    const front = await startTestFront();
    const recent = monday - 90 * DAY_MS;
    const { trackingCode } = await front.place({ ...order, deliveredAt: recent }, [
      { deliveredAt: recent, statusAt: recent, status: "Delivered" },
    ]);
    expect((await front.ask("GET", `/track/${trackingCode}`)).status).toBe(200);
  });

  it("cannot be guessed at for long", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place(order, [{}]);
    for (let guess = 0; guess < 100; guess += 1)
      await front.ask("GET", `/track/${String(guess).padStart(32, "0")}`);
    const next = await front.ask("GET", `/track/${trackingCode}`);
    expect([next.status, Number(next.headers["retry-after"]) > 0]).toEqual([429, true]);
    await front.app.advance("11m");
    expect((await front.ask("GET", `/track/${trackingCode}`)).status).toBe(200);
  });

  it("is not written into the log when something fails", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place(order, [{}]);
    await front.app.deps.db.transaction((tx) => front.app.deps.stores.remove(tx, front.app.store.id));
    await front.ask("GET", `/track/${trackingCode}`);
    expect(JSON.stringify(front.app.log)).not.toContain(trackingCode);
  });
});

describe("visits", () => {
  it("people are counted, once a minute; scanners and browsers that fetch ahead are not people", async () => {
    const front = await startTestFront();
    const placed = await front.place(order, [{}]);
    const target = `/track/${placed.trackingCode}`;
    await front.ask("GET", target, { headers: browser });
    await front.ask("GET", target, { headers: browser });
    await front.ask("GET", target, { headers: { ...browser, "sec-purpose": "prefetch" } });
    await front.ask("GET", target, {
      headers: { "user-agent": "Mozilla/5.0 (compatible; Proofpoint scanner)" },
    });
    await front.ask("HEAD", target, { headers: browser });
    await front.front.close();
    const { orders, db } = front.app.deps;
    expect(await orders.visits(db.read, placed.storeId, placed.id)).toEqual({ count: 1, lastAt: monday });
  });
});

describe("the typeface", () => {
  it("comes from our own host", async () => {
    const front = await startTestFront();
    const answer = await front.ask("GET", "/track/geist.woff2");
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "font/woff2"]);
    expect((await front.ask("POST", "/track/geist.woff2")).status).toBe(405);
  });
});
