import { describe, expect, it } from "vitest";
import type { Order } from "@/domain/order/order";
import { DAY_MS } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import { monday } from "@/testing/builders/facts";
import { type RawAnswer, startTestFront, type TestFront } from "@/testing/test-front";

const order: Partial<Order> = {
  email: "dana.whitfield@mail.example",
  firstName: "Dana",
  totalMinor: 4900,
  shippingAddress: {
    name: "Dana Whitfield",
    line1: "12 Harbour Street",
    city: "Denver",
    postalCode: "80202",
    country: "US",
  },
};
const failed: Partial<Shipment> = {
  status: "AttemptFail",
  statusAt: monday,
  pickedUpAt: monday,
  shippedAt: monday,
  carrier: "usps",
  failedAttempts: 1,
};
const delivered: Partial<Shipment> = {
  status: "Delivered",
  statusAt: monday,
  pickedUpAt: monday,
  deliveredAt: monday,
};
const form = { "content-type": "application/x-www-form-urlencoded" };

interface Visitor {
  readonly front: TestFront;
  readonly order: Order;
  get(act: string): Promise<RawAnswer>;
  post(act: string, fields: Record<string, string>): Promise<RawAnswer>;
  /** Asks for a code and gives it. */
  verify(act: string): Promise<RawAnswer>;
  requests(): ReturnType<TestFront["app"]["deps"]["selfService"]["ofOrder"]>;
}

async function visit(
  changes: Partial<Order> = {},
  parcels: readonly Partial<Shipment>[] = [failed],
): Promise<Visitor> {
  const front = await startTestFront();
  const placed = await front.place({ ...order, ...changes }, parcels);
  let cookie = "";
  const path = (act: string) => `/track/${placed.trackingCode}/${act}`;
  const visitor: Visitor = {
    front,
    order: placed,
    get: (act) => front.ask("GET", path(act), { headers: { cookie } }),
    async post(act, fields) {
      const body = new URLSearchParams(fields).toString();
      const answer = await front.ask("POST", path(act), { headers: { ...form, cookie }, body });
      const [given] = [answer.headers["set-cookie"] ?? []].flat();
      if (given !== undefined) cookie = given.split(";")[0] ?? "";
      return answer;
    },
    async verify(act) {
      await visitor.post(act, { step: "send" });
      return visitor.post(act, { step: "verify", code: front.selfService.newestCode() });
    },
    requests: () => front.app.deps.selfService.ofOrder(front.app.deps.db.read, placed.storeId, placed.id),
  };
  return visitor;
}

describe("an act on the tracking page", () => {
  it("another day is asked for with a code, stands as requested on the page, and is a task", async () => {
    const { front, order: placed, get, post, verify, requests } = await visit();
    const page = await front.ask("GET", `/track/${placed.trackingCode}`);
    expect(page.text).toContain(`href="${placed.trackingCode}/reschedule"`);
    expect((await get("reschedule")).text).toContain("Send me a code");
    const verified = await verify("reschedule");
    expect([verified.status, verified.headers.location]).toEqual([
      303,
      `/track/${placed.trackingCode}/reschedule`,
    ]);
    expect(String(verified.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/);
    const day = /<option value="(\d{4}-\d{2}-\d{2})"/.exec((await get("reschedule")).text)?.[1] ?? "";
    expect((await post("reschedule", { step: "request", day, note: "After six" })).status).toBe(303);
    expect(await requests()).toMatchObject([
      { kind: "reschedule", state: "requested", isVerified: true, wish: { day, note: "After six" } },
    ]);
    expect((await get("reschedule")).text).toContain("Requested on");
    const after = await front.ask("GET", `/track/${placed.trackingCode}`);
    expect(after.text).toContain("Requested on");
    expect(after.text).not.toContain(`href="${placed.trackingCode}/reschedule"`);
  });

  it("whoever did not give the code cannot ask for anything", async () => {
    const { post, requests } = await visit();
    await post("reschedule", { step: "request", day: "2026-03-12" });
    await post("refund", { step: "request", note: "Money back" });
    expect(await requests()).toEqual([]);
  });

  it("a code is good for one order", async () => {
    const { front, verify, order: placed } = await visit();
    const verified = await verify("reschedule");
    const cookie = String([verified.headers["set-cookie"]].flat()[0]).split(";")[0] ?? "";
    const other = await front.place({ ...order, number: "#2" }, [failed]);
    const page = await front.ask("GET", `/track/${other.trackingCode}/reschedule`, { headers: { cookie } });
    expect(page.text).toContain("Send me a code");
    const own = await front.ask("GET", `/track/${placed.trackingCode}/reschedule`, { headers: { cookie } });
    expect(own.text).toContain("New day");
  });

  it("answers alike with a contact and without one, and shows no contact to whoever only has the link", async () => {
    const withOne = await visit();
    const without = await visit({ email: null });
    const answers = await Promise.all(
      [withOne, without].map(({ post }) => post("reschedule", { step: "send" })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const said = async ({ order: placed, get }: Visitor) =>
      (await get("reschedule?step=code")).text.replaceAll(placed.trackingCode, "");
    expect(await said(withOne)).toBe(await said(without));
    expect(await said(withOne)).not.toMatch(/dana|mail\.example/i);
    expect(withOne.front.selfService.letters).toHaveLength(1);
    expect(without.front.selfService.letters).toHaveLength(0);
    const wrong = await Promise.all(
      [withOne, without].map(({ post }) => post("reschedule", { step: "verify", code: "000000x" })),
    );
    expect(wrong.map(({ status }) => status)).toEqual([403, 403]);
  });

  it("five wrong tries use a code up, codes and tries are throttled, and the limits are kept in the database", async () => {
    const { front, post } = await visit();
    await post("reschedule", { step: "send" });
    const code = front.selfService.newestCode();
    const wrong = code === "111111" ? "222222" : "111111";
    for (let tries = 0; tries < 5; tries += 1)
      expect((await post("reschedule", { step: "verify", code: wrong })).status).toBe(403);
    expect((await post("reschedule", { step: "verify", code })).status).toBe(403);
    await post("reschedule", { step: "send" });
    await post("reschedule", { step: "send" });
    const throttled = await post("reschedule", { step: "send" });
    expect(throttled.status).toBe(429);
    expect(Number(throttled.headers["retry-after"])).toBeGreaterThan(0);
    for (let tries = 0; tries < 6; tries += 1) await post("reschedule", { step: "verify", code: wrong });
    expect((await post("reschedule", { step: "verify", code: wrong })).status).toBe(429);
    expect(front.selfService.letters).toHaveLength(3);
  });

  it("a code runs out after ten minutes and is good once", async () => {
    const { front, post } = await visit();
    await post("reschedule", { step: "send" });
    const code = front.selfService.newestCode();
    await front.app.advance("11m");
    expect((await post("reschedule", { step: "verify", code })).status).toBe(403);
    await post("reschedule", { step: "send" });
    const second = front.selfService.newestCode();
    expect((await post("reschedule", { step: "verify", code: second })).status).toBe(303);
    expect((await post("reschedule", { step: "verify", code: second })).status).toBe(403);
  });

  it("an address is not changed after hand-over: the page says what to do instead", async () => {
    const { get, post, verify, requests } = await visit();
    const page = await get("change-address");
    expect(page.text).toContain("The parcel is with the carrier, so we cannot change the address any more.");
    await verify("reschedule");
    await post("change-address", { step: "request", line1: "5 Quay Road", city: "Portland", country: "US" });
    expect(await requests()).toEqual([]);
  });

  it("a changed address is not shown, not prefilled, and its new country makes it a person's", async () => {
    const { get, post, verify, requests } = await visit({}, []);
    await verify("change-address");
    const page = await get("change-address");
    expect(page.text).not.toMatch(/Harbour|80202|Whitfield/);
    const wish = { line1: "5 Quai", city: "Lyon", postalCode: "69001", country: "FR" };
    await post("change-address", { step: "request", ...wish });
    expect(await requests()).toMatchObject([{ state: "requested", holds: ["new_country"] }]);
  });

  it("a form that lacks something comes back with what was typed", async () => {
    const { post, verify, requests } = await visit({}, []);
    await verify("change-address");
    const answer = await post("change-address", {
      step: "request",
      line1: "5 Quay Road",
      city: "",
      country: "US",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Please fill in every field");
    expect(answer.text).toContain('value="5 Quay Road"');
    expect(await requests()).toEqual([]);
  });

  it("a day that is not offered is not taken", async () => {
    const { post, verify, requests } = await visit();
    await verify("reschedule");
    expect((await post("reschedule", { step: "request", day: "2020-01-01" })).status).toBe(422);
    expect(await requests()).toEqual([]);
  });

  it("photos are taken from whoever gave the code, without their place, four at most", async () => {
    const { front, order: placed, verify, requests } = await visit({ deliveredAt: monday }, [delivered]);
    const verified = await verify("report-problem");
    const cookie = String([verified.headers["set-cookie"]].flat()[0]).split(";")[0] ?? "";
    const post = async (pictures: readonly Uint8Array[]) => {
      const fields = new FormData();
      fields.set("step", "request");
      fields.set("problem", "damaged");
      fields.set("note", "The mug is broken");
      for (const bytes of pictures) fields.append("photos", new Blob([new Uint8Array(bytes)]), "mug.jpg");
      const request = new Request("http://localhost/", { method: "POST", body: fields });
      const headers = { cookie, "content-type": request.headers.get("content-type") ?? "" };
      const body = new Uint8Array(await request.arrayBuffer());
      return front.ask("POST", `/track/${placed.trackingCode}/report-problem`, { headers, body });
    };
    const text = new TextEncoder().encode("<script>alert(1)</script>");
    expect((await post([text])).text).toContain("Photos can be JPEG");
    const jpeg = new Uint8Array([
      0xff, 0xd8, 0xff, 0xfe, 0, 8, 71, 80, 83, 33, 33, 33, 0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9,
    ]);
    expect((await post(Array.from({ length: 5 }, () => jpeg))).text).toContain("Four photos at most");
    expect((await post([jpeg, jpeg])).status).toBe(303);
    expect(await requests()).toMatchObject([{ kind: "report_problem", wish: { problem: "damaged" } }]);
    const { deps } = front.app;
    const kept = await deps.selfService.attachmentsOfOrder(deps.db.read, placed.storeId, placed.id);
    expect(kept.map(({ mediaType, sizeBytes }) => [mediaType, sizeBytes])).toEqual([
      ["image/jpeg", 10],
      ["image/jpeg", 10],
    ]);
  });

  it("a person can be written to without a code, and the request says so", async () => {
    const { post, requests } = await visit({ email: null });
    await post("contact", { step: "request", note: "Please call me" });
    expect(await requests()).toMatchObject([{ kind: "contact", isVerified: false }]);
  });

  it("what the carrier lets them arrange is told with its number and telephone", async () => {
    const { text } = await (await visit()).get("redelivery");
    expect(text).toContain("With USPS you can arrange:");
    expect(text).toContain('href="https://tools.usps.com/redelivery.htm"');
    expect(text).toContain("9400111899561234567890");
    expect(text).toContain('href="tel:+18002758777"');
  });

  it("a request can be taken back by whoever gave the code", async () => {
    const { get, post, verify, requests } = await visit({ deliveredAt: monday }, [delivered]);
    await verify("refund");
    await post("refund", { step: "request", note: "Too small" });
    expect((await get("refund")).text).toContain("Take the request back");
    await post("refund", { step: "withdraw" });
    expect(await requests()).toMatchObject([{ state: "withdrawn", settledBy: "shopper" }]);
    expect((await get("refund")).text).toContain("Send the request");
  });

  it("too late is too late, and the page says so in the shopper's language", async () => {
    const { front, order: placed } = await visit({ deliveredAt: monday }, [delivered]);
    await front.app.advance("31d");
    const { text } = await front.ask("GET", `/track/${placed.trackingCode}/refund?lang=de`);
    expect(text).toContain("Die Zeit dafür ist vorbei.");
    expect(front.app.deps.clock.now()).toBe(monday + 31 * DAY_MS);
  });

  it("a code speaks the order's language", async () => {
    const { front, post } = await visit({ locale: "fr-FR" });
    await post("reschedule", { step: "send" });
    expect(front.selfService.letters[0]?.words.subject).toContain("Votre code");
  });
});
