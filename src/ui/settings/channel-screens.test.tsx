import { describe, expect, it } from "vitest";
import { drawScreen, wordsOf } from "@/testing/draw-screen";
import { openTestConsole } from "@/testing/test-console";
import { PausedChannels } from "../outbox/paused-channels";
import { ChannelsScreen } from "./channels-screen";
import { ConsentForm } from "./consent-form";
import { FrequencyForm } from "./frequency-form";
import { ReplyMailboxScreen } from "./reply-mailbox-screen";
import { SuppressedScreen } from "./suppressed-screen";
import { WebhookLog } from "./webhook-log";

const store = "shop";
const SECRET = "12345678901234567890123456789012";

async function aShop() {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "owner" });
  const { deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (shop === null) throw new Error("There is no shop.");
  return { console, api, deps, shop };
}

describe("the channels screen", () => {
  async function drawn({ api }: Awaited<ReturnType<typeof aShop>>) {
    const [channels, mail, paused] = [
      await api.channels.list({ store }),
      await api.mail.open({ store }),
      await api.channels.paused({ store }),
    ];
    const deliveries = await api.channels.deliveries({ store });
    return drawScreen(<ChannelsScreen channels={channels} mail={mail} />, {
      known: (asked) => [
        [asked.channels.paused.queryKey({ store }), paused],
        [asked.channels.deliveries.queryKey({ store }), deliveries],
      ],
    });
  }

  it("shows every channel, and what is not set as a line with a way to set it up", async () => {
    const words = wordsOf(await drawn(await aShop()));
    for (const label of ["E-mail", "Text message", "Webhook", "Klaviyo", "Omnisend", "Notifications"])
      expect(words).toContain(label);
    expect(words).toContain("to shoppers who have agreed to texts. Set up");
    expect(words).not.toContain("Account SID");
    expect(words).not.toContain("paused, the provider refuses the key");
  });

  it("never shows a secret that is set, and says that it is kept", async () => {
    const shop = await aShop();
    const values = { accountSid: `AC${"0".repeat(32)}`, authToken: SECRET, from: "+18445550100" };
    await shop.api.channels.save({ store, channel: "sms", values, isSandbox: true });
    const markup = await drawn(shop);
    expect(markup).not.toContain(SECRET);
    expect(markup).toContain("+18445550100");
    expect(wordsOf(markup)).toContain("/api/hooks/twilio/shop");
  });

  it("says what stands still and why, with a way out for who may set keys alone", async () => {
    const { console, api, deps, shop } = await aShop();
    await api.channels.save({
      store,
      channel: "sms",
      values: { accountSid: `AC${"0".repeat(32)}`, authToken: SECRET, from: "+18445550100" },
      isSandbox: false,
    });
    const at = deps.clock.now();
    await deps.db.transaction((tx) =>
      deps.channelSettings.pause(tx, { storeId: shop.id, channel: "sms", why: "20003 Authenticate", at }),
    );
    const agent = await console.addMember({ store, role: "agent" });
    const paused = await agent.api.channels.paused({ store });
    const draw = (role: "owner" | "agent") =>
      drawScreen(<PausedChannels />, {
        role,
        known: (asked) => [[asked.channels.paused.queryKey({ store }), paused]],
      });
    expect(wordsOf(draw("owner"))).toMatch(
      /Text message: paused, the provider refuses the key Since .*0 messages wait\. .*It says: 20003 Authenticate Try again/,
    );
    expect(wordsOf(draw("agent"))).not.toContain("Try again");
    const replies = [
      { channel: "replies", label: "Reply mailbox", pausedAt: at, why: "NO LOGIN", waiting: null },
    ];
    const ofReplies = drawScreen(<PausedChannels isAboutReplies />, {
      known: (asked) => [[asked.channels.paused.queryKey({ store }), [...paused, ...replies]]],
    });
    expect(wordsOf(ofReplies)).toMatch(/^Reply mailbox: paused.*Answers wait there unread\./);
    expect(wordsOf(ofReplies)).not.toContain("Text message");
  });
});

describe("the log of a webhook", () => {
  const one = {
    id: "d1",
    label: "Shipped",
    at: Date.UTC(2025, 5, 2),
    durationMs: 12,
    answer: "no such hook",
    isReplay: false,
    orderId: "o1",
  };
  const draw = (deliveries: readonly unknown[] | null) =>
    wordsOf(
      drawScreen(<WebhookLog />, {
        known: (asked) =>
          deliveries === null ? [] : [[asked.channels.deliveries.queryKey({ store }), deliveries]],
      }),
    );

  it("says that nothing was posted, and what came back where something was", () => {
    expect(draw(null)).toBe("");
    expect(draw([])).toContain("Nothing has been posted yet.");
    const words = draw([
      { ...one, status: 200 },
      { ...one, id: "d2", status: 404 },
      { ...one, id: "d3", status: null },
    ]);
    expect(words).toMatch(/200 Shipped .* 404 Shipped .* No answer Shipped/);
    expect(words).toContain("no such hook");
    expect(words).toContain("Post again");
  });

  it("cannot post again what is about no order", () => {
    expect(draw([{ ...one, status: 200, orderId: null }])).not.toContain("Post again");
  });
});

describe("who is not written to", () => {
  it("is listed with the reason, and a wish of the person's own cannot be lifted", async () => {
    const { api, deps, shop } = await aShop();
    const at = deps.clock.now();
    await deps.db.transaction(async (tx) => {
      const block = { storeId: shop.id, at };
      await deps.customers.block(tx, {
        ...block,
        channel: "email",
        address: "a@example.com",
        kind: "bounce",
        reason: "550 no such user",
      });
      await deps.customers.block(tx, {
        ...block,
        channel: "sms",
        address: "+15035550142",
        kind: "opt_out",
        reason: "STOP",
      });
      await deps.customers.block(tx, {
        ...block,
        channel: "email",
        address: "+15035550142",
        kind: "opt_out",
        class: "marketing",
        reason: "STOP",
      });
    });
    const page = await api.suppressions.list({ store, text: "" });
    const draw = (pages: readonly unknown[]) =>
      wordsOf(
        drawScreen(<SuppressedScreen />, {
          known: (asked) => [
            [asked.suppressions.list.infiniteQueryKey({ store, text: "" }), { pages, pageParams: [null] }],
          ],
        }),
      );
    const words = draw([page]);
    expect(words).toContain("a@example.com");
    expect(words).toContain("550 no such user");
    expect(words).toContain("only they can opt in again");
    expect(words.match(/\+15035550142/g)?.length).toBeGreaterThanOrEqual(2);
    expect(draw([{ rows: [], next: null }])).toContain("No address is blocked");
  });
});

describe("the other pages about messages", () => {
  it("the reply address says where answers go until it is set, and that it is paused", async () => {
    const { api } = await aShop();
    const mailbox = await api.conversations.mailbox({ store });
    const draw = (shown: typeof mailbox) => wordsOf(drawScreen(<ReplyMailboxScreen mailbox={shown} />));
    expect(draw(mailbox)).toContain("answers go to hello@shop.example and are not seen here");
    const lastErrorAt = Date.UTC(2025, 5, 2);
    const paused = { ...mailbox, isPaused: true, lastErrorAt, lastError: "NO LOGIN failed" };
    expect(draw(paused)).toContain("Reply mailbox: paused, the provider refuses the key");
    expect(draw(paused)).toContain("NO LOGIN failed");
  });

  it("what STOP ends and whether opens are told stand in a form with their consequences", async () => {
    const { api } = await aShop();
    const words = wordsOf(drawScreen(<ConsentForm settings={await api.settings.consent({ store })} />));
    expect(words).toContain("A STOP by text ends");
    expect(words).toContain("counts as seen by a followed link, a visit or an answer alone");
  });

  it("how much one person may hear says what is never held back", async () => {
    const { api } = await aShop();
    const words = wordsOf(drawScreen(<FrequencyForm settings={await api.settings.frequency({ store })} />));
    expect(words).toContain("Messages to one person in 24 hours");
    expect(words).toContain("Never held back");
  });
});

it("what is wrong with a channel is told of each field, and nothing is set", async () => {
  const { api } = await aShop();
  const save = (channel: "sms" | "webhook", values: Record<string, string>) =>
    api.channels.save({ store, channel, values, isSandbox: false });
  await expect(
    save("webhook", { url: "shop.example", secret: "mine", perSecond: "0" }),
  ).rejects.toMatchObject({
    cause: {
      fields: {
        url: "A web address, with https://.",
        secret: 'A secret begins with "whsec_".',
        perSecond: "A whole number from 1 to 999, or nothing.",
      },
    },
  });
  await expect(
    save("sms", { accountSid: "SK1", authToken: SECRET, from: "+18445550100" }),
  ).rejects.toMatchObject({ cause: { fields: { accountSid: 'An account SID begins with "AC".' } } });
  const mail = { store, provider: "smtp", values: {}, dkimSelector: "a b", perSecond: "" } as const;
  await expect(api.mail.save(mail)).rejects.toMatchObject({
    cause: { fields: { dkimSelector: "Letters, digits, dots, - and _ only." } },
  });
});
