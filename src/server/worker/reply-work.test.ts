import { simpleParser } from "mailparser";
import MailComposer from "nodemailer/lib/mail-composer";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createSmtpSender } from "@/adapters/channels/email/smtp";
import { createImapReader } from "@/adapters/replies/imap-mailbox";
import type { ReplyMailbox } from "@/application/ports/conversations";
import { aReplyMailbox } from "@/testing/builders/reply-mailbox";
import { findDovecot } from "@/testing/find-dovecot";
import { type ImapServer, startImapServer } from "@/testing/imap-server";
import { shippedNow, startStory } from "@/testing/parcel-story";
import { replyDeps } from "@/testing/reply-deps";
import { startSmtpSink } from "@/testing/smtp-sink";
import { startReplyWork } from "./reply-work";

const address = "replies@ash.example";

beforeAll(async () => {
  // The first time, Debian's packages are fetched.
  await findDovecot();
}, 120_000);

/** A shop whose mail leaves by a real mail server, and whose answers come into a real mailbox. */
async function start() {
  const server = await startImapServer();
  const sink = await startSmtpSink();
  const app = await startStory({ settings: { replyAddress: address, zone: "Europe/Berlin", country: "DE" } });
  const { deps, store } = app;
  await deps.db.transaction((tx) => deps.replyMailboxes.save(tx, mailboxOf(server, app)));
  const mailReader = createImapReader({ allowedHosts: ["127.0.0.1"], now: deps.clock.now, timeoutMs: 3_000 });
  const works: ReturnType<typeof startReplyWork>[] = [];
  const replies = replyDeps(app);
  const orderId = async () =>
    (await deps.orders.findByRef(deps.db.read, store.id, { externalId: "1", number: null }))?.id ?? "";
  return {
    server,
    sink,
    app,
    read: () => {
      const work = startReplyWork({ ...replies, mailReader }, { lookEveryMs: 20, waitMs: 2_000 });
      works.push(work);
      return work;
    },
    mailbox: () => deps.replyMailboxes.find(deps.db.read, store.id),
    conversation: async () => deps.conversations.ofOrder(deps.db.read, store.id, await orderId()),
    tasks: async () => deps.tasks.pendingOfOrder(deps.db.read, store.id, await orderId()),
    async close() {
      await Promise.all(works.map((work) => work.stop()));
      await server.close();
      await sink.close();
    },
  };
}

type Story = Awaited<ReturnType<typeof start>>;

function mailboxOf({ port, user, password }: ImapServer, { deps, store }: Story["app"]): ReplyMailbox {
  return aReplyMailbox({
    storeId: store.id,
    settings: {
      route: "imap",
      address,
      hasPlusAddresses: true,
      strays: "keep",
      imap: { host: "127.0.0.1", port, security: "none", user, folder: "INBOX", movedTo: "" },
    },
    sealedSecret: deps.secrets.seal(password),
  });
}

/** The mail of an order, sent by SMTP and answered as a mail program does. */
async function answerTo({ app, sink }: Story, text: string): Promise<string> {
  const { deps } = app;
  const sender = createSmtpSender({ url: sink.url, log: deps.log });
  const [email] = app.outbox;
  if (email === undefined) throw new Error("No mail left.");
  expect(await sender.send(email)).toMatchObject({ kind: "sent" });
  await sender.close();
  const got = await simpleParser(sink.taken.at(-1)?.content ?? "");
  const answer = new MailComposer({
    from: '"Dana" <dana@example.com>',
    to: got.replyTo?.value[0]?.address ?? "",
    subject: `Re: ${got.subject}`,
    inReplyTo: got.messageId ?? "",
    references: got.messageId ?? "",
    text: `${text}\n\nOn Monday Ash & Ember wrote:\n> On its way.`,
    attachments: [{ filename: "invoice.pdf", content: Buffer.from("%PDF-1.7 made up") }],
  });
  return (await answer.compile().build()).toString();
}

const soon = { timeout: 15_000, interval: 20 };

describe("answers in a real mailbox", () => {
  it("go from a mail by SMTP over its signed address and IMAP to the order's conversation and a task", async () => {
    const story = await start();
    await story.server.deliver("From: old@example.com\nSubject: before\n\nThis was there before.\n");
    const work = story.read();
    await vi.waitFor(async () => expect((await story.mailbox())?.uidValidity).not.toBeNull(), soon);
    await shippedNow(story.app);
    const answer = await answerTo(story, "Where is it?");
    expect(answer).toMatch(/^To: replies\+[0-9a-z]{39}@ash\.example/m);
    await story.server.deliver(answer);
    await vi.waitFor(async () => expect(await story.tasks()).toHaveLength(1), soon);
    expect(await story.conversation()).toMatchObject([
      { trust: "token", sender: "dana@example.com", text: "Where is it?", filesLeftOut: 0, channel: "email" },
    ]);
    // Marked once it is kept; what was there before is left alone.
    await vi.waitFor(async () => {
      const flags = (await story.server.files()).map((name) => name.split(",")[1]);
      expect(flags.filter((flag) => flag === "S")).toHaveLength(1);
    }, soon);
    await work.stop();
    // The folder counts anew, and the same mail lies in it a second time: it is known.
    const { deps, store } = story.app;
    await deps.db.transaction((tx) =>
      deps.replyMailboxes.noteRead(tx, store.id, { uidValidity: "1", lastUid: 0 }),
    );
    await story.server.deliver(answer);
    await story.server.deliver((await answerTo(story, "Still waiting")).replace(/^X-A:.*$/m, ""));
    story.read();
    story.read();
    await vi.waitFor(async () => expect(await story.conversation()).toHaveLength(2), soon);
    expect((await story.tasks())[0]?.values).toMatchObject({ reply: "Still waiting", replies: 2 });
    expect(JSON.stringify(story.app.log)).not.toContain("waiting");
    await story.close();
  }, 40_000);

  it("are read by one worker at a time; a server that was away is asked again", async () => {
    const story = await start();
    story.read();
    story.read();
    await vi.waitFor(async () => expect((await story.mailbox())?.lastReadAt).not.toBeNull(), soon);
    expect(story.server.connections()).toBe(1);
    story.server.setDown(true);
    await vi.waitFor(async () => expect((await story.mailbox())?.failures).toBe(1), soon);
    expect(await story.mailbox()).toMatchObject({ pausedAt: null, lastError: expect.any(String) });
    story.server.setDown(false);
    await shippedNow(story.app);
    await story.server.deliver(await answerTo(story, "Hello?"));
    await story.app.advance("1m");
    await vi.waitFor(async () => expect(await story.tasks()).toHaveLength(1), soon);
    await vi.waitFor(async () => expect((await story.mailbox())?.failures).toBe(0), soon);
    await story.close();
  }, 40_000);

  it("wait with a wrong password until somebody looks: the server is not asked again", async () => {
    const story = await start();
    const { deps } = story.app;
    const mailbox = { ...mailboxOf(story.server, story.app), sealedSecret: deps.secrets.seal("wrong") };
    await deps.db.transaction((tx) => deps.replyMailboxes.save(tx, mailbox));
    story.read();
    await vi.waitFor(async () => expect((await story.mailbox())?.pausedAt).not.toBeNull(), soon);
    const asked = story.server.connections();
    await story.app.advance("1d");
    expect(await story.mailbox()).toMatchObject({ lastError: expect.stringContaining("password") });
    expect(story.server.connections()).toBe(asked);
    expect(JSON.stringify(story.app.log)).not.toContain("wrong");
    await story.close();
  }, 40_000);
});
