import { describe, expect, it } from "vitest";
import { blockRefused } from "@/application/consents/stop-by-text";
import { loadFacts } from "@/application/events/load-facts";
import type { SendConfig } from "@/domain/journey/send-config";
import { decideSend } from "@/domain/journey/send-decision";
import type { StopReach } from "@/domain/messaging/stop-by-text";
import { anOrder, monday } from "@/testing/builders/facts";
import { startTestApp } from "@/testing/test-app";
import { takeText } from "./take-text";

const NUMBER = "+15035550142";
const EMAIL = "dana@example.com";

/** A store whose shopper has agreed to texts and to offers by e-mail. */
async function aStoreThatEnds(stopReach?: StopReach) {
  const app = await startTestApp({ now: monday });
  const { deps } = app;
  const store = { ...app.store, ...(stopReach === undefined ? {} : { stopReach }) };
  const agreed = { state: "granted", source: "tracking_page", at: monday - 1 } as const;
  const order = await deps.db.transaction(async (tx) => {
    const { id } = await deps.customers.merge(
      tx,
      store.id,
      {
        email: EMAIL,
        phone: NUMBER,
        consents: [
          { channel: "sms", class: "transactional", ...agreed },
          { channel: "email", class: "marketing", ...agreed },
        ],
      },
      monday,
    );
    const placed = anOrder({ storeId: store.id, customerId: id, email: EMAIL, phone: NUMBER });
    await deps.orders.insert(tx, placed);
    return placed;
  });
  const write = (text: string) =>
    takeText(deps, { store: { ...store }, from: NUMBER, text, at: deps.clock.now() });
  const goes = async () => {
    const facts = await loadFacts(deps, deps.db.read, { store, order, shipments: [], now: monday + 9 });
    const ask = (channel: SendConfig["channel"], about: "transactional" | "marketing") =>
      decideSend(confirmation(channel), facts, { class: about }).kind === "send";
    return {
      text: ask("sms", "transactional"),
      mail: ask("email", "transactional"),
      offer: ask("email", "marketing"),
    };
  };
  const blocked = () => deps.customers.blocked(deps.db.read, store.id, [NUMBER]);
  return { app, deps, store, write, goes, blocked };
}

function confirmation(channel: SendConfig["channel"]): SendConfig {
  return {
    touchpoint: "order_confirmed",
    channel,
    template: "order_confirmed",
    covers: "order",
    unless: null,
    requires: [],
    waitUpToMs: 0,
    fallbackTemplate: null,
    validFor: "always",
    promise: null,
  };
}

describe("STOP by text", () => {
  it.each([
    [undefined, { text: false, mail: true, offer: false }, "you get no more texts and no offers by e-mail"],
    ["texts", { text: false, mail: true, offer: true }, "you get no more texts from us"],
    ["texts_and_offers", { text: false, mail: true, offer: false }, "no offers by e-mail"],
    ["texts_and_mail", { text: false, mail: false, offer: false }, "you get no more texts and no e-mail"],
  ] as const)("in a store set to %s leaves %o, and says so once", async (reach, left, words) => {
    const { write, goes } = await aStoreThatEnds(reach);
    expect(await goes()).toEqual({ text: true, mail: true, offer: true });
    const answer = await write("please stop texting me");
    expect(answer.intent).toBe("stop");
    expect(answer.reply).toContain(words);
    expect(await goes()).toEqual(left);
    expect((await write("STOP")).reply).toBeNull();
  });

  it("is undone by START, all of it, and nothing else is", async () => {
    const { deps, store, write, goes } = await aStoreThatEnds("texts_and_mail");
    await write("STOP");
    const own = { storeId: store.id, channel: "email", address: EMAIL, kind: "opt_out" } as const;
    await deps.db.transaction((tx) =>
      deps.customers.block(tx, { ...own, class: "marketing", reason: "Unsubscribed", at: monday }),
    );
    expect((await write("START")).reply).toContain("texts and e-mail about your orders again");
    expect(await goes()).toEqual({ text: true, mail: true, offer: false });
    expect((await write("START")).reply).toBeNull();
  });

  it("what was promised to who wrote it stays, whatever the store is set to later", async () => {
    const { deps, store, write, goes } = await aStoreThatEnds("texts_and_mail");
    await write("STOP");
    await deps.db.transaction((tx) => deps.stores.save(tx, { ...store, stopReach: "texts" }));
    expect(await goes()).toEqual({ text: false, mail: false, offer: false });
  });

  it("counts for who had asked a partner for no more offers by text alone", async () => {
    const { deps, store, write, goes, blocked } = await aStoreThatEnds("texts");
    await deps.db.transaction((tx) =>
      deps.customers.block(tx, {
        storeId: store.id,
        channel: "sms",
        address: NUMBER,
        kind: "opt_out",
        class: "marketing",
        reason: "Opted out at attentive",
        at: monday,
      }),
    );
    expect((await write("STOP")).reply).toContain("no more texts");
    expect((await goes()).text).toBe(false);
    expect(await blocked()).toHaveLength(2);
  });

  it("that only the provider has heard ends the same, once a text is refused for it", async () => {
    const { deps, store, goes } = await aStoreThatEnds("texts_and_mail");
    await deps.db.transaction(async (tx) => {
      await deps.stores.save(tx, store);
      const at = deps.clock.now();
      const said = { channel: "sms", address: NUMBER, storeId: store.id, at };
      await blockRefused(deps, tx, { ...said, said: "30006 landline", reason: "30006 landline" });
      expect(await deps.customers.blocked(tx, store.id, [NUMBER])).toHaveLength(1);
      await blockRefused(deps, tx, { ...said, said: "21610 unsubscribed", reason: "21610 unsubscribed" });
    });
    expect(await goes()).toEqual({ text: false, mail: false, offer: false });
  });
});
