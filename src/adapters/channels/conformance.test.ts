import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { SendOutcome } from "@/application/ports/channel";
import type { KnownProvider } from "@/testing/builders/providers/known-provider";
import { knownProviders } from "@/testing/builders/providers/known-providers";
import { providerSample, sampleNow } from "@/testing/builders/providers/provider-sample";
import { type ProviderAct, type ProviderServer, startProvider } from "@/testing/provider-server";
import { silentLog } from "@/testing/silent-log";
import { startSmtpSink } from "@/testing/smtp-sink";
import { createSmtpSender } from "./email/smtp";
import { withoutSecrets } from "./without-secrets";

const QUICK_MS = 250;
const EMPTY_LIST = { status: 200, body: JSON.stringify({ messages: [] }) } as const;
const outcomes = ["sent", "rejected", "retry", "uncertain", "locked_out"];

describe.each(knownProviders)("what is handed to $name", (known) => {
  let provider: ProviderServer;

  beforeEach(async () => {
    provider = await startProvider((request) => {
      if (request.method === "GET") return EMPTY_LIST;
      const objections = known.objections(request);
      return objections.length === 0 ? known.yes : { status: 400, body: JSON.stringify({ objections }) };
    });
  });
  afterEach(() => provider.close());

  /** As the channels do it: no word of the outcome may let anybody in. */
  const send = async (...acts: readonly ProviderAct[]): Promise<SendOutcome> => {
    provider.acts.push(...acts);
    const outcome = withoutSecrets(await known.send(provider.host, QUICK_MS), [known.secret]);
    expect(JSON.stringify(outcome)).not.toContain(known.secret);
    expect(outcomes).toContain(outcome.kind);
    return outcome;
  };

  it("is taken: address, key, fields and ids are as the provider wants them", async () => {
    const outcome = await send();
    expect(provider.received.flatMap((request) => known.objections(request))).toEqual([]);
    expect(outcome).toMatchObject({ kind: "sent", providerId: expect.stringMatching(/./) });
  });

  it("is given up when it is refused, once", async () => {
    for (const status of [400, 404, 422]) {
      if (status === 404 && known.name === "a push service") continue;
      const outcome = await send({ status, body: JSON.stringify({ message: "No.", detail: "No." }) });
      expect(outcome).toMatchObject({ kind: "rejected", detail: expect.stringContaining(String(status)) });
    }
  });

  it("follows no redirect", async () => {
    const away = { status: 302, headers: { Location: "http://169.254.169.254/" } };
    expect(await send(away)).toMatchObject({ kind: "rejected" });
    expect(provider.received).toHaveLength(1);
  });

  it("waits as long as a provider wants that is asked too often", async () => {
    const outcome = await send({ status: 429, headers: { "Retry-After": "30" }, body: "{}" });
    expect(outcome).toMatchObject({ kind: "retry", afterMs: 30_000 });
    const inWords = new Date(sampleNow + 60_000).toUTCString();
    const dated = await send({ status: 429, headers: { "Retry-After": inWords }, body: "{}" });
    expect(dated).toMatchObject({ kind: "retry", afterMs: 60_000 });
    expect(await send({ status: 429, body: "<html>" })).toMatchObject({ kind: "retry", afterMs: null });
  });

  it("is tried again when the provider is not there", async () => {
    expect(await send({ status: 503, body: "busy" })).toMatchObject({ kind: "retry" });
    await provider.close();
    expect(await send()).toMatchObject({ kind: "retry" });
  });

  it("is of no harm to the message when the key is wrong", async () => {
    const outcome = await send(known.wrongKey);
    expect(outcome.kind).toBe(known.name === "a push service" ? "rejected" : "locked_out");
  });

  it.each<[string, ProviderAct]>([
    ["the connection breaks before it is read", "cut before the body"],
    ["the connection breaks after it was read", "cut after the body"],
    ["no answer comes", "silence"],
    ["a fault happens behind the door", { status: 500, body: "{}" }],
  ])("is repeated only where that cannot make two when %s (D3)", async (why, act) => {
    const outcome = await send(act, ...(known.lost === "look" ? [EMPTY_LIST] : []));
    const repeats = known.lost !== "ask";
    const isPushFault = known.name === "a push service" && why.startsWith("a fault");
    expect(outcome.kind).toBe(repeats || isPushFault ? "retry" : "uncertain");
  });

  it("is not believed on a yes that makes no sense, where a yes has to say to what", async () => {
    for (const body of ["<html>Hello</html>", "{", "null", '{"id":{}}', "\u0000"]) {
      const outcome = await send({ status: known.yes.status === 204 ? 200 : known.yes.status, body });
      if (known.readsYes) expect(outcome.kind).not.toBe("sent");
      else expect(outcome.kind).toBe("sent");
    }
  });

  it("carries the same id in every try, where the provider reads one", async () => {
    await send({ status: 503, body: "" });
    await send();
    const [first, second] = provider.received.map((request) => known.idOf(request));
    expect(second).toBe(first);
    if (known.lost === "repeat") expect(first).toMatch(/./);
  });
});

describe("a text to Twilio whose answer got lost", () => {
  const known: KnownProvider | undefined = knownProviders.find(({ name }) => name === "Twilio");
  const listed = (date_created: string, body = "Ash & Ember: #1042 is out for delivery.") => ({
    status: 200,
    body: JSON.stringify({ messages: [{ sid: "SM9", body, date_created }] }),
  });

  async function lose(...acts: readonly ProviderAct[]) {
    const provider = await startProvider(() => ({ status: 500 }));
    onTestFinished(() => provider.close());
    provider.acts.push(...acts);
    const outcome = await known?.send(provider.host, QUICK_MS);
    return { outcome, provider };
  }

  it("counts as sent when the list of texts to that number has it", async () => {
    const { outcome, provider } = await lose("cut after the body", listed("Sat, 14 Nov 2026 14:21:41 +0000"));
    expect(outcome).toMatchObject({ kind: "sent", providerId: "SM9" });
    expect(provider.received[1]).toMatchObject({
      method: "GET",
      url: expect.stringContaining("To=%2B15035550142"),
    });
  });

  it("is known again behind the words of a trial account, and in other signs", async () => {
    const written = "Sent from your Twilio trial account - Ash & Ember: #1042 is\u00a0out for delivery.";
    const { outcome } = await lose("silence", listed("Sat, 14 Nov 2026 14:21:41 +0000", written));
    expect(outcome).toMatchObject({ kind: "sent", providerId: "SM9" });
  });

  it("is sent again when the list has only older ones, or others", async () => {
    const older = listed("Sat, 14 Nov 2026 09:00:00 +0000");
    expect((await lose({ status: 500 }, older)).outcome).toMatchObject({ kind: "retry" });
    const other = listed("Sat, 14 Nov 2026 14:21:41 +0000", "Something else");
    expect((await lose({ status: 502 }, other)).outcome).toMatchObject({ kind: "retry" });
  });

  it("is left to a person when the list cannot be read either", async () => {
    for (const list of [{ status: 500 }, { status: 200, body: "<html>" }, "cut after the body"] as const)
      expect((await lose("silence", list)).outcome).toMatchObject({ kind: "uncertain" });
  });

  it("blocks the number for good when Twilio says that its owner has opted out", async () => {
    const { outcome } = await lose({ status: 400, body: providerSample("twilio/error.21610.json") });
    expect(outcome).toMatchObject({
      kind: "rejected",
      badRecipient: true,
      detail: expect.stringContaining("21610"),
    });
  });
});

describe("what is handed to a mail server", () => {
  const mail = {
    messageId: "0197-message-1",
    from: '"Ash & Ember" <hello@ash.example>',
    replyTo: "help@ash.example",
    to: "dana@example.com",
    subject: "On its way",
    html: "<p>Today</p>",
    text: "Today",
    headers: {},
  };

  it.each([
    ["take", "sent"],
    ["450 4.2.1 Later", "retry"],
    ["550 5.1.1 No such user", "rejected"],
    ["hang up", "uncertain"],
    ["say nothing", "uncertain"],
  ])("that says %j after the content is %s", async (said, kind) => {
    const sink = await startSmtpSink({ onContent: () => said });
    onTestFinished(() => sink.close());
    const sender = createSmtpSender({ url: `${sink.url}?timeout=1`, log: silentLog });
    onTestFinished(() => sender.close());
    expect((await sender.send(mail)).kind).toBe(kind);
  });

  it("that refuses the password makes the channel wait, and tells it to nobody", async () => {
    const sink = await startSmtpSink({
      options: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, callback) =>
          callback(Object.assign(new Error("Authentication failed"), { responseCode: 535 })),
      },
    });
    onTestFinished(() => sink.close());
    const sender = createSmtpSender({
      url: `smtp://shop:hunter2-secret@127.0.0.1:${sink.port}`,
      log: silentLog,
    });
    onTestFinished(() => sender.close());
    const outcome = await sender.send(mail);
    expect(outcome.kind).toBe("locked_out");
    expect(JSON.stringify(outcome)).not.toContain("hunter2");
  });
});
