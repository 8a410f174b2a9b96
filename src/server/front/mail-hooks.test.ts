import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { readHandle } from "@/adapters/db/connection";
import { replayHookOf } from "@/application/hooks/replay-hooks";
import { receiveMailHook } from "@/application/mail-events/receive-mail-hook";
import { listOutbox } from "@/application/messages/list-outbox";
import { openMessage } from "@/application/messages/open-message";
import { openOrder } from "@/application/orders/open-order";
import { rememberMailSettings } from "@/server/mail-settings";
import { aChannelSetting } from "@/testing/builders/channel-setting";
import { startTestFront } from "@/testing/test-front";
import { startToldShop } from "@/testing/told-shop";

const password = "a-long-password-of-the-shop";
const mailgunKey = "a-signing-key-of-the-shop";
const signed = { authorization: `Basic ${Buffer.from(`milepost:${password}`).toString("base64")}` };

/** A shop that sends over Postmark, and has written to somebody whose address has a slip in it. */
async function start(email = "dana@example.com") {
  const shop = await startToldShop();
  const { deps, store } = shop;
  const now = deps.clock.now();
  await deps.db.transaction((tx) =>
    deps.channelSettings.save(
      tx,
      aChannelSetting({
        storeId: store.id,
        channel: "email",
        plain: { provider: "postmark", ses_topic: "arn:aws:sns:us-east-1:123456789012:mail" },
        sealed: deps.secrets.seal(JSON.stringify({ postmark_secret: password, mailgun_key: mailgunKey })),
        updatedAt: now,
      }),
    ),
  );
  const findMailSource = (id: string) => deps.findMailSource?.(id);
  const taking = { ...deps, findMailSource, mailSettings: rememberMailSettings(deps) };
  const front = await startTestFront({
    front: {
      mailHooks: {
        isProvider: (id) => findMailSource(id) !== undefined,
        receive: (incoming) => receiveMailHook(taking, incoming),
      },
    },
  });
  await shop.place("1041", { customer: { externalId: "1", email } });
  const [mail] = shop.outbox;
  if (mail === undefined) throw new Error("Nothing was sent");
  const post = (provider: string, body: unknown, headers: Record<string, string> = signed) =>
    front.ask("POST", `/api/hooks/${provider}/test`, {
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const tell = async (told: Record<string, unknown>) => {
    const answer = await post("postmark", {
      MessageID: "883953f4",
      Metadata: { send_id: mail.messageId },
      ...told,
    });
    await deps.drain();
    return answer;
  };
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const message = () => deps.messages.find(deps.db.read, mail.messageId);
  const blocked = () => deps.customers.blocked(deps.db.read, store.id, [email]);
  const failed = async () => {
    const found = await listOutbox(shop.readDeps, { ...shop.reader, tab: "failed", text: "", after: null });
    return found.rows.map(({ sentence }) => sentence);
  };
  return { shop, deps, store, mail, post, tell, at, message, blocked, failed };
}

it("a hard bounce fails the message, blocks the address for everything and asks an agent for the right one", async () => {
  const { shop, deps, store, tell, at, message, blocked, failed } = await start("dana@gmial.com");
  const bounce = {
    RecordType: "Bounce",
    ID: 42,
    Type: "HardBounce",
    Email: "dana@gmial.com",
    BouncedAt: at(1),
  };
  expect((await tell(bounce)).status).toBe(200);
  expect(await message()).toMatchObject({ state: "failed", why: "bounced:unknown_mailbox" });
  expect(await failed()).toEqual(["Bounced: the mailbox does not exist."]);
  expect(await blocked()).toMatchObject([
    {
      kind: "bounce",
      class: "all",
      reason: "Bounced: the mailbox does not exist (did they mean dana@gmail.com?)",
    },
  ]);
  const orderId = await shop.idOf("1041");
  expect(await shop.readDeps.queries.tasks.ofOrder(deps.db.read, store.id, orderId)).toMatchObject([
    { role: "agent", values: { likely_address: "dana@gmail.com" } },
  ]);
});

it("the same event told twice, or in another hook, is applied once", async () => {
  const { deps, store, mail, tell, at } = await start();
  const delivery = { RecordType: "Delivery", Recipient: "dana@example.com", DeliveredAt: at(1) };
  expect(JSON.parse((await tell(delivery)).text)).toMatchObject({ outcome: "accepted" });
  expect(JSON.parse((await tell(delivery)).text)).toMatchObject({ outcome: "duplicate" });
  const told = await deps.mailEvents.ofMessage(deps.db.read, store.id, mail.messageId);
  expect(told.map(({ kind }) => kind)).toEqual(["delivered"]);
});

it("what was answered with yes is on disk with its job, before anything is done about it", async () => {
  const { shop, deps, mail, post, at, message } = await start();
  const told = { RecordType: "Bounce", ID: 7, Type: "HardBounce", BouncedAt: at(1) };
  const body = { ...told, MessageID: "m", Metadata: { send_id: mail.messageId } };
  expect((await post("postmark", body)).status).toBe(200);
  expect(await message()).toMatchObject({ state: "sent" });
  expect((await deps.queue.depth()).process_hook).toBe(1);
  await shop.advance("1m");
  expect(await message()).toMatchObject({ state: "failed" });
});

it("a complaint blocks the address for everything and leaves the message as what it is: delivered", async () => {
  const { shop, tell, at, message, blocked } = await start();
  await tell({ RecordType: "SpamComplaint", ID: 1, Email: "dana@example.com", BouncedAt: at(5) });
  expect(await message()).toMatchObject({ state: "sent" });
  expect(await blocked()).toMatchObject([{ kind: "complaint", class: "all" }]);
  const page = await openOrder(shop.readDeps, { ...shop.reader, orderId: await shop.idOf("1041") });
  expect(page.timeline).toContainEqual(
    expect.objectContaining({
      title: "Order confirmed: reported as spam",
      note: "They reported a mail as spam: nothing more is sent to this address.",
      tone: "trouble",
    }),
  );
});

it("an event that comes before we have written down the sending waits for it", async () => {
  const { shop, deps, tell, at, message } = await start();
  const sent = await message();
  if (sent === null) throw new Error("Nothing was sent");
  await deps.db.transaction((tx) => deps.messages.update(tx, { ...sent, state: "sending" }));
  await tell({ RecordType: "Bounce", ID: 42, Type: "HardBounce", BouncedAt: at(0) });
  expect(await message()).toMatchObject({ state: "sending" });
  await deps.db.transaction((tx) => deps.messages.setState(tx, sent));
  await shop.advance("1m");
  expect(await message()).toMatchObject({ state: "failed", why: "bounced:unknown_mailbox" });
});

it("nonsense that is taken up again stands where a person can look at it, and kills no job", async () => {
  const { shop, deps, store, post } = await start();
  await post("postmark", "nonsense");
  const page = { state: "refused", after: null, limit: 1 } as const;
  const [hook] = (await shop.readDeps.queries.hooks.list(deps.db.read, store.id, page)).rows;
  await replayHookOf(shop.readDeps, { store, hookId: hook?.id ?? "" });
  await deps.drain();
  expect(await deps.hooks.find(deps.db.read, hook?.id ?? "")).toMatchObject({ state: "ignored" });
});

it("whoever unsubscribes at the provider gets no more offers, and goes on getting news of orders", async () => {
  const { shop, deps, store, tell, at, blocked } = await start();
  const change = {
    RecordType: "SubscriptionChange",
    Recipient: "dana@example.com",
    SuppressionReason: "ManualSuppression",
  };
  await tell({ ...change, SuppressSending: true, ChangedAt: at(5) });
  expect(await blocked()).toMatchObject([{ kind: "opt_out", class: "marketing" }]);
  const order = await deps.orders.find(deps.db.read, store.id, await shop.idOf("1041"));
  expect(await deps.customers.consents(deps.db.read, store.id, order?.customerId ?? "")).toContainEqual(
    expect.objectContaining({ channel: "email", class: "marketing", state: "refused", source: "postmark" }),
  );
  await shop.place("1042", { customer: { externalId: "1", email: "dana@example.com" } });
  expect(shop.outbox).toHaveLength(2);
  await tell({ ...change, SuppressSending: false, SuppressionReason: null, ChangedAt: at(9) });
  expect(await blocked()).toEqual([]);
});

it("what was opened and followed at the provider counts as seen, and its receipt as a receipt", async () => {
  const { shop, deps, store, mail, tell, at } = await start();
  await tell({ RecordType: "Delivery", Recipient: "dana@example.com", DeliveredAt: at(1) });
  const chrome =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/142.0 Safari/537.36";
  const seen = { Recipient: "dana@example.com", UserAgent: chrome };
  await tell({ ...seen, RecordType: "Open", ReceivedAt: at(20) });
  await tell({ ...seen, RecordType: "Click", OriginalLink: "https://ash.example/x", ReceivedAt: at(21) });
  const signs = await deps.engagements.ofMessage(deps.db.read, store.id, mail.messageId);
  expect(new Set(signs.map(({ kind }) => kind))).toEqual(new Set(["click", "open", "receipt"]));
  expect(JSON.stringify(signs)).not.toContain("ash.example/x");
  const opened = await openMessage(shop.readDeps, { ...shop.reader, messageId: mail.messageId });
  expect(opened.told.map(({ sentence }) => sentence)).toEqual([
    "Delivered to the mailbox.",
    "Opened by a person: a browser.",
    "Link followed by a person: a browser.",
  ]);
});

it("three mails that bounced for now within a week block the address, two do not", async () => {
  const { shop, deps, store, post, at, blocked } = await start();
  for (const number of ["1042", "1043"])
    await shop.place(number, { customer: { externalId: "1", email: "dana@example.com" } });
  const softly = async (index: number) => {
    const told = { RecordType: "Bounce", ID: index, Type: "SoftBounce", Details: "452 4.2.2 mailbox full" };
    const send_id = shop.outbox[index]?.messageId;
    await post("postmark", { ...told, MessageID: `m${index}`, BouncedAt: at(index), Metadata: { send_id } });
    await deps.drain();
  };
  await softly(0);
  await softly(1);
  expect(await blocked()).toEqual([]);
  await softly(2);
  expect(await blocked()).toMatchObject([
    {
      kind: "bounce",
      reason: "Bounced 3 times in a week: last, Bounced for now: the mailbox is full",
    },
  ]);
  expect(store.slug).toBe("test");
});

it("forged, unsigned and nonsense: 401 without a trace of it, 400 kept with the reason", async () => {
  const { shop, post, message } = await start();
  const wrong = { authorization: `Basic ${Buffer.from("milepost:guess").toString("base64")}` };
  expect((await post("postmark", { RecordType: "Bounce" }, wrong)).status).toBe(401);
  expect((await post("postmark", { RecordType: "Bounce" }, {})).status).toBe(401);
  expect((await post("sendgrid", [])).status).toBe(401);
  expect((await post("postmark", "nonsense")).status).toBe(400);
  expect((await post("postmark", { hello: "world" })).status).toBe(400);
  expect((await post("nobody", {})).status).toBe(404);
  const hooks = await shop.readDeps.queries.hooks.list(shop.deps.db.read, shop.store.id, {
    state: "refused",
    after: null,
    limit: 10,
  });
  expect(new Set(hooks.rows.map(({ why }) => why))).toEqual(
    new Set(["It is no webhook of Postmark: RecordType is missing.", "The body is not JSON."]),
  );
  expect(await message()).toMatchObject({ state: "sent" });
});

it("Mailgun's token counts once, whatever stands beside it the second time", async () => {
  const { deps, store, mail, post, blocked } = await start();
  const timestamp = String(Math.floor(deps.clock.now() / 1000));
  const token = "50a5d0a5b1b54fd2a4a0e0bfe12f4f4b";
  const signature = createHmac("sha256", mailgunKey)
    .update(timestamp + token)
    .digest("hex");
  const hook = (event: object) => ({
    signature: { timestamp, token, signature },
    "event-data": { timestamp: Number(timestamp), "user-variables": { send_id: mail.messageId }, ...event },
  });
  const delivered = hook({ id: "one", event: "delivered", recipient: "dana@example.com" });
  const replayed = hook({ id: "two", event: "complained", recipient: "dana@example.com" });
  expect(JSON.parse((await post("mailgun", delivered, {})).text)).toMatchObject({ outcome: "accepted" });
  expect(JSON.parse((await post("mailgun", replayed, {})).text)).toMatchObject({ outcome: "duplicate" });
  await deps.drain();
  expect(await blocked()).toEqual([]);
  const told = await deps.mailEvents.ofMessage(deps.db.read, store.id, mail.messageId);
  expect(told.map(({ key }) => key)).toEqual(["mailgun:one"]);
});

it("mail of somebody else's on the same account changes nothing here", async () => {
  const { deps, store, tell, at, blocked } = await start();
  const bounce = {
    RecordType: "Bounce",
    ID: 9,
    Type: "HardBounce",
    Email: "dana@example.com",
    BouncedAt: at(1),
  };
  await tell({ ...bounce, Metadata: { send_id: "another-system" } });
  expect(await blocked()).toEqual([]);
  expect(await deps.mailEvents.ofMessage(deps.db.read, store.id, "another-system")).toEqual([]);
});

it("an erasure empties what the provider sent about somebody, and keeps that it bounced", async () => {
  const { shop, deps, store, mail, tell, at } = await start();
  await tell({
    RecordType: "Bounce",
    ID: 42,
    Type: "HardBounce",
    Email: "dana@example.com",
    Details: "550 dana@example.com unknown",
    BouncedAt: at(1),
  });
  const who = { externalId: "1", email: "dana@example.com", phone: null, orderExternalIds: [], at: 1 };
  const order = await shop.idOf("1041");
  await deps.db.transaction((tx) => deps.customers.redact(tx, store.id, who));
  const [event] = await deps.mailEvents.ofMessage(deps.db.read, store.id, mail.messageId);
  expect(event).toMatchObject({ kind: "bounced", detail: null });
  expect(await deps.hooks.find(deps.db.read, event?.hookId ?? "")).toMatchObject({ body: "", state: "done" });
  expect(await deps.customers.blocked(deps.db.read, store.id, ["dana@example.com"])).toHaveLength(1);
  expect(order).not.toBe("");
  await tell({ RecordType: "SpamComplaint", ID: 43, Email: "dana@example.com", BouncedAt: at(9) });
  const [, late] = await deps.mailEvents.ofMessage(deps.db.read, store.id, mail.messageId);
  expect(late).toMatchObject({ kind: "complained", detail: null });
  expect(await deps.hooks.find(deps.db.read, late?.hookId ?? "")).toMatchObject({ body: "" });
});

it("a webhook that tells again what was heard, or of others beside ours, is not kept as it came: no erasure would find it", async () => {
  const { shop, deps, store, mail, post, at } = await start();
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const key = publicKey.export({ format: "der", type: "spki" }).toString("base64");
  await deps.db.transaction(async (tx) => {
    const set = await deps.channelSettings.find(tx, store.id, "email");
    if (set === null) throw new Error("Mail is not set");
    await deps.channelSettings.save(tx, { ...set, plain: { provider: "sendgrid", sendgrid_key: key } });
  });
  const timestamp = Math.floor(Date.parse(at(1)) / 1000);
  const event = (id: string, email: string, send_id?: string) => ({
    event: "delivered",
    sg_event_id: id,
    email,
    timestamp,
    ...(send_id === undefined ? {} : { send_id }),
  });
  const own = event("one", "dana@example.com", mail.messageId);
  const other = event("two", "omar@example.com");
  const tell = async (events: readonly object[]) => {
    const body = JSON.stringify(events);
    const signature = sign("sha256", Buffer.from(`${timestamp}${body}`), privateKey).toString("base64");
    await post("sendgrid", body, {
      "x-twilio-email-event-webhook-signature": signature,
      "x-twilio-email-event-webhook-timestamp": String(timestamp),
    });
    await deps.drain();
  };
  const bodies = async () => {
    const { hooks } = shop.database.t;
    const rows = await readHandle(deps.db.read).select().from(hooks).where(eq(hooks.source, "sendgrid"));
    return rows.map(({ body }) => body);
  };
  await tell([own]);
  expect(await bodies()).toEqual([JSON.stringify([own])]);
  await tell([other, own]);
  await tell([event("three", "dana@example.com", mail.messageId), other]);
  expect((await bodies()).filter((body) => body !== "")).toEqual([JSON.stringify([own])]);
});
