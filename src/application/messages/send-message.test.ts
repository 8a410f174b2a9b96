import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHandle } from "@/adapters/db/connection";
import { asStoreId } from "@/domain/access/store-id";
import { startTestApp, type TestApp } from "@/testing/test-app";
import { pauseJourney, resumeJourney } from "../journeys/change-state";
import { recoverInterrupted } from "./recover-interrupted";
import { settleMessage } from "./settle-message";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");
const placed = Date.parse("2026-11-09T18:22:30Z");

async function place(app: TestApp): Promise<void> {
  await app.hook("shopify", "orders/create", order, { "x-shopify-event-id": "e1" });
}

async function messages(app: TestApp) {
  const { orders, messages: store } = app.deps;
  const found = await orders.findByRef(app.deps.db.read, app.store.id, {
    externalId: "6128475930112",
    number: null,
  });
  return found === null ? [] : store.ofOrder(app.deps.db.read, app.store.id, found.id);
}

const states = async (app: TestApp) => (await messages(app)).map((message) => message.state);

describe("sending a message", () => {
  it("tries again after a temporary failure, and sends once", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push(
      { kind: "retry", detail: "451 try later", afterMs: null },
      { kind: "retry", detail: "connection refused", afterMs: null },
    );
    await place(app);
    expect(app.outbox).toHaveLength(0);
    await app.advance("1h");
    await app.advance("1h");
    expect(app.outbox).toHaveLength(1);
    expect(await states(app)).toEqual(["sent"]);
  });

  it("keeps what a demo store says in the outbox, whatever mail server is set", async () => {
    const app = await startTestApp({ now: placed });
    await app.database.transaction((tx) => app.deps.stores.save(tx, { ...app.store, isDemo: true }));
    await place(app);
    expect(app.outbox).toHaveLength(0);
    const [sent] = await messages(app);
    expect(await app.deps.messages.find(app.deps.db.read, sent?.id ?? "")).toMatchObject({
      state: "sent",
      why: "sandbox",
      isDemo: true,
    });
  });

  it("outlives a night without a mail server", async () => {
    const app = await startTestApp({ now: placed });
    const { emailSender, clock } = app.deps;
    const backAt = clock.now() + 12 * 3_600_000;
    const { send } = emailSender;
    emailSender.send = async (email) =>
      clock.now() < backAt ? { kind: "retry", detail: "connection refused", afterMs: null } : send(email);
    await place(app);
    for (let minutes = 0; minutes < 24 * 60; minutes += 10) await app.advance("10m");
    expect(await states(app)).toEqual(["sent"]);
  });

  it("waits as long as a grey-listing server asks for", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push({ kind: "retry", detail: "451 try again in 300 seconds", afterMs: 300_000 });
    await place(app);
    for (const _minute of [1, 2, 3, 4]) await app.advance("1m");
    expect(app.outbox).toHaveLength(0);
    await app.advance("1m");
    expect(app.outbox).toHaveLength(1);
  });

  it("gives up after bounded attempts and says so", async () => {
    const app = await startTestApp({ now: placed });
    for (let i = 0; i < 20; i++) app.answers.push({ kind: "retry", detail: "451 busy", afterMs: null });
    await place(app);
    for (let i = 0; i < 12; i++) await app.advance("1d");
    expect(await states(app)).toEqual(["failed"]);
    expect(app.answers.length).toBe(12);
  });

  it("writes down a refusal and does not write to that address again", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push({ kind: "rejected", detail: "550 no such user", badRecipient: true });
    await place(app);
    expect(await states(app)).toEqual(["failed"]);
    const blocked = await app.deps.customers.blocked(app.deps.db.read, app.store.id, [
      "dana.whitfield@example.com",
    ]);
    expect(blocked).toHaveLength(1);
  });

  it("never repeats a send of unknown outcome by itself; a person decides", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push({ kind: "uncertain", detail: "connection lost after DATA" });
    await place(app);
    await app.advance("2d");
    expect(app.outbox).toHaveLength(0);
    const [message] = await messages(app);
    expect(message?.state).toBe("uncertain");
    await settleMessage(app.deps, {
      storeId: app.store.id,
      messageId: message?.id ?? "",
      decision: "send_again",
    });
    await app.deps.drain();
    expect(app.outbox).toHaveLength(1);
  });

  it("has all its attempts anew when a person sends it again, which nobody of another store can", async () => {
    const app = await startTestApp({ now: placed });
    const busy = { kind: "retry", detail: "451 busy", afterMs: null } as const;
    for (let i = 0; i < 9; i++) app.answers.push(busy);
    await place(app);
    for (let i = 0; i < 12; i++) await app.advance("1d");
    const [message] = await messages(app);
    expect(message?.state).toBe("failed");
    const decided = { messageId: message?.id ?? "", decision: "send_again" } as const;
    const elsewhere = { ...decided, storeId: asStoreId("another") };
    await expect(settleMessage(app.deps, elsewhere)).rejects.toMatchObject({ code: "not_found" });
    await settleMessage(app.deps, { ...decided, storeId: app.store.id });
    await app.deps.drain();
    await app.advance("1h");
    expect([app.answers, await states(app)]).toEqual([[], ["sent"]]);
  });

  it("does not write a person back whose details were erased while the message was being handed over", async () => {
    const app = await startTestApp({ now: placed });
    const { emailSender, customers, db, clock } = app.deps;
    const { send } = emailSender;
    emailSender.send = async (email) => {
      const who = { externalId: null, email: email.to, phone: null, orderExternalIds: [] };
      await db.transaction((tx) => customers.redact(tx, app.store.id, { ...who, at: clock.now() }));
      return send(email);
    };
    await place(app);
    const [brief] = await messages(app);
    const message = await app.deps.messages.find(db.read, brief?.id ?? "");
    expect(message).toMatchObject({ state: "sent", recipient: null, subject: null, html: null, text: null });
  });

  it("does not keep what the mail server says of an address that was erased meanwhile", async () => {
    const app = await startTestApp({ now: placed });
    const { emailSender, customers, db, clock } = app.deps;
    emailSender.send = async ({ to }) => {
      const who = { externalId: null, email: to, phone: null, orderExternalIds: [] };
      await db.transaction((tx) => customers.redact(tx, app.store.id, { ...who, at: clock.now() }));
      return { kind: "uncertain", detail: `421 ${to}: closing` };
    };
    await place(app);
    const [brief] = await messages(app);
    const message = await app.deps.messages.find(db.read, brief?.id ?? "");
    expect(message).toMatchObject({ state: "uncertain", why: "erased" });
  });

  it("marks what a dead process left half handed over as uncertain", async () => {
    const app = await startTestApp({ now: placed });
    app.deps.emailSender.send = () => Promise.reject(new Error("killed"));
    await place(app);
    expect(await states(app)).toEqual(["sending"]);
    expect(await recoverInterrupted(app.deps, app.deps.clock.now() + 1)).toBe(1);
    expect(await states(app)).toEqual(["uncertain"]);
  });

  it("sends a mail that a dead process had claimed and not begun to hand over, as if nothing had been", async () => {
    const app = await startTestApp({ now: placed });
    const { emailSender, db, messages: rows } = app.deps;
    const { send } = emailSender;
    emailSender.send = () => Promise.reject(new Error("killed"));
    await place(app);
    emailSender.send = send;
    const [brief] = await messages(app);
    const asked: unknown[] = [];
    const fateOf = (...claimed: unknown[]) => ({
      kind: asked.push(claimed) === 1 ? "never_left" : "unknown",
    });
    Object.assign(emailSender, { trail: { fateOf, forget: () => undefined } });
    expect(await recoverInterrupted(app.deps, app.deps.clock.now() + 1)).toBe(1);
    expect(asked).toEqual([[brief?.id, placed]]);
    expect(await rows.find(db.read, brief?.id ?? "")).toMatchObject({ state: "queued", attempts: 0 });
    await app.advance("30d");
    expect(app.outbox).toHaveLength(1);
    expect(await states(app)).toEqual(["sent"]);
    const sends = await readHandle(db.read).select().from(app.database.t.sends);
    expect(sends.map(({ result, detail }) => [result, detail])).toEqual([
      ["retry", "Nothing of it had left"],
      ["sent", "250 ok"],
    ]);
  });

  it("leaves a mail alone that another look has let go out again, and that is being handed over now", async () => {
    const app = await startTestApp({ now: placed });
    const { emailSender, clock, messages: rows } = app.deps;
    emailSender.send = () => Promise.reject(new Error("no answer so far"));
    await place(app);
    await app.advance("1m");
    const startedAt = clock.now();
    const fateOf = (_: string, claimedAt: number) => ({
      kind: claimedAt < startedAt ? "never_left" : "unknown",
    });
    Object.assign(emailSender, { trail: { fateOf, forget: () => undefined } });
    const { interrupted } = rows;
    rows.interrupted = async (...asked) => {
      const found = await interrupted(...asked);
      rows.interrupted = interrupted;
      expect(await recoverInterrupted(app.deps, startedAt)).toBe(1);
      await app.deps.drain();
      return found;
    };
    expect(await recoverInterrupted(app.deps, startedAt)).toBe(0);
    expect(await states(app)).toEqual(["sending"]);
  });

  it("knows of a mail that the mail server had taken when the process died", async () => {
    const app = await startTestApp({ now: placed });
    const { emailSender, db, messages: rows } = app.deps;
    emailSender.send = () => Promise.reject(new Error("killed"));
    await place(app);
    const [brief] = await messages(app);
    const fateOf = () => ({ kind: "taken", at: placed + 5 });
    Object.assign(emailSender, { trail: { fateOf, forget: () => undefined } });
    expect(await recoverInterrupted(app.deps, app.deps.clock.now() + 1)).toBe(1);
    const message = await rows.find(db.read, brief?.id ?? "");
    expect(message).toMatchObject({ state: "sent", why: null, sentAt: placed + 5, attempts: 1 });
    const sends = await readHandle(db.read).select().from(app.database.t.sends);
    expect(sends).toMatchObject([{ result: "sent", detail: "The mail server had taken it" }]);
  });

  it("holds messages while their journey is paused and sends them when it goes on (D26)", async () => {
    const app = await startTestApp({ now: placed });
    const journeys = await app.deps.journeys.list(app.deps.db.read, app.store.id);
    const confirmation = journeys.find((journey) => journey.key === "order-confirmation");
    const which = { storeId: app.store.id, journeyId: confirmation?.id ?? "" };
    app.answers.push({ kind: "retry", detail: "451", afterMs: null });
    await place(app);
    await pauseJourney(app.deps, which);
    await app.advance("1d");
    expect(await states(app)).toEqual(["held"]);
    await resumeJourney(app.deps, which);
    await app.deps.drain();
    expect(await states(app)).toEqual(["sent"]);
  });

  it("looks again right before sending: an order cancelled meanwhile gets nothing (D21)", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push({ kind: "retry", detail: "451", afterMs: null });
    await place(app);
    const cancelled = readFileSync("src/adapters/sources/samples/shopify/orders_cancelled.json", "utf8");
    await app.hook("shopify", "orders/cancelled", cancelled, { "x-shopify-event-id": "e2" });
    await app.advance("1d");
    expect(app.outbox).toHaveLength(0);
    expect(await states(app)).toEqual(["suppressed"]);
  });
});
