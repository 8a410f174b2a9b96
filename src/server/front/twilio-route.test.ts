import { expect, it } from "vitest";
import { createTwilioSettings } from "@/adapters/channels/sms/settings";
import { twilioSignature } from "@/adapters/channels/sms/signature";
import { asStoreId } from "@/domain/access/store-id";
import { aChannelSetting } from "@/testing/builders/channel-setting";
import { monday } from "@/testing/builders/facts";
import { aMessage } from "@/testing/builders/rows";
import { replyDeps } from "@/testing/reply-deps";
import { startTestApp } from "@/testing/test-app";
import { startTestFront } from "@/testing/test-front";

const authToken = "12345678901234567890123456789012";
const appUrl = "https://shop.example";
const phone = "+15035550142";

async function start() {
  const own = await startTestApp({ now: monday });
  const { deps, store } = own;
  await deps.db.transaction((tx) =>
    deps.channelSettings.save(
      tx,
      aChannelSetting({
        storeId: store.id,
        channel: "sms",
        plain: { accountSid: `AC${"0".repeat(32)}`, from: "+18445550100" },
        sealed: deps.secrets.seal(JSON.stringify({ authToken })),
        updatedAt: monday,
      }),
    ),
  );
  const front = await startTestFront({
    now: monday,
    front: { twilio: { deps: replyDeps({ deps }), settings: createTwilioSettings(deps), appUrl } },
  });
  const post = (target: string, said: Record<string, string>, signature?: string) => {
    const fields = new URLSearchParams(said);
    const signed = signature ?? twilioSignature({ url: `${appUrl}${target}`, fields, authToken });
    return front.ask("POST", target, {
      headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signed },
      body: fields.toString(),
    });
  };
  const blocked = () => deps.customers.blocked(deps.db.read, store.id, [phone]);
  return { deps, store, post, blocked };
}

const hook = "/api/hooks/twilio/test";

it("STOP blocks the number at once, in any words; START lifts it, and each is answered once", async () => {
  const { post, blocked } = await start();
  const wish = await post(hook, { From: phone, Body: "please stop texting me" });
  expect(wish.status).toBe(200);
  expect(wish.text).toContain("you get no more texts");
  expect((await blocked()).map((one) => `${one.channel} ${one.class} ${one.reason}`).sort()).toEqual([
    "email marketing STOP",
    "sms all STOP",
  ]);
  expect((await post(hook, { From: phone, Body: "STOP" })).text).toBe("<Response></Response>");
  expect((await post(hook, { From: phone, Body: "START" })).text).toContain("Ash &amp; Ember");
  expect(await blocked()).toEqual([]);
});

it("a START of old, told again as Twilio signed it, lifts no later STOP; nor does an old STOP end anything", async () => {
  const { post, blocked } = await start();
  const say = (body: string, sid: string) => post(hook, { From: phone, Body: body, MessageSid: sid });
  await say("STOP", "SM1");
  expect((await say("START", "SM2")).text).toContain("Ash &amp; Ember");
  await say("STOP", "SM3");
  const replayed = await say("START", "SM2");
  expect(replayed).toMatchObject({ status: 200, text: "<Response></Response>" });
  expect(await blocked()).toHaveLength(2);
  await say("START", "SM4");
  await say("STOP", "SM1");
  expect(await blocked()).toEqual([]);
});

it("HELP says who it is and how to opt out; anything else is for a person", async () => {
  const { post, blocked } = await start();
  expect((await post(hook, { From: phone, Body: "Hilfe" })).text).toContain("Reply STOP to opt out");
  expect((await post(hook, { From: phone, Body: "cancel my order please" })).text).toBe(
    "<Response></Response>",
  );
  expect(await blocked()).toEqual([]);
});

it("what Twilio has not signed changes nothing", async () => {
  const { post, blocked } = await start();
  expect((await post(hook, { From: phone, Body: "STOP" }, "forged")).status).toBe(401);
  expect(await blocked()).toEqual([]);
});

it("a text that did not arrive failed after all, and a number that takes none is blocked", async () => {
  const { deps, store, post, blocked } = await start();
  const message = aMessage({ id: "m1", storeId: store.id, channel: "sms", recipient: phone, state: "sent" });
  await deps.db.transaction((tx) => deps.messages.insert(tx, message));
  const told = (status: string, code?: string) =>
    post(`${hook}?message=m1`, {
      MessageSid: "SM1",
      MessageStatus: status,
      ...(code === undefined ? {} : { ErrorCode: code }),
    });
  await told("delivered");
  expect(await deps.messages.find(deps.db.read, "m1")).toMatchObject({ state: "sent" });
  await told("undelivered", "30006");
  expect(await deps.messages.find(deps.db.read, "m1")).toMatchObject({
    state: "failed",
    why: "provider_refused",
  });
  expect(await blocked()).toMatchObject([{ channel: "sms", reason: "30006 undelivered" }]);
});

it("a failure that is not the number's fault blocks nothing, and is believed of one's own sent texts alone", async () => {
  const { deps, store, post, blocked } = await start();
  const text = { storeId: store.id, channel: "sms", recipient: phone } as const;
  const insert = (id: string, own: Parameters<typeof aMessage>[0]) =>
    deps.db.transaction((tx) => deps.messages.insert(tx, aMessage({ ...text, id, key: id, ...own })));
  await insert("sent", { state: "sent" });
  await insert("waiting", { state: "queued" });
  await insert("elsewhere", { state: "sent", storeId: asStoreId("another") });
  for (const id of ["sent", "waiting", "elsewhere"])
    await post(`${hook}?message=${id}`, { MessageSid: "SM1", MessageStatus: "failed", ErrorCode: "30008" });
  const stateOf = async (id: string) => (await deps.messages.find(deps.db.read, id))?.state;
  expect(await stateOf("sent")).toBe("failed");
  expect(await stateOf("waiting")).toBe("queued");
  expect(await stateOf("elsewhere")).toBe("sent");
  expect(await blocked()).toEqual([]);
});

it("the longest text there is comes in whole, in any script", async () => {
  const { deps, store, post } = await start();
  const body = "посылка не пришла ".repeat(88).trim();
  expect((await post(hook, { From: phone, Body: body, MessageSid: "SM1" })).status).toBe(200);
  const [kept] = await deps.conversations.unassigned(deps.db.read, store.id, 10);
  const texts = await deps.conversations.ofConversation(deps.db.read, store.id, kept?.id ?? "", 9);
  expect(texts.map(({ text }) => text)).toEqual([body]);
});
