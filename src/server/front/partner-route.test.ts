import { expect, it } from "vitest";
import { createProfileConsents } from "@/adapters/channels/klaviyo/profile-consents";
import { createPartnerHooks } from "@/adapters/channels/partners/partner-hooks";
import { createPartnerOptOuts } from "@/adapters/channels/partners/partner-opt-outs";
import { applyPartnerEvent } from "@/application/consents/apply-partner-event";
import { readBackConsents } from "@/application/consents/read-back-consents";
import { passOnOptOut } from "@/application/consents/tell-partners";
import { takeText } from "@/application/messages/take-text";
import { aChannelSetting } from "@/testing/builders/channel-setting";
import { providerSample, sampleNow } from "@/testing/builders/providers/provider-sample";
import { startProvider } from "@/testing/provider-server";
import { replyDeps } from "@/testing/reply-deps";
import { startTestApp } from "@/testing/test-app";
import { startTestFront } from "@/testing/test-front";

const phone = "+15035550142";
const email = "dana.whitfield@example.com";
const token = "token-from-GET-/api/v2/webhooks/token";

async function start(channel: "sms" | "klaviyo", plain: Record<string, string>, secrets: object) {
  const app = await startTestApp({ now: sampleNow + 3_600_000 });
  const { deps, store } = app;
  await deps.db.transaction((tx) =>
    deps.channelSettings.save(
      tx,
      aChannelSetting({
        storeId: store.id,
        channel,
        plain,
        sealed: deps.secrets.seal(JSON.stringify(secrets)),
        updatedAt: sampleNow,
      }),
    ),
  );
  const front = await startTestFront({
    now: sampleNow + 3_600_000,
    front: { partners: { deps: replyDeps({ deps }), hooks: createPartnerHooks(deps) } },
  });
  const blocked = () => deps.customers.blocked(deps.db.read, store.id, [phone]);
  return { ...app, front, blocked };
}

it("who opts out at Postscript gets no more texts, whoever says so without the token is not believed", async () => {
  const { front, blocked } = await start("sms", { provider: "postscript" }, { hookSecret: token });
  const body = providerSample("postscript/webhook.opt_out.json");
  const post = (signature: string) =>
    front.ask("POST", "/api/hooks/postscript/test", { headers: { "Postscript-Signature": signature }, body });
  expect((await post("guess")).status).toBe(401);
  expect(await blocked()).toEqual([]);
  expect((await post(token)).status).toBe(200);
  expect((await post(token)).status).toBe(200);
  const found = (await blocked()).map((one) => `${one.channel} ${one.class}: ${one.reason}`).sort();
  // Their STOP is heard there: what it ends beside texts is the store's to say.
  expect(found).toEqual(["email marketing: Opted out at postscript", "sms all: Opted out at postscript"]);
});

it("an opt-in lifts an older opt-out and is kept as consent; one that comes late does not", async () => {
  const { deps, store, front, blocked } = await start(
    "sms",
    { provider: "postscript" },
    { hookSecret: token },
  );
  const tell = (event: string, event_time: string) =>
    front.ask("POST", "/api/hooks/postscript/test", {
      headers: { "Postscript-Signature": token },
      body: JSON.stringify({
        event,
        event_time,
        event_data: { phone_number: phone, email, shopify_customer_id: 42 },
      }),
    });
  await tell("shop.subscriber.opt_out", "2026-11-14T14:30:00");
  await tell("shop.subscriber.opt_in", "2026-11-14T14:20:00");
  expect(await blocked()).toHaveLength(2);
  await tell("shop.subscriber.opt_in", "2026-11-14T14:40:00");
  expect(await blocked()).toEqual([]);
  const { id } = await deps.db.transaction((tx) => deps.customers.merge(tx, store.id, { email }, sampleNow));
  expect(await deps.customers.consents(deps.db.read, store.id, id)).toMatchObject([
    { channel: "sms", class: "marketing", state: "granted", source: "postscript" },
  ]);
});

it("an opt-in lifts what the person ended, and not that the number takes no texts", async () => {
  const { deps, store, front, blocked } = await start(
    "sms",
    { provider: "postscript" },
    { hookSecret: token },
  );
  const block = { storeId: store.id, channel: "sms", address: phone, at: sampleNow - 1 } as const;
  await deps.db.transaction(async (tx) => {
    await deps.customers.block(tx, { ...block, kind: "invalid_address", reason: "A landline" });
    await deps.customers.block(tx, { ...block, kind: "opt_out", class: "marketing", reason: "No offers" });
  });
  const answer = await front.ask("POST", "/api/hooks/postscript/test", {
    headers: { "Postscript-Signature": token },
    body: JSON.stringify({ event: "shop.subscriber.opt_in", event_data: { phone_number: phone, email } }),
  });
  expect(answer.status).toBe(200);
  expect((await blocked()).map(({ kind }) => kind)).toEqual(["invalid_address"]);
});

it("a hook of a provider that does not send the store's texts is not believed", async () => {
  const { front } = await start("sms", { provider: "postscript" }, { hookSecret: "attentive-signing-key" });
  const body = providerSample("attentive/webhook.sms_unsubscribed.json");
  const signature = "0f960a1f59e568532cebb4e93b10e69d3402b2e990cb0619ec4ee0f89cecce37";
  const answer = await front.ask("POST", "/api/hooks/attentive/test", {
    headers: { "x-attentive-hmac-sha256": signature },
    body,
  });
  expect(answer.status).toBe(401);
});

it("what somebody said at Klaviyo is read back, and only what is newer than what they said here is kept", async () => {
  const { deps, store } = await start("klaviyo", {}, { apiKey: "pk_0123456789abcdef" });
  const subscriptions = {
    email: { marketing: { consent: "UNSUBSCRIBED", last_updated: "2026-11-14T10:00:00Z" } },
    sms: {
      marketing: { consent: "SUBSCRIBED", last_updated: "2026-11-14T14:00:00Z" },
      transactional: { consent: "NEVER_SUBSCRIBED" },
    },
  };
  // The shop keeps more with the person than anybody reads.
  const properties = { notes: "x".repeat(200_000) };
  const profile = { attributes: { properties, email, phone_number: phone, subscriptions } };
  const klaviyo = await startProvider(() => ({ status: 200, body: JSON.stringify({ data: profile }) }));
  const newer = { channel: "email", class: "marketing", state: "granted", source: "tracking page" } as const;
  const { id } = await deps.db.transaction((tx) =>
    deps.customers.merge(
      tx,
      store.id,
      { email, consents: [{ ...newer, at: Date.parse("2026-11-14T12:00:00Z") }] },
      sampleNow,
    ),
  );
  const profileConsents = createProfileConsents({
    ...deps,
    allowedHosts: [klaviyo.host],
    apiUrl: `http://${klaviyo.host}`,
  });
  const read = () =>
    readBackConsents({ ...deps, profileConsents }, { storeId: store.id, subject: "profile:01H" });
  klaviyo.acts.push({ status: 429, headers: { "Retry-After": "7" } });
  await expect(read()).rejects.toThrow("429");
  await read();
  await read();
  await klaviyo.close();
  expect(klaviyo.received[1]?.url).toBe("/api/profiles/01H?additional-fields%5Bprofile%5D=subscriptions");
  const consents = await deps.customers.consents(deps.db.read, store.id, id);
  expect(consents.map(({ channel, class: about, state, source }) => [channel, about, state, source])).toEqual(
    expect.arrayContaining([
      ["email", "marketing", "granted", "tracking page"],
      ["sms", "marketing", "granted", "klaviyo"],
    ]),
  );
  expect(consents).toHaveLength(2);
});

it.each([
  ["attentive", "POST", "/subscriptions/unsubscribe", { user: { phone } }],
  ["postscript", "PATCH", "/api/v2/compliance/unsubscribe", { phone_number: phone }],
] as const)(
  "who wants no more texts, in whatever words, is stopped at %s, too",
  async (provider, method, url, body) => {
    const { deps, store } = await start("sms", { provider }, { apiKey: "a-key-0123456789", hookSecret: "k" });
    const partner = await startProvider(() => ({ status: 202 }));
    const told: unknown[] = [];
    const partnerOptOuts = createPartnerOptOuts({
      ...deps,
      allowedHosts: [partner.host],
      apiUrl: `http://${partner.host}`,
    });
    const queue = deps.queue.work(
      "tell_opt_out",
      { concurrency: 1, leaseMs: 1000, maxAttempts: 3 },
      (job) => {
        told.push(job.subjectId);
        return passOnOptOut({ ...deps, partnerOptOuts }, { storeId: store.id, subject: job.subjectId });
      },
    );
    await takeText(deps, { store, from: phone, text: "please stop texting me", at: sampleNow });
    await deps.drain();
    await queue.stop();
    await partner.close();
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain("5035550142");
    const headers = { authorization: "Bearer a-key-0123456789" };
    expect(partner.received).toMatchObject([{ method, url, headers, body: JSON.stringify(body) }]);
  },
);

it("offers by mail end at Attentive for who wrote STOP, and news of orders by mail does not", async () => {
  const { deps, store } = await start("sms", { provider: "attentive" }, { apiKey: "a-key-0123456789" });
  const partner = await startProvider(() => ({ status: 202 }));
  const tell = createPartnerOptOuts({
    ...deps,
    allowedHosts: [partner.host],
    apiUrl: `http://${partner.host}`,
  });
  await tell.tell(store.id, { channel: "email", address: email });
  await partner.close();
  expect(JSON.parse(partner.received[0]?.body ?? "")).toEqual({
    user: { email },
    subscriptions: [{ type: "MARKETING", channel: "EMAIL" }],
  });
});

it("an opt-in to news alone leaves advertising ended", async () => {
  const { deps, store } = await start("sms", { provider: "attentive" }, { apiKey: "k", hookSecret: "k" });
  await takeText(deps, { store, from: phone, text: "STOP", at: sampleNow - 60_000 });
  const event = {
    kind: "opted_in",
    channel: "sms",
    address: phone,
    class: "transactional",
    person: { email, phone, externalId: null },
    at: sampleNow,
  } as const;
  await applyPartnerEvent(replyDeps({ deps }), { store, partner: "attentive", event });
  const left = await deps.customers.blocked(deps.db.read, store.id, [phone]);
  expect(left.map((one) => `${one.channel} ${one.class}`).sort()).toEqual([
    "email marketing",
    "sms marketing",
  ]);
});
