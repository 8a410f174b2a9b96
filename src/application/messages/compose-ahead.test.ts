import { beforeEach, describe, expect, it } from "vitest";
import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { readHandle } from "@/adapters/db/connection";
import { deflated, inflated } from "@/adapters/db/deflated-text";
import { createTrackedLinks } from "@/adapters/system/tracked-links";
import { basisOf } from "@/domain/messaging/told-facts";
import { anOrder, aShipment, monday, someFacts } from "@/testing/builders/facts";
import { shippedNow, startStory } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";
import type { MailAhead } from "../ports/mail-composer";
import { type AheadDeps, isStillTrue, makeAhead, readAhead } from "./compose-ahead";

const appUrl = "https://track.example";
const trackedLinks = createTrackedLinks({ authSecret: "a secret for tests, at least 32 characters", appUrl });

/** A shop whose mails are made ahead, as by the thread; `meanwhile` is what happens before their turn comes. */
async function aShop({ meanwhile = async () => {}, isAhead = true }: Options = {}) {
  const app = await startStory({ renderer: createEmailRenderer({ appUrl }) });
  const made: MailAhead[] = [];
  const deps: AheadDeps = {
    ...app.deps,
    trackedLinks,
    packed: deflated,
  };
  const composer = {
    async composeAhead(input: Parameters<typeof readAhead>[1]) {
      const mail = await composeAhead(deps, input);
      if (mail !== null) made.push(mail);
      await meanwhile(app);
      return mail;
    },
    close: async () => undefined,
  };
  Object.assign(app.deps, { trackedLinks, ...(isAhead ? { composer } : {}) });
  return { app, made, deps };
}

async function composeAhead(deps: AheadDeps, input: Parameters<typeof readAhead>[1]) {
  const matter = await readAhead(deps, input);
  return matter && makeAhead(deps, matter);
}

interface Options {
  readonly meanwhile?: (app: TestApp) => Promise<void>;
  readonly isAhead?: boolean;
}

async function messagesOf({ deps, database }: TestApp) {
  return readHandle(deps.db.read).select().from(database.t.messages);
}

async function rename({ deps, store }: TestApp, firstName: string): Promise<void> {
  const order = await deps.orders.findByRef(deps.db.read, store.id, { externalId: "1", number: null });
  if (order === null) throw new Error("There is no order.");
  await deps.db.transaction((tx) => deps.orders.update(tx, { ...order, firstName }, []));
}

/** Without what is another one's for every message and every order. */
const withoutIds = (html: string | undefined) =>
  html?.replaceAll(/\/e\/[^/"]+/g, "/e/…").replaceAll(/\/track\/[0-9a-z]+/g, "/track/…");

describe("a mail that is made before its turn", () => {
  it("goes out as it was made, and is kept as it was written", async () => {
    const { app, made } = await aShop();
    await shippedNow(app);
    expect(made.length).toBeGreaterThan(0);
    expect(app.outbox.map(({ html, subject, to, text }) => ({ html, subject, to, text }))).toEqual(
      made.map(({ markedHtml: html, subject, recipient: to, text }) => ({ html, subject, to, text })),
    );
    const [message] = await messagesOf(app);
    const html = inflated(made[0]?.storedHtml ?? "");
    expect(message).toMatchObject({ state: "sent", html, recipient: "dana@example.com" });
    expect(html).toContain("Dana");
    expect(html).not.toContain("/e/");
  });

  it("says what it would have said in its turn", async () => {
    const [ahead, inTurn] = [await aShop(), await aShop({ isAhead: false })];
    for (const { app } of [ahead, inTurn]) await shippedNow(app);
    expect(inTurn.made).toEqual([]);
    expect(withoutIds(ahead.app.outbox[0]?.html)).toBe(withoutIds(inTurn.app.outbox[0]?.html));
    expect(ahead.app.outbox[0]?.html).toContain("/e/");
  });

  it("is made of what was read, without reading any more", async () => {
    const { app, deps } = await aShop({ isAhead: false });
    await shippedNow(app);
    const [message] = await messagesOf(app);
    const { read } = app.deps.db;
    const version = message && (await app.deps.journeys.version(read, message.storeId, message.versionId));
    if (!message || !version) throw new Error("Nothing was sent.");
    const matter = await readAhead(deps, { messageId: message.id, version, store: app.store });
    await app.database.close();
    expect(matter && (await makeAhead(deps, matter))).toMatchObject({ recipient: "dana@example.com" });
  });

  it("is made anew when something of its order has changed since", async () => {
    const { app, made } = await aShop({ meanwhile: (shop) => rename(shop, "Dorothea") });
    await shippedNow(app);
    expect(made[0]?.markedHtml).toContain("Dana");
    expect(app.outbox[0]?.html).toContain("Dorothea");
    expect((await messagesOf(app))[0]?.html).toContain("Dorothea");
  });

  it("is not sent when it may not be sent any more (D21)", async () => {
    const { app, made } = await aShop({
      meanwhile: ({ deps, store }) =>
        deps.db.transaction((tx) =>
          deps.customers.block(tx, {
            storeId: store.id,
            channel: "email",
            address: "dana@example.com",
            kind: "complaint",
            reason: "spam",
            at: deps.clock.now(),
          }),
        ),
    });
    await shippedNow(app);
    expect(made.length).toBeGreaterThan(0);
    expect(app.outbox).toEqual([]);
    for (const message of await messagesOf(app))
      expect(message).toMatchObject({ state: "suppressed", html: null });
  });
});

describe("what is not made ahead", () => {
  let shop: Awaited<ReturnType<typeof aShop>>;
  beforeEach(async () => {
    shop = await aShop({ isAhead: false });
    await shippedNow(shop.app);
  });

  async function ask(change: object) {
    const { deps, app } = shop;
    const { read } = app.deps.db;
    const [message] = await messagesOf(app);
    const version = message && (await app.deps.journeys.version(read, message.storeId, message.versionId));
    if (!message || !version) throw new Error("Nothing was sent.");
    const [text] = Object.values(version.messages);
    const recommending = { ...text, blocks: [...(text?.blocks ?? []), { kind: "recommendations" }] };
    return composeAhead(
      { ...deps, messages: { ...deps.messages, find: async () => ({ ...message, ...change }) } },
      {
        messageId: message.id,
        store: app.store,
        version:
          "touchpoint" in change
            ? Object.assign({}, version, { messages: { [message.template]: recommending } })
            : version,
      },
    );
  }

  it("any other mail is", async () => expect(await ask({})).toMatchObject({ recipient: "dana@example.com" }));
  it("a demo order's", async () => expect(await ask({ isDemo: true })).toBeNull());
  it("a text message", async () => expect(await ask({ channel: "sms" })).toBeNull());
  it("one that recommends, since that is noted", async () =>
    expect(await ask({ touchpoint: "x" })).toBeNull());
  it("one whose order is gone", async () => expect(await ask({ orderId: "nobody's" })).toBeNull());
  it("one whose text has a blank", async () => expect(await ask({ template: "unknown" })).toBeNull());
});

describe("whether it is still true", () => {
  const order = anOrder();
  const shipment = aShipment();
  const facts = someFacts({ order, shipments: [shipment], shipment });
  const made: MailAhead = {
    basis: basisOf(facts),
    madeAt: monday,
    recipient: "d@example.com",
    subject: "s",
    text: "",
    trackUrl: "",
    markedHtml: "",
    storedHtml: "",
  };
  it.each([
    ["nothing has changed", {}, true],
    ["it is nine seconds old", { now: monday + 9_999 }, true],
    ["it is ten seconds old", { now: monday + 10_000 }, false],
    ["the clock went back", { now: monday - 1 }, false],
    ["the order has changed", { order: { ...order, firstName: "Dot" } }, false],
    ["a parcel has changed", { shipments: [{ ...shipment, carrier: "ups" }] }, false],
    ["it is about another parcel", { shipment: null }, false],
    ["they have ordered before", { earlierOrders: 7 }, false],
    ["they are somewhere else", { zone: "Asia/Tokyo" }, false],
  ])("when %s", (_, change, isTrue) => {
    expect(isStillTrue(made, { ...facts, now: monday, ...change })).toBe(isTrue);
  });
});
