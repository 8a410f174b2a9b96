import { expect, it } from "vitest";
import type { EmailSender } from "@/application/ports/channel";
import { aChannelSetting } from "@/testing/builders/channel-setting";
import { startTestApp } from "@/testing/test-app";
import { accountPace } from "./account-pace";

async function paceOfMail(limits: Partial<Pick<EmailSender, "perSecond" | "perSecondOf">>) {
  const { deps, store } = await startTestApp();
  const emailSender = { ...deps.emailSender, ...limits };
  return accountPace({ ...deps, emailSender }, { channel: "email", storeId: store.id });
}

it.each([
  ["nobody sets a limit", {}, null],
  ["the mail server's address names one", { perSecond: 14 }, 14],
  ["the store's provider allows fewer", { perSecond: 14, perSecondOf: async () => 5 }, 5],
  ["the store says more than the server takes", { perSecond: 14, perSecondOf: async () => 50 }, 14],
  ["the store alone names one", { perSecond: null, perSecondOf: async () => 5 }, 5],
  ["the store names none", { perSecond: 14, perSecondOf: async () => null }, 14],
])("all mail goes through one line, at this pace where %s", async (_when, limits, perSecond) => {
  expect(await paceOfMail(limits)).toEqual({ account: "email", perSecond });
});

it("notifications have a line of their own, without a limit until a push service asks for a rest", async () => {
  const { deps, store } = await startTestApp();
  const pace = await accountPace(deps, { channel: "push", storeId: store.id });
  expect(pace).toEqual({ account: "push", perSecond: null });
});

it.each([
  ["", 30],
  ["7", 7],
])(
  "each store's texts have a line of their own; with %j set it takes %s a second",
  async (written, perSecond) => {
    const { deps, store } = await startTestApp();
    const storeId = store.id;
    const set = aChannelSetting({
      storeId,
      channel: "sms",
      plain: { perSecond: written },
      sealed: null,
      updatedAt: 0,
    });
    await deps.db.transaction((tx) => deps.channelSettings.save(tx, set));
    expect(await accountPace(deps, { channel: "sms", storeId })).toEqual({
      account: `sms ${storeId}`,
      perSecond,
    });
  },
);
