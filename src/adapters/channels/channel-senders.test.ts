import { expect, it, onTestFinished } from "vitest";
import { createChannelSenders } from "@/adapters/channels/channel-senders";
import { vapidKeysOf } from "@/adapters/channels/push/vapid-keys";
import { aChannelSetting } from "@/testing/builders/channel-setting";
import { monday } from "@/testing/builders/facts";
import { startProvider } from "@/testing/provider-server";
import { startTestApp } from "@/testing/test-app";

it("what a channel is remembered by names nobody it was for", async () => {
  const words = "The 'To' number +1 503-555-0142 of dana@example.com cannot be written to just now";
  const provider = await startProvider(() => ({
    status: 400,
    body: JSON.stringify({ code: 21617, message: words }),
  }));
  onTestFinished(() => provider.close());
  const { deps, store } = await startTestApp({ now: monday });
  await deps.db.transaction((tx) =>
    deps.channelSettings.save(
      tx,
      aChannelSetting({
        storeId: store.id,
        channel: "sms",
        plain: { accountSid: `AC${"0".repeat(32)}`, from: "+18445550100" },
        sealed: deps.secrets.seal(JSON.stringify({ authToken: "12345678901234567890123456789012" })),
        updatedAt: monday,
      }),
    ),
  );
  const { send } = createChannelSenders({
    ...deps,
    appUrl: "https://shop.example",
    apiUrl: `http://${provider.host}`,
    push: {
      keys: vapidKeysOf("a key for tests, at least 32 characters long"),
      subject: "https://shop.example",
      clock: deps.clock,
      allowedHosts: [provider.host],
    },
  });
  const text = {
    messageId: "m1",
    storeId: store.id,
    to: "+15035550142",
    text: "Hi",
    class: "transactional",
  } as const;
  expect(await send({ channel: "sms", ...text })).toMatchObject({
    kind: "rejected",
    detail: expect.stringContaining("503-555"),
  });
  const set = await deps.channelSettings.find(deps.db.read, store.id, "sms");
  expect(set?.lastError).toBe("21617 The 'To' number … of … cannot be written to just now");
});
