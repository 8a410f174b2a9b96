import { createHmac } from "node:crypto";
import { request } from "node:http";
import { expect, it } from "vitest";
import { inboundReader } from "@/adapters/replies/inbound";
import { RetryLater } from "@/application/ports/queue";
import type { ReplyRoute } from "@/domain/conversation/reply-settings";
import { monday } from "@/testing/builders/facts";
import { aReplyMailbox } from "@/testing/builders/reply-mailbox";
import { replyDeps } from "@/testing/reply-deps";
import { startTestApp } from "@/testing/test-app";
import { startTestFront } from "@/testing/test-front";

const hook = "/api/hooks/replies/test";
const SECRET = "signing-key";

/** A shop whose replies a provider takes in; `unassigned` is what was kept. */
async function start(route: Exclude<ReplyRoute, "imap">) {
  const { deps, store } = await startTestApp({ now: monday });
  await deps.db.transaction((tx) =>
    deps.replyMailboxes.save(
      tx,
      aReplyMailbox({
        storeId: store.id,
        settings: {
          route,
          address: "replies@ash.example",
          hasPlusAddresses: true,
          strays: "keep",
          imap: null,
        },
        sealedSecret: deps.secrets.seal(SECRET),
      }),
    ),
  );
  const isFull = { now: false };
  const replies = replyDeps({ deps });
  const add: typeof deps.conversations.add = (tx, message) => {
    if (isFull.now) throw new RetryLater(monday + 1, "The disk is full.");
    return deps.conversations.add(tx, message);
  };
  const front = await startTestFront({
    now: monday,
    front: {
      replies: {
        deps: { ...replies, conversations: { ...deps.conversations, add } },
        inbound: inboundReader,
      },
    },
  });
  const kept = async () => {
    const conversations = await deps.conversations.unassigned(deps.db.read, store.id, 10);
    const found = await Promise.all(
      conversations.map(({ id }) => deps.conversations.ofConversation(deps.db.read, store.id, id, 9)),
    );
    return found.flat();
  };
  return { kept, ask: front.ask, url: front.url, isFull };
}

const basic = (password: string) => `Basic ${Buffer.from(`milepost:${password}`).toString("base64")}`;

function form(fields: Readonly<Record<string, string>>): { type: string; body: string } {
  const boundary = "a-boundary-of-parts";
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join("")}--${boundary}--\r\n` };
}

const headers =
  "From: Dana <dana@example.com>\r\nTo: replies@ash.example\r\nSubject: Where is it?\r\nMessage-ID: <a@example.com>\r\nContent-Type: multipart/alternative; boundary=x";

it("Postmark's inbound JSON is read with the password of its address, once, with its files", async () => {
  const { ask, kept } = await start("postmark");
  const body = JSON.stringify({
    FromFull: { Email: "dana@example.com", Name: "Dana" },
    From: '"Dana" <dana@example.com>',
    To: "replies+x@ash.example",
    OriginalRecipient: "replies+x@ash.example",
    Subject: "Where is it?",
    Date: "Mon, 9 Mar 2026 08:00:00 +0000",
    MessageID: "22c74902-a0c1-4511-804f2-341342852c90",
    TextBody: "Still nothing.\n\nOn Monday Ash wrote:\n> On its way.",
    HtmlBody: "<p>Still nothing.</p>",
    Headers: [
      { Name: "Message-ID", Value: "<a@example.com>" },
      { Name: "X-Spam-Status", Value: "No" },
    ],
    Attachments: [
      { Name: "a.pdf", ContentType: "application/pdf", Content: Buffer.from("%PDF-1.4").toString("base64") },
      { Name: "b.exe", ContentType: "application/pdf", Content: Buffer.from("MZ").toString("base64") },
    ],
  });
  const post = (authorization?: string) =>
    ask("POST", hook, {
      headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
      body,
    });
  expect((await post()).status).toBe(401);
  expect((await post(basic("wrong"))).status).toBe(401);
  expect(await kept()).toEqual([]);
  expect((await post(basic(SECRET))).text).toContain('"kept"');
  expect((await post(basic(SECRET))).text).toContain('"duplicate"');
  expect(await kept()).toMatchObject([
    {
      sender: "dana@example.com",
      senderName: "Dana",
      subject: "Where is it?",
      text: "Still nothing.",
      filesLeftOut: 1,
      mailId: "<a@example.com>",
    },
  ]);
});

it("SendGrid's Inbound Parse is read from its fields and from the whole mail", async () => {
  const { ask, kept } = await start("sendgrid");
  const post = (fields: Readonly<Record<string, string>>) => {
    const { type, body } = form(fields);
    return ask("POST", hook, { headers: { "content-type": type, authorization: basic(SECRET) }, body });
  };
  const envelope = JSON.stringify({ to: ["replies+x@ash.example"], from: "dana@example.com" });
  expect((await post({ headers, text: "Fields", html: "<p>Fields</p>", envelope })).status).toBe(200);
  const raw = "From: omar@example.com\r\nSubject: Hi\r\nMessage-ID: <b@example.com>\r\n\r\nWhole\r\n";
  expect((await post({ email: raw, envelope })).status).toBe(200);
  expect((await kept()).map(({ text }) => text)).toEqual(expect.arrayContaining(["Fields", "Whole"]));
  expect((await post({ nothing: "here" })).status).toBe(400);
  expect((await ask("POST", hook, { headers: { authorization: basic(SECRET) }, body: "x" })).status).toBe(
    400,
  );
});

it("Mailgun's route is read with its signature, which is not good for ever", async () => {
  const { ask, kept } = await start("mailgun");
  const post = (at: number, key = SECRET, { token = "t".repeat(50), words = "Where is it?" } = {}) => {
    const timestamp = String(Math.floor(at / 1000));
    const signature = createHmac("sha256", key).update(`${timestamp}${token}`).digest("hex");
    const { type, body } = form({
      timestamp,
      token,
      signature,
      recipient: "replies+x@ash.example",
      "message-headers": JSON.stringify([
        ["From", "Dana <dana@example.com>"],
        ["Message-Id", `<${words.length}@example.com>`],
        ["Subject", "Hi"],
      ]),
      "body-plain": words,
    });
    return ask("POST", hook, { headers: { "content-type": type }, body });
  };
  expect((await post(monday, "another")).status).toBe(401);
  expect((await post(monday - 3_600_000)).status).toBe(401);
  expect((await post(monday)).status).toBe(200);
  expect(await kept()).toMatchObject([{ sender: "dana@example.com", text: "Where is it?" }]);
  // Whoever has seen the signature puts other words under it: it covers none of them.
  expect((await post(monday, SECRET, { words: "Send it to me instead" })).status).toBe(401);
  expect(await kept()).toHaveLength(1);
  expect((await post(monday, SECRET, { words: "Anything new?", token: "u".repeat(50) })).status).toBe(200);
  expect(await kept()).toHaveLength(2);
});

it("a mail that could not be kept is taken with the same signature when Mailgun tells it again", async () => {
  const { ask, kept, isFull } = await start("mailgun");
  const timestamp = String(Math.floor(monday / 1000));
  const token = "t".repeat(50);
  const signature = createHmac("sha256", SECRET).update(`${timestamp}${token}`).digest("hex");
  const { type, body } = form({
    timestamp,
    token,
    signature,
    "message-headers": headers,
    "body-plain": "Hi",
  });
  const post = () => ask("POST", hook, { headers: { "content-type": type }, body });
  isFull.now = true;
  expect((await post()).status).toBe(503);
  isFull.now = false;
  expect((await post()).status).toBe(200);
  expect(await kept()).toHaveLength(1);
  expect((await post()).status).toBe(401);
});

it("nobody is heard where no provider is set, and only POST is", async () => {
  const { ask } = await start("postmark");
  expect((await ask("GET", hook)).status).toBe(405);
  expect((await ask("POST", "/api/hooks/replies/nowhere", { body: "{}" })).status).toBe(401);
});

/** Begins to send so many bytes, and never goes on; resolves once the server has begun to read, or has answered. */
function beginsToSend(url: string, bytes: number, headers: Readonly<Record<string, string>> = {}) {
  const sending = request(`${url}${hook}`, {
    method: "POST",
    headers: { ...headers, "Content-Length": String(bytes), Expect: "100-continue" },
  });
  sending.on("error", () => undefined);
  const begun = new Promise<"reads" | number>((resolve) => {
    sending.on("continue", () => resolve("reads"));
    sending.on("response", ({ statusCode = 0 }) => resolve(statusCode));
  });
  sending.flushHeaders();
  return { begun, goAway: () => sending.destroy() };
}

it("a stranger's mail is refused before any of it is read", async () => {
  const { url } = await start("sendgrid");
  for (const headers of [{}, { authorization: basic("guessed") }]) {
    const stranger = beginsToSend(url, 30_000_000, headers);
    expect(await stranger.begun).toBe(401);
    stranger.goAway();
  }
});

it("large mails are read a few at a time; small ones never wait for them", async () => {
  const { url, ask } = await start("mailgun");
  const strangers = [1, 2, 3].map(() => beginsToSend(url, 30_000_000));
  expect(await Promise.all(strangers.map(({ begun }) => begun))).toEqual(["reads", "reads", "reads"]);
  const fourth = beginsToSend(url, 30_000_000);
  expect(await fourth.begun).toBe(503);
  expect((await ask("POST", hook, { body: "small" })).status).toBe(400);
  for (const { goAway } of [...strangers, fourth]) goAway();
  await expect
    .poll(async () => {
      const next = beginsToSend(url, 30_000_000);
      const begun = await next.begun;
      next.goAway();
      return begun;
    })
    .toBe("reads");
});
