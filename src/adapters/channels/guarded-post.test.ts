import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { guardedPost, isPrivate } from "./guarded-post";

const post = (url: string, allowedHosts: readonly string[] = []) =>
  guardedPost({ url, headers: {}, body: "{}", timeoutMs: 2_000, allowedHosts });

/** A server on this machine that nobody outside may make us talk to; `asked` counts whoever does. */
async function startInside() {
  let asked = 0;
  const server = createServer((_req, res) => {
    asked += 1;
    res.end("inside");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const port = portOf(server.address());
  return { port, asked: () => asked };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address.port;
}

it("nothing inside is reached, however its address is written", async () => {
  const { port, asked } = await startInside();
  const hosts = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "0.0.0.0",
    "0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:127.0.0.1]",
    "[::127.0.0.1]",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "a.localhost",
    "①②⑦.0.0.1",
    "169.254.169.254",
    "[fe80::1]",
    "10.0.0.1",
  ];
  for (const host of hosts) {
    const answer = await post(`https://${host}:${port}/`);
    expect([host, answer.kind]).toEqual([host, "refused"]);
  }
  for (const url of [
    `http://127.0.0.1:${port}/`,
    `https://user:pass@shop.example/`,
    "file:///etc/passwd",
    "nonsense",
  ])
    expect([url, (await post(url)).kind]).toEqual([url, "refused"]);
  expect(asked()).toBe(0);
  expect(await post(`http://127.0.0.1:${port}/`, [`127.0.0.1:${port}`])).toMatchObject({ kind: "answered" });
  expect(await post(`http://127.0.0.1:${port}/`, ["127.0.0.1:1"])).toMatchObject({ kind: "refused" });
});

it.each([
  [["93.184.215.14", "127.0.0.1"]],
  [["127.0.0.1", "93.184.215.14"]],
  [["2606:4700::1111", "::1"]],
  [["::ffff:10.0.0.1"]],
])("a name that leads to %j is not posted to, whichever comes first", async (addresses) => {
  const { port, asked } = await startInside();
  const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  const answer = await guardedPost({
    url: `https://hooks.example:${port}/`,
    headers: {},
    body: "{}",
    timeoutMs: 500,
    allowedHosts: [],
    resolve: (_name, _options, callback) => callback(null, found),
  });
  expect(answer).toEqual({ kind: "refused", why: "hooks.example is not a public address." });
  expect(asked()).toBe(0);
});

it("a name that leads outside alone is connected to there", async () => {
  const answer = await guardedPost({
    url: "https://hooks.example:9/",
    headers: {},
    body: "{}",
    timeoutMs: 200,
    allowedHosts: [],
    resolve: (_name, _options, callback) => callback(null, [{ address: "192.88.99.1", family: 4 }]),
  });
  expect(answer.kind).toBe("unsent");
});

it("of an endless answer only the beginning is read", async () => {
  const server = createServer((_req, res) => {
    const flood = () => {
      while (!res.destroyed && res.write("x".repeat(8_192)));
    };
    res.on("drain", flood);
    flood();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const answer = await post(`http://127.0.0.1:${portOf(server.address())}/`, ["127.0.0.1"]);
  expect(answer.kind).toBe("answered");
  expect(answer.kind === "answered" && answer.body.length).toBeLessThan(200_000);
});

it.each([
  "0.1.2.3",
  "10.1.2.3",
  "100.64.0.1",
  "127.255.255.255",
  "169.254.169.254",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::7f00:1",
  "::ffff:10.0.0.1",
  "::ffff:a00:1",
  "::ffff:0:a00:1",
  "64:ff9b::a00:1",
  "2001:0:1::1",
  "2002:a00:1::1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fe80::1%eth0",
  "febf::1",
  "fec0::1",
  "ff02::1",
  "nonsense",
])("%s is no public address", (address) => {
  expect(isPrivate(address)).toBe(true);
});

it.each(["8.8.8.8", "100.128.0.1", "172.32.0.1", "::ffff:8.8.8.8", "2606:4700::1111", "2a00:1450:4001::1"])(
  "%s is a public address",
  (address) => {
    expect(isPrivate(address)).toBe(false);
  },
);
