import { describe, expect, it } from "vitest";
import { asStoreId } from "@/domain/access/store-id";
import { DAY_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { startTestFront, type TestFront } from "@/testing/test-front";

const order = {
  number: "#AB 1042",
  email: "dana.w@mail.example",
  shippingAddress: { city: "Denver", postalCode: "80202", country: "US" },
};

function lookUp(front: TestFront, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return front.ask("POST", "/track", {
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

describe("looking an order up", () => {
  it("shows a form that needs no script", async () => {
    const front = await startTestFront();
    for (const target of ["/track", "/track/"]) {
      const page = await front.ask("GET", target);
      expect(page.status).toBe(200);
      expect(page.text).toContain('<form action="/track" method="post">');
      expect(page.text).not.toContain("<script");
    }
    expect((await front.ask("DELETE", "/track")).headers.allow).toBe("GET, HEAD, POST");
  });

  it("leads to the order's page with its details open, however the number is written", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place(order, [{}]);
    for (const number of ["#AB 1042", "ab1042", " # ab1042"]) {
      const answer = await lookUp(front, { number, proof: "DANA.W@mail.example" });
      expect([number, answer.status, answer.headers.location]).toEqual([
        number,
        303,
        `/track/${trackingCode}`,
      ]);
      const [cookie = ""] = answer.headers["set-cookie"] ?? [];
      const page = await front.ask("GET", `/track/${trackingCode}`, {
        headers: { cookie: cookie.split(";")[0] ?? "" },
      });
      expect(page.text).toContain("Your order, Dana");
    }
    expect((await lookUp(front, { number: "AB1042", proof: "80202" })).status).toBe(303);
  });

  it("gives one answer for an unknown number, a wrong proof, an order too old and empty fields", async () => {
    const front = await startTestFront();
    await front.place(order, [{}]);
    const old = monday - 91 * DAY_MS;
    await front.place({ ...order, number: "#9", deliveredAt: old }, []);
    await front.place({ ...order, number: "#10", email: null, shippingAddress: null }, []);
    const answers = [
      await lookUp(front, { number: "5555", proof: "dana.w@mail.example" }),
      await lookUp(front, { number: "AB1042", proof: "someone@else.example" }),
      await lookUp(front, { number: "9", proof: "dana.w@mail.example" }),
      await lookUp(front, { number: "10", proof: "" }),
      await lookUp(front, {}),
    ];
    const told = answers.map(({ status, text, headers }) => {
      const { date: _date, "x-request-id": _id, ...same } = headers;
      return JSON.stringify([status, text, same]);
    });
    expect(new Set(told).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.text).toContain('role="alert"');
  });

  it("takes as long for an unknown number as for a wrong proof", async () => {
    const front = await startTestFront({ front: { failureFloorMs: 60 } });
    await front.place(order, [{}]);
    for (const number of ["5555", "AB1042"]) {
      const startedAt = performance.now();
      await lookUp(front, { number, proof: "wrong@mail.example" });
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
    }
  });

  it("stops after six tries at one number, known or not, even for the right answer", async () => {
    const front = await startTestFront();
    await front.place(order, [{}]);
    for (const number of ["AB1042", "5555"]) {
      for (let tries = 0; tries < 6; tries += 1) await lookUp(front, { number, proof: "wrong@mail.example" });
      const answer = await lookUp(front, { number, proof: "dana.w@mail.example" });
      expect([number, answer.status, Number(answer.headers["retry-after"]) > 0]).toEqual([number, 429, true]);
      expect(answer.text).toContain("Too many tries. Please come back in 10 minutes.");
    }
    await front.app.advance("11m");
    expect((await lookUp(front, { number: "AB1042", proof: "80202" })).status).toBe(303);
  });

  it("stops after twenty tries from one address; behind a proxy of ours it is the visitor's that counts", async () => {
    const front = await startTestFront({ front: { trustedProxyHops: 1 } });
    await front.place(order, [{}]);
    const from = (address: string, number: string) =>
      lookUp(front, { number, proof: "80202" }, { "x-forwarded-for": `1.2.3.4, ${address}` });
    for (let tries = 0; tries < 20; tries += 1) await from("203.0.113.9", `guess-${tries}`);
    expect((await from("203.0.113.9", "AB1042")).status).toBe(429);
    expect((await from("203.0.113.10", "AB1042")).status).toBe(303);
  });

  it("serves another store than the default one by its name", async () => {
    const front = await startTestFront();
    const { deps, store } = front.app;
    const second = {
      ...store,
      id: asStoreId(deps.ids.next()),
      slug: "second",
      name: "Second Shop",
      isDefault: false,
    };
    await deps.db.transaction((tx) => deps.stores.save(tx, second));
    await front.place(order, [{}]);
    const form = await front.ask("GET", "/track?store=second");
    expect(form.text).toContain('<input type="hidden" name="store" value="second"/>');
    expect(form.text).toContain("Second Shop");
    expect((await lookUp(front, { store: "second", number: "AB1042", proof: "80202" })).status).toBe(404);
    expect((await front.ask("GET", "/track?store=nowhere")).status).toBe(404);
  });

  it("refuses what is not a form, and a form that is too long", async () => {
    const front = await startTestFront();
    const json = await front.ask("POST", "/track", {
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(json.status).toBe(415);
    expect((await lookUp(front, { number: "1", proof: "x".repeat(9000) })).status).toBe(413);
  });
});
