import { generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { selfMadeCertificate } from "@/testing/self-made-certificate";
import { fetchText } from "./fetch-text";
import { createSesEvents } from "./ses";

const now = Date.parse("2026-11-14T15:30:00Z");
const topic = "arn:aws:sns:eu-west-1:123456789012:mail";
const settings = { ses_topic: topic };
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

const certificateOf = (from: string, to: string) =>
  selfMadeCertificate({
    name: "sns.amazonaws.com",
    publicKey,
    privateKey,
    from: new Date(from),
    to: new Date(to),
  });

/** A service that stands where SNS would: certificates and subscriptions, on this machine. */
async function startSns() {
  const asked: string[] = [];
  const answers = new Map([
    ["/SimpleNotificationService-valid.pem", certificateOf("2026-01-01", "2027-01-01")],
    ["/SimpleNotificationService-expired.pem", certificateOf("2025-01-01", "2026-01-01")],
    ["/SimpleNotificationService-nonsense.pem", "no certificate"],
    ["/", "<ConfirmSubscriptionResponse/>"],
  ]);
  const server = createServer((req, res) => {
    const url = req.url ?? "";
    asked.push(url);
    const body = answers.get(url.replace(/\?.*$/, ""));
    res.statusCode = body === undefined ? 404 : 200;
    res.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${addressOf(server.address()).port}`;
  const source = createSesEvents({
    fetchText: (url) =>
      fetchText(url.replace("https://sns.eu-west-1.amazonaws.com", `http://${host}`), [host]),
  });
  return { source, asked };
}

/** Signed with our key, by a certificate of this name. */
const message = (certificate: string, version: "1" | "2" = "2", changes: object = {}) => {
  const told = {
    Type: "Notification",
    MessageId: "one",
    TopicArn: topic,
    Message: "{}",
    Timestamp: "2026-11-14T15:29:00.000Z",
    ...changes,
  };
  const fields: Readonly<Record<string, string>> = told;
  const names = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
  const text = names.flatMap((name) => (fields[name] === undefined ? [] : [`${name}\n${fields[name]}\n`]));
  const signed = sign(version === "2" ? "sha256" : "sha1", Buffer.from(text.join("")), privateKey);
  const body = JSON.stringify({
    ...told,
    SignatureVersion: version,
    Signature: signed.toString("base64"),
    SigningCertURL: `https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-${certificate}.pem`,
  });
  return { body: Buffer.from(body), headers: {} };
};

it("believes what the key of a valid certificate has signed, and asks for the certificate once", async () => {
  const { source, asked } = await startSns();
  for (const version of ["1", "2", "2"] as const)
    expect(await source.verify(message("valid", version), { settings, now })).toEqual({ ok: true });
  expect(asked).toEqual(["/SimpleNotificationService-valid.pem"]);
});

it.each(["expired", "nonsense"])(
  "does not believe what a certificate that is %s vouches for",
  async (certificate) => {
    const { source } = await startSns();
    const refused = { ok: false, reason: "bad_signature" };
    expect(await source.verify(message(certificate), { settings, now })).toEqual(refused);
  },
);

it("has SNS try again when the certificate cannot be had just now", async () => {
  const { source } = await startSns();
  await expect(source.verify(message("gone"), { settings, now })).rejects.toThrow("404");
});

it("confirms a subscription by asking for the address that SNS names", async () => {
  const { source, asked } = await startSns();
  const url = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=abc";
  const hook = message("valid", "2", {
    Type: "SubscriptionConfirmation",
    SubscribeURL: url,
    Token: "abc",
  });
  expect(await source.verify(hook, { settings, now })).toEqual({ ok: true });
  const reading = source.read(JSON.parse(hook.body.toString()), hook.body);
  expect(reading).toMatchObject({ kind: "confirmation", url });
  expect(await source.confirm(url)).toBeNull();
  expect(asked).toContain("/?Action=ConfirmSubscription&Token=abc");
});

it("fetches nothing from private addresses, whatever name leads there", async () => {
  await expect(fetchText("https://localhost/cert.pem")).rejects.toThrow("not a public one");
  await expect(fetchText("https://169.254.169.254/latest/meta-data")).rejects.toThrow("not a public one");
  await expect(fetchText("http://sns.eu-west-1.amazonaws.com/cert.pem")).rejects.toThrow("https");
});

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address;
}
