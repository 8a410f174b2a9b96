import { expect, it } from "vitest";
import { createTrackedLinks } from "@/adapters/system/tracked-links";
import { asStoreId } from "@/domain/access/store-id";
import { type EngagementKind, noTraits, type Traits } from "@/domain/engagement/engagement";
import { shippedJourneys } from "@/domain/journey/shipped/registry";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/shared/instant";
import { startTestApp, type TestApp } from "@/testing/test-app";
import { ingestEvents } from "../events/ingest-events";
import type { SendOutcome } from "../ports/channel";
import { recordEngagement } from "./record-engagement";

/** A Tuesday, 13:00 in London. */
const noon = Date.UTC(2026, 2, 10, 13);
const ref = { externalId: "o1", number: "#1" };
const by = (traits: Partial<Traits>): Traits => ({ ...noTraits, ...traits });

/** "Ready for pickup" by e-mail, and as a text if nobody has seen that in two hours. */
async function startShop(now = noon, settings = {}) {
  const app = await startTestApp({ now, settings: { zone: "Europe/London", country: "GB", ...settings } });
  const { deps, store } = app;
  const authSecret = "a secret for tests, at least 32 characters";
  Object.assign(deps, {
    trackedLinks: createTrackedLinks({ authSecret, appUrl: "https://milepost.example" }),
  });
  const content = shippedJourneys.find(({ key }) => key === "local-pickup")?.content;
  const send = content?.nodes.send;
  if (content === undefined || send?.kind !== "send_message") throw new Error("No such journey");
  await deps.db.transaction(async (tx) => {
    const journey = (await deps.journeys.list(tx, store.id)).find(({ key }) => key === "local-pickup");
    await deps.journeys.publish(tx, {
      storeId: store.id,
      journeyId: journey?.id ?? "",
      versionId: deps.ids.next(),
      content: {
        ...content,
        nodes: {
          ...content.nodes,
          send: { ...send, next: { next: "seen" } },
          seen: {
            kind: "fallback",
            config: { messageStep: "send", withinMs: 2 * HOUR_MS },
            next: { not_seen: "text" },
          },
          text: { ...send, config: { ...send.config, channel: "sms" }, next: {} },
        },
      },
      by: null,
      at: deps.clock.now(),
    });
  });
  return app;
}

async function tellReady({ deps, store }: TestApp): Promise<void> {
  const at = deps.clock.now();
  const customer = { externalId: "c1", email: "ada@example.com", phone: "+447700900101" };
  const shippingAddress = { city: "London", country: "GB", postalCode: "E1 6AN" };
  const order = { placedAt: at, deliveryMethod: "pickup" as const, customer, shippingAddress };
  const about = { store, source: "pos" };
  await ingestEvents(deps, {
    ...about,
    events: [{ type: "order", change: "created", key: "created", occurredAt: at, ref, order }],
  });
  await deps.db.transaction(async (tx) => {
    const placed = await deps.orders.findByRef(tx, store.id, ref);
    await deps.customers.recordConsent(tx, store.id, placed?.customerId ?? "", {
      channel: "sms",
      class: "transactional",
      state: "granted",
      source: "tracking_page",
      wording: "Texts about this order",
      ip: null,
      at,
    });
  });
  await ingestEvents(deps, {
    ...about,
    events: [{ type: "ready_for_pickup", key: "ready", occurredAt: at, ref }],
  });
  await deps.drain();
}

async function messages({ deps, store }: TestApp) {
  const order = await deps.orders.findByRef(deps.db.read, store.id, ref);
  const all = await deps.messages.ofOrder(deps.db.read, store.id, order?.id ?? "");
  return all.filter(({ touchpoint }) => touchpoint === "ready_for_pickup");
}

async function sign(app: TestApp, kind: EngagementKind, traits: Traits): Promise<void> {
  const { deps, store } = app;
  const [mail] = await messages(app);
  const told = { storeId: store.id, messageId: mail?.id ?? "", kind, at: deps.clock.now(), traits };
  await deps.db.transaction((tx) => recordEngagement(deps, tx, told));
}

const asks: readonly (readonly [string, EngagementKind | null, Partial<Traits>, boolean])[] = [
  ["nobody opened it", null, {}, true],
  ["a person opened it", "open", { agent: "browser" }, false],
  ["a person followed its link", "click", { agent: "browser" }, false],
  ["a person came to the page by it", "visit", { agent: "browser" }, false],
  ["a person answered it", "reply", {}, false],
  ["Gmail fetched its pictures for a reader", "open", { agent: "gmail_proxy", network: "google" }, false],
  ["Apple's proxy alone opened it", "open", { agent: "apple_privacy", network: "apple" }, true],
  ["a scanner alone followed its links", "click", { agent: "browser", network: "proofpoint" }, true],
  ["it arrived, and no more is known", "receipt", {}, true],
];

it.each(asks)("where %s, the text goes or not as it should (D32)", async (_what, kind, traits, isTexted) => {
  const app = await startShop();
  await tellReady(app);
  await app.advance("30m");
  if (kind !== null) await sign(app, kind, by(traits));
  await app.advance("2h");
  expect(app.short.map(({ channel }) => channel)).toEqual(isTexted ? ["sms"] : []);
  const [, text] = await messages(app);
  expect(text?.sentAt ?? null).toBe(isTexted ? noon + 2 * HOUR_MS : null);
});

it("the wait ends a minute after a person has seen the mail, and goes on when it was no person after all", async () => {
  const app = await startShop();
  const runIsOver = async () => {
    const { deps, store } = app;
    const order = await deps.orders.findByRef(deps.db.read, store.id, ref);
    const runs = await deps.runs.ofOrder(deps.db.read, store.id, order?.id ?? "");
    return runs.every(({ nodeId }) => nodeId !== "seen");
  };
  await tellReady(app);
  await app.advance("10m");
  await sign(app, "click", by({ agent: "browser" }));
  const [mail] = await messages(app);
  // Another link within the second gives the first away.
  await app.deps.db.transaction((tx) =>
    recordEngagement(app.deps, tx, {
      storeId: app.store.id,
      messageId: mail?.id ?? "",
      kind: "click",
      link: "2",
      at: app.deps.clock.now() + 300,
      traits: by({ agent: "browser" }),
    }),
  );
  await app.advance("5m");
  expect([await runIsOver(), (await messages(app))[0]?.seen]).toEqual([false, "unknown"]);
  await app.advance("1h");
  await sign(app, "open", by({ agent: "mail_client" }));
  await app.advance("2m");
  expect(await runIsOver()).toBe(true);
  await app.advance("2h");
  expect(app.short).toEqual([]);
});

it("the text goes at once when the mail is refused after all: nobody waits for what will never be seen", async () => {
  const app = await startShop();
  const { emailSender } = app.deps;
  const { send } = emailSender;
  const answers: SendOutcome[] = [
    { kind: "retry", detail: "451 busy", afterMs: null },
    { kind: "rejected", detail: "554 no", badRecipient: false },
  ];
  emailSender.send = async (email) => (/ready/i.test(email.subject) && answers.shift()) || send(email);
  await tellReady(app);
  expect((await messages(app)).map(({ state }) => state)).toEqual(["queued"]);
  for (const span of ["30m", "2m"] as const) await app.advance(span);
  const told = await messages(app);
  expect(told.map(({ channel, state }) => `${channel} ${state}`)).toEqual(["email failed", "sms sent"]);
});

it("a text that waits for decent hours is not sent any more when the mail is seen meanwhile", async () => {
  // 21:00 in London: two hours later texts have to wait for the morning.
  const app = await startShop(noon + 8 * HOUR_MS);
  await tellReady(app);
  await app.advance("3h");
  expect((await messages(app)).map(({ state }) => state)).toEqual(["sent", "queued"]);
  await sign(app, "open", by({ agent: "browser" }));
  await app.advance("1d");
  expect(app.short).toEqual([]);
  expect((await messages(app)).map(({ state }) => state)).toEqual(["sent", "suppressed"]);
});

it("mail and text lead by links of ours; what is kept of them stays as it was written", async () => {
  const app = await startShop();
  await tellReady(app);
  await app.advance("2h");
  const mail = app.outbox.at(-1);
  const [kept] = await messages(app);
  expect(mail?.html).toMatch(/https:\/\/milepost\.example\/e\/[^/]+\/open\.gif/);
  expect(mail?.html).toMatch(/\/hidden"/);
  expect((await app.deps.messages.find(app.deps.db.read, kept?.id ?? ""))?.html).not.toContain("/e/");
  expect(Object.values(mail?.headers ?? {}).join()).not.toContain("/e/");
});

it("a store that does not ask whether its mails are opened sends no picture", async () => {
  const app = await startShop(noon, { tracksOpens: false });
  await tellReady(app);
  expect(app.outbox.at(-1)?.html).not.toContain("open.gif");
});

it("signs are graded anew when a later one sheds light on them, and no more are kept than say something", async () => {
  const app = await startShop();
  await tellReady(app);
  await app.advance("30m");
  const { deps, store } = app;
  const [mail] = await messages(app);
  const messageId = mail?.id ?? "";
  const outcomes = await deps.db.transaction(async (tx) => {
    const told = [];
    for (let second = 0; second < 105; second += 1)
      told.push(
        await recordEngagement(deps, tx, {
          storeId: store.id,
          messageId,
          kind: "open",
          at: deps.clock.now() + second * MINUTE_MS,
          traits: by({ agent: "browser" }),
        }),
      );
    return told;
  });
  expect(outcomes.filter((one) => one === "recorded")).toHaveLength(100);
  expect(outcomes.at(-1)).toBe("enough");
  const reply = { storeId: store.id, messageId, kind: "reply" as const, at: deps.clock.now() };
  expect(await deps.db.transaction((tx) => recordEngagement(deps, tx, reply))).toBe("recorded");
  const unknown = { storeId: store.id, messageId: "nothing", kind: "open" as const, at: noon + DAY_MS };
  expect(await deps.db.transaction((tx) => recordEngagement(deps, tx, unknown))).toBe("unknown_message");
  const ofAnotherStore = { ...reply, storeId: asStoreId("another"), at: noon + DAY_MS };
  expect(await deps.db.transaction((tx) => recordEngagement(deps, tx, ofAnotherStore))).toBe(
    "unknown_message",
  );
});
