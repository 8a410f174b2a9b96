import { createServer, type Socket } from "node:net";
import { simpleParser } from "mailparser";
import { afterEach, describe, expect, test } from "vitest";
import type { EmailSender, OutgoingEmail } from "@/application/ports/channel";
import { silentLog } from "@/testing/silent-log";
import { type SmtpSink, type SmtpSinkScript, startSmtpSink } from "@/testing/smtp-sink";
import { createSandboxSender } from "./sandbox";
import { createSmtpSender } from "./smtp";

const opened: (EmailSender | SmtpSink)[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function start(script: SmtpSinkScript = {}, query = "?timeout=1") {
  const sink = await startSmtpSink(script);
  const sender = createSmtpSender({ url: sink.url + query, log: silentLog });
  opened.push(sink, sender);
  return { sink, sender };
}

function anEmail(changes: Partial<OutgoingEmail> = {}): OutgoingEmail {
  return {
    messageId: "0197-message-1",
    from: '"Ash & Ember" <hello@ash.example>',
    replyTo: "help@ash.example",
    to: "dana@example.com",
    subject: "Your order #1042 is on its way — güzel",
    html: "<p>It comes <b>today</b>.</p>",
    text: "It comes today.",
    headers: {},
    ...changes,
  };
}

describe("a message that is taken", () => {
  test("is sent, with both parts and the headers of a machine's message", async () => {
    const { sink, sender } = await start();
    const headers = { "In-Reply-To": "<m0@ash.example>", References: "<m0@ash.example>" };
    const outcome = await sender.send(anEmail({ headers }));
    expect(outcome.kind).toBe("sent");
    expect(outcome.detail).toMatch(/^250 /);
    const mail = await simpleParser(sink.taken[0]?.content ?? "");
    expect(mail.subject).toBe("Your order #1042 is on its way — güzel");
    expect(mail.messageId).toBe("<0197-message-1@ash.example>");
    expect(mail.headers.get("x-milepost-message")).toBe("0197-message-1");
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail.headers.get("x-auto-response-suppress")).toBe("All");
    expect(mail.headers.get("feedback-id")).toBe("ash-example:milepost");
    expect(mail.inReplyTo).toBe("<m0@ash.example>");
    expect(mail.references).toBe("<m0@ash.example>");
    expect(mail.replyTo?.text).toBe("help@ash.example");
    expect(mail.from?.value).toEqual([{ name: "Ash & Ember", address: "hello@ash.example" }]);
    expect(mail.html).toContain("<b>today</b>");
    expect(mail.text?.trim()).toBe("It comes today.");
  });

  test("signs in where a user is named", async () => {
    const users: unknown[] = [];
    const { sink } = await start({
      options: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: ({ username, password }, _session, callback) => {
          users.push([username, password]);
          callback(null, { user: username });
        },
      },
    });
    const url = `smtp://shop%40ash.example:p%40ss@127.0.0.1:${sink.port}`;
    const sender = createSmtpSender({ url, log: silentLog });
    opened.push(sender);
    expect((await sender.send(anEmail())).kind).toBe("sent");
    expect(users).toEqual([["shop@ash.example", "p@ss"]]);
  });

  test("shares a few kept connections with the others", async () => {
    const { sink, sender } = await start({}, "?pool=3");
    const all = Array.from({ length: 50 }, (_, n) => sender.send(anEmail({ messageId: `m${n}` })));
    expect((await Promise.all(all)).every(({ kind }) => kind === "sent")).toBe(true);
    expect(sink.taken).toHaveLength(50);
    expect(sink.connections()).toBeLessThanOrEqual(3);
  });
});

describe("a message that is refused for good", () => {
  test.each([
    ["550 5.1.1 No such user", true],
    ["550 No such user", true],
    ["553 Mailbox name not allowed", true],
    ["552 5.2.2 Mailbox full", false],
    ["554 5.7.1 Relay access denied", false],
    ["550 5.7.1 Blocked for policy reasons", false],
  ])("at the recipient with %s", async (answer, badRecipient) => {
    const { sender } = await start({ onRecipient: () => answer });
    expect(await sender.send(anEmail())).toEqual({ kind: "rejected", detail: answer, badRecipient });
  });

  test("at its content is not the recipient's fault", async () => {
    const { sender } = await start({ onContent: () => "554 5.6.0 Looks like spam" });
    expect(await sender.send(anEmail())).toEqual({
      kind: "rejected",
      detail: "554 5.6.0 Looks like spam",
      badRecipient: false,
    });
  });

  test("because its address cannot be read never reaches the server", async () => {
    const { sink, sender } = await start();
    expect(await sender.send(anEmail({ to: "" }))).toMatchObject({ kind: "rejected", badRecipient: true });
    expect(sink.connections()).toBe(0);
  });
});

describe("a message that may be tried again", () => {
  test("the server is busy", async () => {
    const { sender } = await start({ onRecipient: () => "451 4.3.0 Try later" });
    expect(await sender.send(anEmail())).toEqual({
      kind: "retry",
      detail: "451 4.3.0 Try later",
      afterMs: null,
    });
  });

  test("the server says how long to wait", async () => {
    const { sender } = await start({ onRecipient: () => "450 4.2.0 Greylisted, try again in 300 seconds" });
    expect(await sender.send(anEmail())).toMatchObject({ kind: "retry", afterMs: 300_000 });
  });

  test("the content is put off", async () => {
    const { sender } = await start({ onContent: () => "452 4.3.1 No space left" });
    expect(await sender.send(anEmail())).toMatchObject({ kind: "retry" });
  });

  test("nobody listens", async () => {
    const { sink, sender } = await start();
    await sink.close();
    expect(await sender.send(anEmail())).toMatchObject({ kind: "retry", afterMs: null });
  });

  test("the connection is cut before the content", async () => {
    const { sink, sender } = await start({ onRecipient: () => "hang up" });
    expect(await sender.send(anEmail())).toMatchObject({ kind: "retry" });
    expect(sink.seen).toEqual([]);
  });

  test("the server goes silent before the content", async () => {
    const { sink, sender } = await start({ onRecipient: () => "say nothing" });
    expect(await sender.send(anEmail())).toMatchObject({ kind: "retry" });
    expect(sink.seen).toEqual([]);
  });

  test("the server hangs up without a greeting", async () => {
    const server = createServer((socket: Socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const sender = createSmtpSender({ url: `smtp://127.0.0.1:${port}`, log: silentLog });
    opened.push(sender);
    expect(await sender.send(anEmail())).toMatchObject({ kind: "retry" });
    server.close();
  });

  test("the sign-in is refused: that is ours to mend, not the message's fault", async () => {
    const { sink } = await start({
      options: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, callback) => callback(new Error("Invalid username or password")),
      },
    });
    const sender = createSmtpSender({ url: `smtp://a:secret-word@127.0.0.1:${sink.port}`, log: silentLog });
    opened.push(sender);
    const outcome = await sender.send(anEmail());
    expect(outcome).toMatchObject({ kind: "locked_out", detail: expect.stringContaining("535") });
    expect(outcome.detail).not.toContain("secret-word");
  });
});

describe("a message of which nobody knows", () => {
  test("the connection is cut after the content and before the answer", async () => {
    const { sink, sender } = await start({ onContent: () => "hang up" });
    expect(await sender.send(anEmail())).toMatchObject({ kind: "uncertain" });
    expect(sink.seen).toHaveLength(1);
  });

  test("the server never answers the content", async () => {
    const { sink, sender } = await start({ onContent: () => "say nothing" });
    expect(await sender.send(anEmail())).toMatchObject({ kind: "uncertain" });
    expect(sink.seen).toHaveLength(1);
  });

  test("at most one per connection when the server dies", async () => {
    const { sink, sender } = await start(
      { onContent: () => (sink.seen.length > 10 ? "hang up" : "take") },
      "?pool=3",
    );
    const all = Array.from({ length: 40 }, (_, n) => sender.send(anEmail({ messageId: `m${n}` })));
    const outcomes = await Promise.all(all);
    const ids = sink.seen.map((content) => /X-Milepost-Message: (\S+)/i.exec(content)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [n, { kind }] of outcomes.entries()) {
      const isSeen = ids.includes(`m${n}`);
      if (kind === "retry") expect(isSeen).toBe(false);
      if (kind === "sent") expect(isSeen).toBe(true);
    }
  });
});

describe("connections that die between messages", () => {
  test("a dead one is replaced and the message goes out once", async () => {
    const { sink, sender } = await start({}, "?pool=1");
    expect((await sender.send(anEmail({ messageId: "m1" }))).kind).toBe("sent");
    sink.cut();
    expect((await sender.send(anEmail({ messageId: "m2" }))).kind).toBe("sent");
    expect(sink.taken).toHaveLength(2);
    expect(sink.connections()).toBe(2);
  });

  test("a refusal leaves the connection fit for the next message", async () => {
    const { sink, sender } = await start(
      { onRecipient: (address) => (address === "bad@example.com" ? "550 5.1.1 No such user" : "take") },
      "?pool=1",
    );
    expect((await sender.send(anEmail({ to: "bad@example.com" }))).kind).toBe("rejected");
    expect((await sender.send(anEmail())).kind).toBe("sent");
    expect(sink.connections()).toBe(1);
  });
});

test("in a batch of a hundred with one poisoned recipient, ninety-nine go out once", async () => {
  const { sink, sender } = await start({
    onRecipient: (address) => (address === "person-42@example.com" ? "554 5.1.1 Poisoned" : "take"),
  });
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      sender.send(anEmail({ messageId: `m${n}`, to: `person-${n}@example.com` })),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === "sent")).toHaveLength(99);
  expect(outcomes[42]).toMatchObject({ kind: "rejected", badRecipient: true });
  expect(new Set(sink.taken.map(({ to }) => to)).size).toBe(99);
  expect(sink.taken).toHaveLength(99);
});

test("stopping lets the message under way finish and takes no more", async () => {
  const { sink, sender } = await start();
  const underWay = sender.send(anEmail());
  await sender.close();
  expect((await underWay).kind).toBe("sent");
  expect(sink.taken).toHaveLength(1);
  expect(await sender.send(anEmail())).toMatchObject({ kind: "retry" });
});

test("the sandbox keeps messages here", async () => {
  const sender = createSandboxSender();
  expect(sender.mode).toBe("sandbox");
  expect(await sender.send(anEmail())).toMatchObject({ kind: "sent", providerId: "0197-message-1" });
});
