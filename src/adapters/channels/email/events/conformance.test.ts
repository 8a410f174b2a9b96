import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MailEventSource, MailHookTerms } from "@/application/ports/mail-events";
import type { RawHook } from "@/application/ports/source";
import { mailEventKinds } from "@/domain/messaging/mail/mail-event";
import type { TellingProviderId } from "@/domain/messaging/mail/mail-provider";
import { createMailEventSources } from "./registry";
import { mailSampleNames, mailSignatureVectors, readMailSample } from "./samples/read-mail-sample";

const now = Date.parse("2026-11-14T15:30:00Z");
const topic = "arn:aws:sns:us-east-1:123456789012:ses-events";
const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const asked: string[] = [];

/** What stands at SNS's address: the key of the known vectors, or our own. */
function sourcesWith(key: KeyObject): readonly MailEventSource[] {
  return createMailEventSources({
    fetchText: async (url) => {
      asked.push(url);
      return "a certificate";
    },
    readKey: () => key,
  });
}

const sources = sourcesWith(rsa.publicKey);
const own = sources.find(({ id }) => id === "ses");

const settings: Readonly<Record<string, string>> = {
  postmark_secret: "a-long-password-of-the-shop",
  sendgrid_key: elliptic.publicKey.export({ format: "der", type: "spki" }).toString("base64"),
  ses_topic: topic,
  mailgun_key: "a-signing-key-of-the-shop",
};
const terms: MailHookTerms = { settings, now };

/** As the provider would send it. */
const signed: Readonly<Record<TellingProviderId, (body: string) => RawHook>> = {
  postmark: (body) => raw(body, { authorization: basic("milepost", settings.postmark_secret ?? "") }),
  sendgrid(body) {
    const timestamp = "1794660600";
    const signature = sign("sha256", Buffer.from(timestamp + body), elliptic.privateKey).toString("base64");
    return raw(body, {
      "x-twilio-email-event-webhook-timestamp": timestamp,
      "x-twilio-email-event-webhook-signature": signature,
    });
  },
  ses: (body) => raw(JSON.stringify({ ...JSON.parse(body), Signature: snsSignature(body) })),
  mailgun(body) {
    const told = JSON.parse(body);
    const { timestamp, token } = told.signature;
    const signature = createHmac("sha256", settings.mailgun_key ?? "")
      .update(timestamp + token)
      .digest("hex");
    return raw(JSON.stringify({ ...told, signature: { timestamp, token, signature } }));
  },
};

/** The same, forged. */
const forged: Readonly<Record<TellingProviderId, (hook: RawHook) => RawHook>> = {
  postmark: ({ body }) => ({ body, headers: { authorization: basic("milepost", "guessed") } }),
  sendgrid: ({ body, headers }) => ({ body: Buffer.concat([body, Buffer.from(" ")]), headers }),
  ses: ({ body }) => raw(Buffer.from(body).toString().replace("2026-11-", "2026-10-")),
  mailgun: ({ body }) =>
    raw(
      Buffer.from(body)
        .toString()
        .replace(/"token":"../, '"token":"zz'),
    ),
};

/** The same, without what proves it. */
const bare: Readonly<Record<TellingProviderId, (hook: RawHook) => RawHook>> = {
  postmark: ({ body }) => ({ body, headers: {} }),
  sendgrid: ({ body }) => ({ body, headers: {} }),
  ses: ({ body }) =>
    raw(JSON.stringify({ ...JSON.parse(Buffer.from(body).toString()), Signature: undefined })),
  mailgun: ({ body }) =>
    raw(JSON.stringify({ ...JSON.parse(Buffer.from(body).toString()), signature: undefined })),
};

describe.each(sources.map((source) => [source.id, source] as const))("%s", (id, source) => {
  it.each(mailSampleNames(id))("believes %s signed, and neither forged nor bare", async (file) => {
    const hook = signed[id](readMailSample(id, file));
    expect(await source.verify(hook, terms)).toEqual({ ok: true });
    expect(await source.verify(forged[id](hook), terms)).toEqual({ ok: false, reason: "bad_signature" });
    expect(await source.verify(bare[id](hook), terms)).toEqual({ ok: false, reason: "missing_signature" });
    const unset = await source.verify(hook, { settings: {}, now });
    expect(unset).toEqual({ ok: false, reason: "bad_signature" });
  });

  it.each(mailSampleNames(id))("reads %s as it was meant, the same each time", (file) => {
    const { json, body } = sample(id, file);
    const reading = source.read(json, body);
    expect(reading).toMatchObject(expected[`${id}/${file}`] ?? { kind: "nothing is expected of it" });
    expect(source.read(json, body)).toEqual(reading);
    if (reading.kind !== "events") return;
    expect(new Set(reading.events.map(({ key }) => key)).size).toBe(reading.events.length);
    for (const { detail } of reading.events) expect(detail ?? "").not.toContain("@");
  });

  it.each(mailSampleNames(id))("is refused in words or read, never a crash, whatever %s lacks", (file) => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.constantFrom(null, "", [], {}, 7, "x", true), (at, value) => {
        const { json } = sample(id, file);
        damage(json, at, value);
        const body = Buffer.from(JSON.stringify(json));
        const reading = source.read(json, body);
        if (reading.kind === "malformed" || reading.kind === "ignored")
          expect(reading.why).toMatch(/^[A-Z].+\.$/);
        if (reading.kind === "events")
          for (const event of reading.events) expect(mailEventKinds).toContain(event.kind);
      }),
      { numRuns: 150 },
    );
  });

  it("refuses what is nothing of this provider's, with a reason", () => {
    for (const json of [null, 7, "text", [], {}, [{}], { event: "delivered" }]) {
      const reading = source.read(json, Buffer.from(JSON.stringify(json)));
      expect(reading.kind).toBe("malformed");
    }
  });
});

describe("known signatures", () => {
  const { postmark: _, ...verified } = Object.fromEntries(sources.map((one) => [one.id, one]));

  it("of SendGrid and Mailgun are right for those bytes alone", async () => {
    for (const vector of mailSignatureVectors) {
      if (vector.provider !== "sendgrid" && vector.provider !== "mailgun") continue;
      const body = readMailSample(vector.provider, vector.body_file.replace(/^.*\//, ""));
      const headers = Object.fromEntries(
        Object.entries({ ...vector.other_headers, [vector.header ?? "-"]: vector.value }).map(
          ([name, value]) => [name.toLowerCase(), value],
        ),
      );
      const keys = {
        sendgrid_key: vector.public_key_spki_base64 ?? "",
        mailgun_key: vector.secret ?? "",
      };
      const source = verified[vector.provider];
      const hook = { body: Buffer.from(body), headers };
      expect(await source?.verify(hook, { settings: keys, now })).toEqual({ ok: true });
      const other = { settings: { ...settings, ses_topic: "" }, now };
      expect(await source?.verify(hook, other)).toEqual({ ok: false, reason: "bad_signature" });
    }
  });

  it.each([
    ["1", "signature_v1_sha1"],
    ["2", "signature_v2_sha256"],
  ] as const)("of SNS in version %s are right", async (version, name) => {
    const vectors = mailSignatureVectors.filter(({ provider }) => provider === "sns");
    expect(vectors.length).toBe(4);
    for (const vector of vectors) {
      const key = createPublicKey(vector.public_key_pem ?? "");
      const source = sourcesWith(key).find(({ id }) => id === "ses");
      const told = JSON.parse(readMailSample("ses", vector.body_file.replace(/^.*\//, "")));
      const body = JSON.stringify({ ...told, SignatureVersion: version, Signature: vector[name] });
      expect(await source?.verify(raw(body), terms)).toEqual({ ok: true });
    }
  });
});

describe("SNS", () => {
  const body = readMailSample("ses", "sns.bounce.json");

  it.each([
    "https://sns.us-east-1.amazonaws.com.evil.example/SimpleNotificationService-0.pem",
    "https://bucket.s3.amazonaws.com/SimpleNotificationService-0.pem",
    "http://sns.us-east-1.amazonaws.com/SimpleNotificationService-0.pem",
    "https://sns.us-east-1.amazonaws.com:8443/SimpleNotificationService-0.pem",
    "https://user@sns.us-east-1.amazonaws.com/SimpleNotificationService-0.pem",
    "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0.txt",
    // What SNS itself answers there repeats what somebody else has put into a topic of theirs.
    "https://sns.us-east-1.amazonaws.com/cert.pem",
    "https://sns.us-east-1.amazonaws.com/.pem?Action=GetTopicAttributes&TopicArn=arn:aws:sns:us-east-1:1:x",
    "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0.pem?Action=GetEndpointAttributes",
    "https://sns.us-east-1.amazonaws.com/a/SimpleNotificationService-0.pem",
    "not an address",
  ])("is not asked for a certificate at %s", async (SigningCertURL) => {
    asked.length = 0;
    const told = { ...JSON.parse(body), SigningCertURL };
    expect(await own?.verify(raw(JSON.stringify(told)), terms)).toEqual({
      ok: false,
      reason: "bad_signature",
    });
    expect(asked).toEqual([]);
  });

  it("is believed on the store's own topic alone", async () => {
    const other = { settings: { ...settings, ses_topic: `${topic}-2` }, now };
    expect(await own?.verify(signed.ses(body), other)).toEqual({ ok: false, reason: "bad_signature" });
  });

  it("is told that a subscription is wanted, at an address of its own and no other", async () => {
    asked.length = 0;
    expect(await own?.confirm("https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription")).toBeNull();
    expect(await own?.confirm("https://10.0.0.1/latest")).toMatch(/not one of SNS/);
    expect(await own?.confirm("https://evil.example/?sns.us-east-1.amazonaws.com")).toMatch(/not one of/);
    expect(asked).toHaveLength(1);
  });
});

describe("Mailgun", () => {
  it("is not believed a day later: somebody has kept the token", async () => {
    const source = sources.find(({ id }) => id === "mailgun");
    const hook = signed.mailgun(readMailSample("mailgun", "failed.permanent.json"));
    const later = { settings, now: now + 24 * 3_600_000 };
    expect(await source?.verify(hook, later)).toEqual({ ok: false, reason: "bad_signature" });
  });
});

const dana = { messageId: "snd_01", address: "dana.whitfield@example.com" };
const expected: Readonly<Record<string, object>> = {
  "postmark/bounce.json": { events: [{ ...dana, kind: "bounced", reason: "unknown_mailbox" }] },
  "postmark/click.json": { events: [{ ...dana, kind: "clicked" }] },
  "postmark/delivery.json": { events: [{ ...dana, kind: "delivered" }] },
  "postmark/open.json": { events: [{ ...dana, kind: "opened" }] },
  "postmark/spam_complaint.json": { events: [{ ...dana, kind: "complained" }] },
  "postmark/subscription_change.json": { events: [{ ...dana, kind: "unsubscribed" }] },
  "sendgrid/events.batch.json": {
    events: [
      { ...dana, kind: "delivered", at: 1_794_660_125_000 },
      { ...dana, kind: "opened", by: { isMachine: true } },
      { ...dana, kind: "clicked", by: { url: "https://track.ash-and-ember.example/t/q7w2" } },
      { messageId: "snd_02", kind: "bounced", reason: "unknown_mailbox" },
      { ...dana, kind: "complained" },
    ],
  },
  "ses/sns.bounce.json": { events: [{ ...dana, kind: "bounced", reason: "unknown_mailbox" }] },
  "ses/sns.click.json": { events: [{ ...dana, kind: "clicked", by: { networkAddress: "203.0.113.24" } }] },
  "ses/sns.complaint.json": { events: [{ ...dana, kind: "complained" }] },
  "ses/sns.subscription_confirmation.json": { kind: "confirmation" },
  "mailgun/failed.permanent.json": { events: [{ ...dana, kind: "bounced", reason: "unknown_mailbox" }] },
};

function sample(id: TellingProviderId, file: string) {
  const text = readMailSample(id, file);
  const json: unknown = JSON.parse(text);
  return { json, body: Buffer.from(text) };
}

function raw(body: string, headers: RawHook["headers"] = {}): RawHook {
  return { body: Buffer.from(body), headers };
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

function snsSignature(body: string): string {
  const told = JSON.parse(body);
  const names =
    told.Type === "Notification"
      ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
      : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
  const text = names.map((name) => `${name}\n${told[name]}\n`).join("");
  return sign(told.SignatureVersion === "2" ? "sha256" : "sha1", Buffer.from(text), rsa.privateKey).toString(
    "base64",
  );
}

/** Puts `value` in one place of the tree. */
function damage(json: unknown, at: number, value: unknown): void {
  const places: { holder: object; key: string }[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== "object" || node === null) return;
    for (const key of Object.keys(node)) {
      places.push({ holder: node, key });
      walk(Reflect.get(node, key));
    }
  };
  walk(json);
  const place = places[at % places.length];
  if (place !== undefined) Reflect.set(place.holder, place.key, value);
}
