import { describe, expect, it } from "vitest";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { openOrder } from "@/application/orders/open-order";
import { writeToCustomer } from "@/application/orders/write-to-customer";
import { purgeExpired } from "@/application/privacy/purge-expired";
import type { IncomingMail } from "@/domain/conversation/incoming-mail";
import { withTag } from "@/domain/conversation/reply-address";
import { emailMessageId } from "@/domain/messaging/email-headers";
import { shippedNow, startStory } from "@/testing/parcel-story";
import { replyDeps } from "@/testing/reply-deps";
import type { TestApp } from "@/testing/test-app";
import { answerText } from "./answer-text";
import { receiveReply } from "./receive-reply";
import { receiveText } from "./receive-text";
import { assignConversation, dismissConversation, listUnassigned } from "./unassigned";

const address = "replies@ash.example";
const settings = { address, strays: "keep" } as const;

/** A shop whose parcel has left and whose customer heard of it. */
async function start() {
  const app = await startStory({ settings: { zone: "Europe/Berlin", country: "DE", replyAddress: address } });
  const deps = {
    ...replyDeps(app),
    queries: createQueries(app.database),
    audit: createAccountStores(app.database).audit,
  };
  await shippedNow(app);
  const [sent] = app.outbox;
  const message = await app.deps.messages.find(app.deps.db.read, sent?.messageId ?? "");
  const orderId = message?.orderId ?? "";
  const store = app.store;
  const take = (mail: IncomingMail, strays: "keep" | "leave" = "keep") =>
    receiveReply(deps, { store, settings: { ...settings, strays }, mail });
  const page = () => openOrder(deps, { store, seesPerson: true, orderId, userId: null });
  return { app, deps, store, orderId, messageId: message?.id ?? "", take, page };
}

let count = 0;
function mail(change: Partial<IncomingMail> = {}): IncomingMail {
  count += 1;
  return {
    messageId: `<${count}@example.com>`,
    from: { address: "dana@example.com", name: "Dana" },
    to: [],
    subject: "Re: Your order has shipped",
    text: "Where is it?\n\nOn Monday Ash wrote:\n> It is on its way.",
    headers: {},
    references: [],
    at: Date.UTC(2026, 2, 9, 12),
    files: [],
    report: null,
    ...change,
  };
}

const signed = ({ app, messageId }: { app: TestApp; messageId: string }) =>
  withTag(address, app.deps.replyTokens.issue(app.store.id, messageId) ?? "");

describe("an answer by mail", () => {
  it("to a signed address stands on its order and waits for the agents, with what they had heard", async () => {
    const story = await start();
    expect(await story.take(mail({ to: [signed(story)] }))).toMatchObject({
      kind: "kept",
      orderId: story.orderId,
    });
    const { conversation, tasks } = await story.page();
    expect(conversation.entries).toMatchObject([
      { direction: "in", who: "Dana <dana@example.com>", text: "Where is it?", caution: null },
    ]);
    expect(conversation.entries[0]?.quoted).toContain("on its way");
    const signs = await story.deps.engagements.ofMessage(story.deps.db.read, story.store.id, story.messageId);
    expect(signs).toMatchObject([{ kind: "reply", grade: "human" }]);
    expect(tasks).toMatchObject([
      {
        role: "agent",
        priority: "high",
        reason: expect.stringMatching(/^They answered “[^”]+” by email\.$/),
        reply: { words: "Where is it?" },
      },
    ]);
  });

  it("is found by the thread it names, else by its order's number from the order's own address", async () => {
    const story = await start();
    const references = [emailMessageId(story.messageId, "hello@ash.example")];
    expect(await story.take(mail({ references }))).toMatchObject({ orderId: story.orderId });
    expect(await story.take(mail({ subject: "Order #1" }))).toMatchObject({ orderId: story.orderId });
    const other = { address: "mallory@example.com", name: null };
    expect(await story.take(mail({ subject: "Order #1", from: other }))).toMatchObject({ orderId: null });
    expect(await story.take(mail({ to: [withTag(address, "made0up")] }))).toMatchObject({ orderId: null });
    const { conversation } = await story.page();
    expect(conversation.entries.map(({ caution }) => caution === null)).toEqual([true, false]);
  });

  it("is kept once, and more of it goes to the task that is open", async () => {
    const story = await start();
    const to = [signed(story)];
    const first = mail({ to });
    await story.take(first);
    expect(await story.take(first)).toEqual({ kind: "duplicate" });
    expect(await Promise.all([1, 2].map(() => story.take(mail({ to, text: "Hello?" }))))).toHaveLength(2);
    const { tasks } = await story.page();
    expect(tasks).toMatchObject([{ reply: { words: "Hello?", count: 3 } }]);
    const tickets = await story.app.deps.tickets.ofCustomer(story.deps.db.read, story.store.id, {
      customerId: null,
      orderId: story.orderId,
    });
    expect(tickets).toHaveLength(1);
  });

  it("by a machine opens no task; our own mail and other machines' are dropped; a flood ends", async () => {
    const story = await start();
    const to = [signed(story)];
    await story.take(mail({ to, subject: "Out of office", headers: { "auto-submitted": "auto-replied" } }));
    expect((await story.page()).tasks).toEqual([]);
    expect(await story.take(mail({ headers: { "x-autoreply": "yes" } }))).toEqual({ kind: "auto_reply" });
    const own = { address: "Hello@Ash.example", name: null };
    expect(await story.take(mail({ to, from: own }))).toEqual({ kind: "loop" });
    expect(await story.take(mail({ to, headers: { "x-milepost-message": "m" } }))).toEqual({ kind: "loop" });
    const outcomes = [];
    for (let at = 0; at < 25; at += 1) outcomes.push((await story.take(mail({ to }))).kind);
    expect(outcomes.filter((kind) => kind === "flood")).toHaveLength(6);
  });

  it("that asks for no more offers ends them, and news of the order goes on", async () => {
    const story = await start();
    await story.take(mail({ to: [signed(story)], text: "Unsubscribe" }));
    const blocks = await story.deps.customers.blocked(story.deps.db.read, story.store.id, [
      "dana@example.com",
    ]);
    expect(blocks).toMatchObject([{ channel: "email", kind: "opt_out", class: "marketing" }]);
    expect((await story.page()).tasks[0]?.note).toContain("no more offers");
  });

  it("that a mail server wrote blocks the address it went to, and no other", async () => {
    const story = await start();
    const report = (recipient: string) => ({
      status: `Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ${recipient}\nAction: failed\nStatus: 5.1.1\n`,
      original: `Message-ID: ${emailMessageId(story.messageId, "hello@ash.example")}\n`,
    });
    const blocked = () =>
      story.deps.customers.blocked(story.deps.db.read, story.store.id, [
        "dana@example.com",
        "omar@example.com",
      ]);
    expect(await story.take(mail({ report: report("omar@example.com") }))).toEqual({ kind: "report" });
    expect(await blocked()).toEqual([]);
    await story.take(mail({ report: report("dana@example.com") }));
    expect(await blocked()).toMatchObject([{ kind: "bounce", address: "dana@example.com" }]);
  });

  it("is answered in the same thread", async () => {
    const story = await start();
    await story.take(mail({ to: [signed(story)], messageId: "<theirs@example.com>" }));
    const actor = { userId: "omar", userName: "Omar Khan", storeId: story.store.id };
    const words = { subject: (await story.page()).conversation.answerSubject ?? "", text: "Tomorrow." };
    const { store, orderId } = story;
    await writeToCustomer(
      { ...story.deps, renderer: story.app.deps.renderer },
      { store, orderId, actor, words, requestId: "r1" },
    );
    await story.app.advance("1m");
    const answer = story.app.outbox.at(-1);
    expect(answer?.headers["In-Reply-To"]).toBe("<theirs@example.com>");
    expect(answer?.headers.References).toContain("<theirs@example.com>");
    expect(answer?.replyTo).toMatch(/^replies\+[0-9a-z]{39}@ash\.example$/);
    expect((await story.page()).conversation.entries.map(({ direction }) => direction)).toEqual([
      "in",
      "out",
    ]);
  });
});

describe("an answer about no order", () => {
  it("is kept for somebody who knows, put to its order by hand, or removed", async () => {
    const story = await start();
    const { store, deps } = story;
    const actor = { userId: "omar", userName: "Omar Khan", storeId: store.id };
    const pdf = { mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.7") };
    await story.take(
      mail({ subject: "Hello", from: { address: "new@example.com", name: null }, files: [pdf] }),
    );
    await story.take(mail({ subject: "Win", from: { address: "spam@example.com", name: null } }));
    expect(await story.take(mail({ subject: "Hi", from: null }), "leave")).toEqual({ kind: "stray" });
    const [spam, hello] = await listUnassigned(deps, { store, seesPerson: true });
    expect(hello?.entries[0]).toMatchObject({ subject: "Hello", files: [{ isPicture: false }] });
    await dismissConversation(deps, { store, actor, conversationId: spam?.id ?? "" });
    const assign = (orderNumber: string) =>
      assignConversation(deps, { store, actor, conversationId: hello?.id ?? "", orderNumber });
    await expect(assign("#77")).rejects.toMatchObject({ code: "not_found" });
    expect(await assign("#1")).toEqual({ orderId: story.orderId });
    expect(await listUnassigned(deps, { store, seesPerson: true })).toEqual([]);
    const { conversation, tasks } = await story.page();
    expect(conversation.entries).toMatchObject([{ subject: "Hello", files: [{ isPicture: false }] }]);
    expect(tasks).toHaveLength(1);
  });

  it("may be as long and as many as a stranger likes: what is listed of it stays short, the newest last", async () => {
    const story = await start();
    const quoted = `\n\nOn Monday Ash wrote:\n${"> Lorem ipsum\n".repeat(9_000)}`;
    for (const number of Array.from({ length: 25 }, (_, at) => at)) {
      await story.take(mail({ subject: "Hello", text: `${number} ${"word ".repeat(9_000)}${quoted}` }));
      await story.app.advance("5m");
    }
    const [listed] = await listUnassigned(story.deps, { store: story.store, seesPerson: true });
    expect(listed?.entries.length).toBe(20);
    expect(listed?.entries.at(-1)?.text).toMatch(/^24 word .*…$/);
    expect(JSON.stringify(listed).length).toBeLessThan(200_000);
  });

  it("stands where it came, whatever its own date says", async () => {
    const story = await start();
    const now = story.deps.clock.now();
    for (const at of [-8_640_000_000_000_000, 8_640_000_000_000_000])
      await story.take(mail({ to: [signed(story)], at }));
    const { conversation } = await story.page();
    expect(conversation.entries.map(({ at }) => at)).toEqual([now - 90 * 86_400_000, now]);
  });

  it("is not kept longer than raw mail would be", async () => {
    const story = await start();
    await story.take(mail({ subject: "Hello", from: null }));
    await story.app.advance("91d");
    await purgeExpired(story.app.deps);
    expect(await listUnassigned(story.deps, { store: story.store, seesPerson: true })).toEqual([]);
  });
});

describe("a text message that is no command", () => {
  it("joins the conversation of the order its number was texted about, and is answered by text", async () => {
    const story = await start();
    const { store, deps, orderId } = story;
    const from = "+4915112345678";
    const text = (words: string, providerId: string) =>
      receiveText(deps, { store, from, text: words, providerId, at: deps.clock.now() });
    expect(await text("Who is this?", "SM0")).toMatchObject({ kind: "kept", orderId: null });
    const sent = await deps.messages.find(deps.db.read, story.messageId);
    if (sent === null) throw new Error("There is no message.");
    const texted = { ...sent, id: deps.ids.next(), key: "t", channel: "sms", recipient: from };
    await deps.db.transaction((tx) => deps.messages.insert(tx, texted));
    expect(await text("Leave it at the door", "SM1")).toMatchObject({ orderId });
    expect(await text("Leave it at the door", "SM1")).toEqual({ kind: "duplicate" });
    const { conversation, tasks } = await story.page();
    expect(conversation).toMatchObject({ canText: true, entries: [{ channel: "sms" }] });
    expect(tasks[0]?.reason).toMatch(/^They answered “[^”]+” by text message\.$/);
    const actor = { userId: "omar", userName: "Omar Khan", storeId: store.id };
    const answer = (requestId: string) =>
      answerText(deps, { store, actor, orderId, text: "We will.", requestId });
    await answer("r1");
    await expect(answer("r1")).rejects.toMatchObject({ code: "conflict" });
    await story.app.advance("1m");
    expect(story.app.short).toMatchObject([
      { channel: "sms", to: from, text: "Ash & Ember: We will.\nReply STOP to opt out" },
    ]);
    await answer("r2");
    await deps.db.transaction((tx) =>
      deps.customers.block(tx, {
        storeId: store.id,
        channel: "sms",
        address: from,
        kind: "opt_out",
        reason: "STOP",
        at: 1,
      }),
    );
    await story.app.advance("1m");
    expect(story.app.short).toHaveLength(1);
    await expect(answer("r3")).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("an erasure", () => {
  it("empties what a person wrote, with its files and its task; nothing of it was ever in the log", async () => {
    const story = await start();
    const pdf = { mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.7") };
    await story.take(mail({ to: [signed(story)], text: "My secret words", files: [pdf] }));
    await story.take(mail({ subject: "My other secret words" }));
    await story.deps.db.transaction((tx) =>
      story.deps.customers.redact(tx, story.store.id, {
        externalId: null,
        email: "dana@example.com",
        phone: null,
        orderExternalIds: [],
        at: story.deps.clock.now(),
      }),
    );
    const { conversation, tasks } = await story.page();
    expect(conversation.entries).toMatchObject([
      { who: null, subject: null, text: null, quoted: null, files: [] },
    ]);
    expect(tasks).toEqual([]);
    expect(await listUnassigned(story.deps, { store: story.store, seesPerson: true })).toEqual([]);
    expect(JSON.stringify(story.app.log)).not.toContain("secret");
  });
});
