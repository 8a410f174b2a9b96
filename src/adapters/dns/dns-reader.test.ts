import { expect, it } from "vitest";
import { startDnsServer } from "@/testing/dns-server";
import { createDnsReader } from "./dns-reader";

const key = `v=DKIM1; k=rsa; p=${"A".repeat(392)}`;

async function start() {
  const { address } = await startDnsServer({
    "ash.example": ["v=spf1 include:sendgrid.net ~all", "some other text"],
    "s1._domainkey.ash.example": [key],
    "empty.example": [],
    "broken.example": "SERVFAIL",
    "closed.example": "REFUSED",
    "slow.example": "silence",
  });
  return createDnsReader({ servers: [address], timeoutMs: 200 });
}

it("reads every text of a name, and puts the parts of a long one together", async () => {
  const dns = await start();
  expect(await dns.texts("ash.example")).toEqual({
    kind: "found",
    values: ["v=spf1 include:sendgrid.net ~all", "some other text"],
  });
  expect(await dns.texts("s1._domainkey.ash.example")).toEqual({ kind: "found", values: [key] });
});

it("tells what does not exist from what could not be found out", async () => {
  const dns = await start();
  expect(await dns.texts("nobody.example")).toEqual({ kind: "none" });
  expect(await dns.texts("empty.example")).toEqual({ kind: "none" });
  for (const [name, why] of [
    ["broken.example", /SERVFAIL/],
    ["closed.example", /refused/],
    ["slow.example", /in time/],
  ] as const)
    expect(await dns.texts(name)).toEqual({ kind: "failed", why: expect.stringMatching(why) });
});

it("says so where no name server can be reached", async () => {
  const dns = createDnsReader({ servers: ["127.0.0.1:1"], timeoutMs: 200 });
  expect(await dns.texts("ash.example")).toMatchObject({ kind: "failed" });
});
