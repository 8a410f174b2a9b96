import { describe, expect, it } from "vitest";
import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { checkLedger } from "@/application/ledger/check-ledger";
import { listOutbox } from "@/application/messages/list-outbox";
import { orderPlaced, scanNow, shippedNow, startStory, tellApp } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";
import { holdMessages, releaseMessages } from "./hold-messages";
import { openOrder } from "./open-order";
import { keepPromise, promiseDate, withdrawPromise } from "./promise-date";
import { withdrawLetter } from "./withdraw-letter";
import { previewLetter, writeToCustomer } from "./write-to-customer";

const words = { subject: "Your parcel is found", text: "Hi Dana,\n\nit comes on {{ Friday }}.\n\nLena" };

async function startWithOrder() {
  const renderer = createEmailRenderer({ appUrl: "https://track.example" });
  const app = await startStory({ renderer });
  await tellApp(app, orderPlaced(app.deps.clock.now()));
  const { audit } = createAccountStores(app.database);
  const deps = { ...app.deps, audit, queries: createQueries(app.database) };
  const { store } = app;
  const page = { after: null, limit: 1, filter: "all", today: "", todayFrom: 0 } as const;
  const { rows } = await deps.queries.orders.list(app.database.read, store.id, page);
  const orderId = rows[0]?.order.id ?? "";
  const actor = { userId: "lena", userName: "Lena Brandt", storeId: store.id };
  const deed = { store, actor, orderId };
  const deeds = async () =>
    (
      await audit.list(app.database.read, store.id, {
        subjectKind: "order",
        subjectId: orderId,
        before: null,
        limit: 50,
      })
    ).map(({ action }) => action);
  const look = () => openOrder(deps, { store, seesPerson: true, orderId });
  return { app, deps, deed, deeds, look };
}

const subjects = (app: TestApp) => app.outbox.map(({ subject }) => subject);

describe("a message that an agent writes", () => {
  it("goes out as it was previewed, once, and stands in outbox, timeline, audit and a closed ledger", async () => {
    const { app, deps, deed, deeds, look } = await startWithOrder();
    const letter = { ...deed, words };
    const preview = await previewLetter(deps, letter);
    const { messageId } = await writeToCustomer(deps, { ...letter, requestId: "a" });
    await expect(writeToCustomer(deps, { ...letter, requestId: "a" })).rejects.toMatchObject({
      code: "conflict",
    });
    await app.advance("1m");
    const mail = app.outbox.at(-1);
    expect(mail).toMatchObject({ to: "dana@example.com", subject: "Your parcel is found" });
    expect(mail?.html).toContain("it comes on {{ Friday }}.");
    expect(preview).toMatchObject({ html: mail?.html });
    expect(subjects(app).filter((subject) => subject === words.subject)).toHaveLength(1);
    const page = await look();
    expect(page.knows.told).toMatchObject({ label: "Message from your team", messageId });
    expect(page.timeline[0]).toMatchObject({ kind: "sent", title: "Message from your team: sent by email" });
    const outbox = await listOutbox(deps, { ...deed, seesPerson: true, tab: "sent", text: "", after: null });
    expect(outbox.rows[0]).toMatchObject({ id: messageId, journey: "Written by hand" });
    expect(await deeds()).toEqual(["order.write"]);
    expect(await checkLedger(deps, deed.store)).toMatchObject({ unknown: 0 });
  });

  it("can be taken back for a few seconds, and not afterwards", async () => {
    const { app, deps, deed, deeds, look } = await startWithOrder();
    const letter = { ...deed, words };
    const first = await writeToCustomer(deps, { ...letter, requestId: "a" });
    await withdrawLetter(deps, { ...deed, ...first });
    await app.advance("1m");
    expect(subjects(app)).not.toContain(words.subject);
    expect((await look()).timeline.find(({ kind }) => kind === "not_sent")).toMatchObject({
      note: "Not sent: Lena Brandt withdrew it.",
    });
    const second = await writeToCustomer(deps, { ...letter, requestId: "b" });
    await app.advance("1m");
    await expect(withdrawLetter(deps, { ...deed, ...second })).rejects.toMatchObject({
      code: "conflict",
      message: "It has left already.",
    });
    expect((await deeds()).toReversed()).toEqual(["order.write", "order.withdraw_message", "order.write"]);
  });

  it("is refused, with the reason, where the customer cannot be written to", async () => {
    const { app, deps, deed, look } = await startWithOrder();
    const { db, customers } = app.deps;
    const block = { storeId: deed.store.id, channel: "email", address: "dana@example.com", reason: "bounce" };
    const first = await writeToCustomer(deps, { ...deed, words, requestId: "a" });
    await db.transaction((tx) => customers.block(tx, { ...block, kind: "bounce", at: app.deps.clock.now() }));
    await app.advance("1m");
    expect(subjects(app)).not.toContain(words.subject);
    expect(await app.deps.messages.find(db.read, first.messageId)).toMatchObject({
      state: "suppressed",
      why: "address_blocked",
    });
    const cannot = { code: "invalid", message: expect.stringContaining("must not be written to") };
    await expect(writeToCustomer(deps, { ...deed, words, requestId: "b" })).rejects.toMatchObject(cannot);
    expect((await look()).cannotWrite).toContain("must not be written to");
  });
});

describe("messages of an order that an agent pauses", () => {
  it("wait; journeys go on, what a person writes goes out, and what is still true follows when they are resumed", async () => {
    const { app, deps, deed, deeds, look } = await startWithOrder();
    const before = app.outbox.length;
    await holdMessages(deps, deed);
    await expect(holdMessages(deps, deed)).rejects.toMatchObject({ code: "conflict" });
    await shippedNow(app);
    await scanNow(app, "InTransit");
    await app.advance("1d");
    await scanNow(app, "OutForDelivery");
    await app.advance("1d");
    expect(app.outbox).toHaveLength(before);
    const page = await look();
    expect(page.messagesPaused).toMatchObject({ by: "Lena Brandt" });
    expect(page.next.items.every(({ isHeld }) => isHeld)).toBe(true);
    expect(page.timeline.some(({ title }) => title.endsWith("held, messages of this order are paused"))).toBe(
      true,
    );
    expect(page.account.counts.unknown).toBe(0);
    await writeToCustomer(deps, { ...deed, words, requestId: "a" });
    await app.advance("1m");
    expect(subjects(app).slice(before)).toEqual([words.subject]);

    await releaseMessages(deps, deed);
    await app.deps.drain();
    const after = subjects(app).slice(before + 1);
    expect(after).toHaveLength(1);
    expect(after[0]).toMatch(/on its way/);
    expect((await look()).messagesPaused).toBeNull();
    await expect(releaseMessages(deps, deed)).rejects.toMatchObject({ code: "conflict" });
    expect((await deeds()).toReversed()).toEqual([
      "order.pause_messages",
      "order.write",
      "order.resume_messages",
    ]);
    expect(await checkLedger(deps, deed.store)).toMatchObject({ unknown: 0 });
  });
});

describe("a date that an agent promises", () => {
  it("is owed until the parcel arrives, and broken when the day is over without it", async () => {
    for (const arrives of [true, false]) {
      const { app, deps, deed, look } = await startWithOrder();
      await shippedNow(app);
      await promiseDate(deps, { ...deed, kind: "arrives_by", date: "2026-03-12" });
      expect((await look()).knows.promises).toMatchObject([
        { words: "We said it would have arrived by then", isHandMade: true },
      ]);
      await app.advance("2d");
      if (arrives) await scanNow(app, "Delivered");
      await app.advance("3d");
      const page = await look();
      expect(page.knows.promises.filter(({ isHandMade }) => isHandMade)).toEqual([]);
      const ends = page.timeline.filter(
        ({ kind, note }) => kind === "promise" && note?.startsWith("We said it would have arrived"),
      );
      expect(ends[0]?.title).toBe(arrives ? "Promise kept" : "Promise broken");
    }
  });

  it("to answer is kept by writing, or by saying that it is", async () => {
    const { app, deps, deed, look } = await startWithOrder();
    await promiseDate(deps, { ...deed, kind: "answer_by", date: "2026-03-10" });
    await writeToCustomer(deps, { ...deed, words, requestId: "a" });
    await app.advance("1m");
    await app.advance("3d");
    expect((await look()).timeline.some(({ title }) => title === "Promise kept")).toBe(true);
    const { promiseId } = await promiseDate(deps, { ...deed, kind: "answer_by", date: "2026-03-20" });
    await keepPromise(deps, { ...deed, promiseId });
    await expect(withdrawPromise(deps, { ...deed, promiseId })).rejects.toMatchObject({ code: "conflict" });
    expect((await look()).knows.promises).toEqual([]);
  });

  it("can be withdrawn as if it had not been made, and is refused for a day that is over", async () => {
    const { app, deps, deed, deeds, look } = await startWithOrder();
    const { promiseId } = await promiseDate(deps, { ...deed, kind: "arrives_by", date: "2026-03-12" });
    await withdrawPromise(deps, { ...deed, promiseId });
    await app.advance("5d");
    expect((await look()).timeline.filter(({ kind }) => kind === "promise")).toEqual([]);
    expect((await deeds()).toReversed()).toEqual(["order.promise", "order.withdraw_promise"]);
    for (const date of ["2026-03-01", "2027-03-01"])
      await expect(promiseDate(deps, { ...deed, kind: "arrives_by", date })).rejects.toMatchObject({
        code: "invalid",
      });
  });
});
