import { expect, it } from "vitest";
import { createDnsReader } from "@/adapters/dns/dns-reader";
import { aChannelSetting } from "@/testing/builders/channel-setting";
import { startDnsServer } from "@/testing/dns-server";
import { startTestApp } from "@/testing/test-app";
import { checkSender } from "./check-sender";

const key = `v=DKIM1; k=rsa; p=${"A".repeat(392)}`;

async function check(plain: Record<string, string>, script: Parameters<typeof startDnsServer>[0]) {
  const { deps, store } = await startTestApp();
  await deps.db.transaction((tx) =>
    deps.channelSettings.save(
      tx,
      aChannelSetting({
        storeId: store.id,
        channel: "email",
        plain,
        sealed: null,
        updatedAt: 0,
      }),
    ),
  );
  const { address } = await startDnsServer(script);
  const dns = createDnsReader({ servers: [address], timeoutMs: 200 });
  const { domain, checks } = await checkSender({ ...deps, dns }, store);
  return { domain, states: Object.fromEntries(checks.map(({ name, state }) => [name, state])) };
}

it("asks a real name server for the records of the sender's domain, by its provider's names", async () => {
  const found = await check(
    { provider: "sendgrid" },
    {
      "ash.example": ["v=spf1 include:sendgrid.net -all"],
      "s2._domainkey.ash.example": [key],
      "_dmarc.ash.example": ["v=DMARC1; p=quarantine"],
    },
  );
  expect(found).toEqual({ domain: "ash.example", states: { spf: "good", dkim: "good", dmarc: "good" } });
});

it("looks for the key under the name a person gave, and nowhere else", async () => {
  const script = { "s1._domainkey.ash.example": [key], "mine._domainkey.ash.example": "SERVFAIL" } as const;
  const { states } = await check({ provider: "sendgrid", dkim_selector: "mine" }, script);
  expect(states).toEqual({ spf: "missing", dkim: "unknown", dmarc: "missing" });
});

it("asks a person for the selector where every account has one of its own", async () => {
  expect((await check({ provider: "ses" }, {})).states).toEqual({
    spf: "missing",
    dkim: "unknown",
    dmarc: "missing",
  });
});
