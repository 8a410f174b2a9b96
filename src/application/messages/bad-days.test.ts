import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { readHandle } from "@/adapters/db/connection";
import { orderJourney, send, start, text } from "@/domain/journey/shipped/builders";
import type { MessageTemplate } from "@/domain/messaging/template";
import { startTestApp, type TestApp } from "@/testing/test-app";
import { sendMessage } from "./send-message";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");
const placed = Date.parse("2026-11-09T18:22:30Z");

const mail = (words: string): MessageTemplate => ({
  class: "transactional",
  subject: "We have your order",
  preheader: "",
  blocks: [text(words)],
});

/** A shop whose one message says this, or that where it cannot. */
async function aShop(words: string, without: string | null = null): Promise<TestApp> {
  const app = await startTestApp({
    now: placed,
    renderer: createEmailRenderer({ appUrl: "https://track.example" }),
  });
  const { deps, store } = app;
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const [first] = journeys.filter(({ scope }) => scope === "order");
  const step = send("order_confirmed", { covers: "order" });
  if (first === undefined || step.kind !== "send_message") throw new Error("There is no journey.");
  const fallbackTemplate = without === null ? null : "without";
  await app.database.transaction(async (tx) => {
    for (const { id } of journeys) await deps.journeys.setState(tx, store.id, id, "archived");
    await deps.journeys.publish(tx, {
      storeId: store.id,
      journeyId: first.id,
      versionId: deps.ids.next(),
      content: orderJourney({
        nodes: {
          start: start(["order_placed"], {}, "tell"),
          tell: { ...step, config: { ...step.config, fallbackTemplate } },
        },
        messages: { order_confirmed: mail(words), ...(without === null ? {} : { without: mail(without) }) },
      }),
      by: null,
      at: placed,
    });
    await deps.journeys.setState(tx, store.id, first.id, "live");
  });
  return app;
}

const place = (app: TestApp) => app.hook("shopify", "orders/create", order, { "x-shopify-event-id": "e1" });

/** The one message and what the ledger says of its end. */
async function outcome({ deps, database, store }: TestApp) {
  const { read } = deps.db;
  const found = await deps.orders.findByRef(read, store.id, { externalId: "6128475930112", number: null });
  const orderId = found?.id ?? "";
  const [fact] = await deps.messages.ofOrder(read, store.id, orderId);
  const message = await deps.messages.find(read, fact?.id ?? "");
  const { ledgerEntries } = database.t;
  const entries = await readHandle(read).select().from(ledgerEntries);
  const end = entries.findLast(({ kind }) => kind === "failed" || kind === "suppressed");
  return {
    id: message?.id ?? "",
    state: message?.state,
    reason: end?.reason,
    why: end?.values.why,
    text: message?.text,
  };
}

describe("a text that would have a blank", () => {
  const blank = "It comes by {{ shipment.tracking_number }}.";

  it("gives way to the one its step has without it (D15)", async () => {
    const app = await aShop(blank, "We tell you when it leaves.");
    await place(app);
    expect(app.outbox[0]?.text).toContain("We tell you when it leaves.");
    expect(await outcome(app)).toMatchObject({ state: "sent", reason: undefined });
  });

  it("fails and says what is missing, where its step has no other", async () => {
    const app = await aShop(blank);
    await place(app);
    expect(app.outbox).toEqual([]);
    expect(await outcome(app)).toMatchObject({
      state: "failed",
      reason: "render_failed",
      why: expect.stringContaining("shipment.tracking_number"),
    });
  });

  it("fails with its own reason, where the other would have one, too", async () => {
    const app = await aShop(blank, "In {{ shipment.edd }}.");
    await place(app);
    expect(await outcome(app)).toMatchObject({
      state: "failed",
      why: expect.stringContaining("shipment.tracking_number"),
    });
  });
});

describe("a provider on a bad day", () => {
  it("is tried for a day, and then the message is given up with what was said last", async () => {
    const app = await aShop("We have it.");
    app.answers.push(
      ...Array.from({ length: 20 }, () => ({ kind: "retry", detail: "451 busy", afterMs: null }) as const),
    );
    await place(app);
    for (let hour = 0; hour < 24; hour += 1) await app.advance("1h");
    expect(app.outbox).toEqual([]);
    expect(await outcome(app)).toMatchObject({ state: "failed", reason: "gave_up", why: "451 busy" });
  });

  it("that refuses a message is believed", async () => {
    const app = await aShop("We have it.");
    app.answers.push({ kind: "rejected", detail: "554 no", badRecipient: false });
    await place(app);
    expect(await outcome(app)).toMatchObject({ state: "failed", reason: "provider_refused", why: "554 no" });
  });

  it("that answers nonsense leaves an outcome that nobody knows, which is never repeated by itself (D3)", async () => {
    const app = await aShop("We have it.");
    app.answers.push({ kind: "uncertain", detail: "The provider said yes, but not to what." });
    await place(app);
    await app.advance("1d");
    expect(app.outbox).toEqual([]);
    expect(await outcome(app)).toMatchObject({ state: "uncertain" });
  });

  it("that is asked too often is left alone by its whole account, for as long as it says", async () => {
    const app = await aShop("We have it.");
    app.answers.push({ kind: "retry", detail: "busy", afterMs: null });
    await place(app);
    app.answers.push(
      { kind: "retry", detail: "busy", afterMs: 60_000 },
      { kind: "retry", detail: "429", afterMs: 7_000, isThrottled: true },
      { kind: "retry", detail: "429", afterMs: null, isThrottled: true },
    );
    const rests: [string, number][] = [];
    const pace = {
      turn: () => Promise.resolve(),
      rest: (account: string, ms: number) => void rests.push([account, ms]),
    };
    const { id } = await outcome(app);
    const send = () => sendMessage({ ...app.deps, pace }, id);
    await expect(send()).rejects.toThrow("busy");
    expect(rests).toEqual([]);
    await expect(send()).rejects.toThrow("429");
    await expect(send()).rejects.toThrow("429");
    // One that does not say for how long is left alone for a second.
    expect(rests).toEqual([
      ["email", 7_000],
      ["email", 1_000],
    ]);
  });
});
