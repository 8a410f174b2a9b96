import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { startTestApp, type TestApp } from "@/testing/test-app";
import { openOrder } from "../orders/open-order";
import { listTasks } from "../tasks/list-tasks";
import { heldByChannel, resumeChannel } from "./pause-channel";
import { tryMailAgain } from "./try-mail-again";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");
const placed = Date.parse("2026-11-09T18:22:30Z");
const refused = { kind: "locked_out", detail: "535 5.7.8 Authentication credentials invalid" } as const;

async function place(app: TestApp, number = 1) {
  const sample: Record<string, unknown> = JSON.parse(order);
  const own = { ...sample, id: number, name: `#${number}`, order_number: number };
  await app.hook("shopify", "orders/create", JSON.stringify(own), { "x-shopify-event-id": `e${number}` });
  const { deps, store } = app;
  const found = await deps.orders.findByRef(deps.db.read, store.id, {
    externalId: `${number}`,
    number: null,
  });
  const orderId = found?.id ?? "";
  return {
    orderId,
    messages: async () => {
      const facts = await deps.messages.ofOrder(deps.db.read, store.id, orderId);
      return Promise.all(facts.map(({ id }) => deps.messages.find(deps.db.read, id)));
    },
  };
}

const by = { userId: null, name: "Lena" };
const resume = ({ deps, store }: TestApp) => resumeChannel(deps, { storeId: store.id, channel: "email", by });
const readDeps = (app: TestApp) => ({ ...app.deps, queries: createQueries(app.database) });
const tasks = (app: TestApp, done = false) =>
  listTasks(readDeps(app), {
    store: app.store,
    seesPerson: true,
    role: "manager",
    userId: "lena",
    queue: "manager",
    done,
  });

describe("a channel whose key is refused", () => {
  it("of the installation's own is tried again by the next start, and says where it is mended", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push(refused);
    await place(app, 1);
    const [task] = await tasks(app);
    expect(task?.note).toContain("SMTP_URL");
    expect(await tryMailAgain(app.deps)).toBe(1);
    await app.deps.drain();
    expect(app.outbox).toHaveLength(1);
    expect(await tryMailAgain(app.deps)).toBe(0);
  });

  it("waits with all its messages: one try is made in days, and none is burnt", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push(refused);
    const first = await place(app, 1);
    const second = await place(app, 2);
    await app.advance("3d");
    expect(app.outbox).toEqual([]);
    for (const { messages } of [first, second])
      expect((await messages())[0]).toMatchObject({ state: "held", why: "channel_paused", attempts: 0 });
    const { deps, store } = app;
    expect(await deps.channelSettings.find(deps.db.read, store.id, "email")).toMatchObject({
      pausedAt: placed,
      pausedWhy: refused.detail,
    });
  });

  it("is told to a manager, once, with the provider's words; and the order page says why its message waits", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push(refused);
    const { orderId } = await place(app, 1);
    await place(app, 2);
    expect(await tasks(app)).toMatchObject([
      {
        reason: expect.stringContaining("refuses the key"),
        note: expect.stringContaining("535"),
        journey: "Channels",
      },
    ]);
    const page = await openOrder(readDeps(app), { store: app.store, seesPerson: true, orderId, userId: "" });
    expect(JSON.stringify(page.timeline)).toContain("held, its channel is paused");
  });

  it("lets everything go once the key is mended, each message once", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push(refused);
    await place(app, 1);
    await place(app, 2);
    expect(await resume(app)).toBe(true);
    await app.deps.drain();
    expect(app.outbox).toHaveLength(2);
    expect([await tasks(app), (await tasks(app, true)).length]).toEqual([[], 1]);
    expect(await resume(app)).toBe(false);
    await app.advance("2d");
    expect(new Set(app.outbox.map(({ messageId }) => messageId)).size).toBe(app.outbox.length);
  });

  it("is paused again when the key is still wrong, at the cost of no attempt", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push(refused);
    const { messages } = await place(app, 1);
    app.answers.push(refused);
    await app.advance("1h");
    await resume(app);
    await app.deps.drain();
    expect((await messages())[0]).toMatchObject({ state: "held", why: "channel_paused", attempts: 0 });
    expect(await tasks(app)).toHaveLength(1);
  });

  it("lets news that is over die with that reason, instead of sending it the next morning (D22)", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push(refused);
    const { messages, orderId } = await place(app, 1);
    const { deps, store } = app;
    const [message] = await messages();
    if (!message) throw new Error("Nothing was queued.");
    await app.database.transaction((tx) =>
      deps.messages.update(tx, { ...message, validUntil: placed + 60_000 }),
    );
    await app.advance("1h");
    expect((await messages())[0]).toMatchObject({ state: "suppressed", why: "stale" });
    await resume(app);
    await deps.drain();
    expect(app.outbox).toEqual([]);
    const page = await openOrder(readDeps(app), { store, seesPerson: true, orderId, userId: "" });
    expect(JSON.stringify(page)).toContain("while its channel was paused");
  });

  it("is looked at again no later than the moment at which its news is over, and dies at that very moment", async () => {
    const app = await startTestApp({ now: placed });
    app.answers.push(refused);
    const [message] = await (await place(app, 1)).messages();
    if (!message) throw new Error("Nothing was queued.");
    const heldUntil = (validUntil: number | null) =>
      app.database.transaction((tx) => heldByChannel(app.deps, tx, { ...message, validUntil }));
    const halfAnHour = 30 * 60_000;
    expect(await heldUntil(null)).toEqual({ until: placed + halfAnHour });
    expect(await heldUntil(placed + 60_000)).toEqual({ until: placed + 60_000 });
    expect(await heldUntil(placed)).toBe("over");
  });

  it("sends nothing again that somebody else let go while it was opened", async () => {
    const app = await startTestApp({ now: placed });
    await place(app, 1);
    app.answers.push(refused);
    const { messages } = await place(app, 2);
    const [sent] = app.outbox;
    const [held] = await messages();
    const { deps, store } = app;
    // Both were held when it was asked for; one has left since.
    const heldOfChannel = async () => [{ id: sent?.messageId ?? "" }, { id: held?.id ?? "" }];
    const late = { ...deps, messages: { ...deps.messages, heldOfChannel } };
    await resumeChannel(late, { storeId: store.id, channel: "email", by });
    await deps.drain();
    expect(app.outbox.map(({ messageId }) => messageId)).toEqual([sent?.messageId, held?.id]);
  });
});
