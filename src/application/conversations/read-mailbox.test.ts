import { expect, it } from "vitest";
import type { IncomingMail } from "@/domain/conversation/incoming-mail";
import { emailMessageId } from "@/domain/messaging/email-headers";
import { aReplyMailbox } from "@/testing/builders/reply-mailbox";
import { shippedNow, startStory } from "@/testing/parcel-story";
import { replyDeps } from "@/testing/reply-deps";
import type { OpenMailbox } from "../ports/mail-reader";
import { RetryLater } from "../ports/queue";
import { readMailbox } from "./read-mailbox";

const mail: IncomingMail = {
  messageId: "<one@example.com>",
  from: { address: "dana@example.com", name: "Dana" },
  to: [],
  subject: "Hello",
  text: "Where is it?",
  headers: {},
  references: [],
  at: Date.UTC(2026, 2, 9, 12),
  files: [],
  report: null,
};

const pdf = { mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.7") };

/** A mailbox with one mail in it that was away for a day: connecting has failed far more often than a mail may. */
async function start(changed: (messageId: string) => Partial<IncomingMail>) {
  const app = await startStory();
  await shippedNow(app);
  const messageId = app.outbox[0]?.messageId ?? "";
  const whole = { ...mail, ...changed(messageId) };
  const deps = replyDeps(app);
  const { store } = app;
  const mailbox = aReplyMailbox({ storeId: store.id, uidValidity: "1", lastUid: 6, failures: 40 });
  await deps.db.transaction((tx) => deps.replyMailboxes.save(tx, mailbox));
  const settled: number[] = [];
  const opened: OpenMailbox = {
    uidValidity: "1",
    nextUid: 8,
    async *above(uid) {
      if (uid < 7) yield { kind: "mail", uid: 7, mail: whole };
    },
    settle: async (uid) => void settled.push(uid),
    waitForNews: async () => undefined,
    close: async () => undefined,
  };
  const tries = new Map<number, number>();
  const read = async () => {
    const now = await deps.replyMailboxes.find(deps.db.read, store.id);
    return readMailbox(deps, { store, mailbox: now ?? mailbox, opened, tries });
  };
  const lastUid = async () => (await deps.replyMailboxes.find(deps.db.read, store.id))?.lastUid;
  const message = await deps.messages.find(deps.db.read, messageId);
  if (message === null) throw new Error("Nothing was sent.");
  return { deps, store, message, read, lastUid, settled };
}

it("a mail that fails at first is read later, however long the server was away before", async () => {
  const { deps, read, lastUid, settled } = await start(() => ({ files: [pdf] }));
  const { keep } = deps.attachments;
  deps.attachments.keep = () => Promise.reject(new Error("The disk is full."));
  for (let times = 0; times < 3; times += 1) await expect(read()).rejects.toThrow("disk");
  expect(await lastUid()).toBe(6);
  deps.attachments.keep = keep;
  expect(await read()).toBe(1);
  expect([await lastUid(), settled]).toEqual([7, [7]]);
});

it("one that fails again and again is passed over and left as it is: those behind it do not wait for ever", async () => {
  const { deps, read, lastUid, settled } = await start(() => ({ files: [pdf] }));
  deps.attachments.keep = () => Promise.reject(new Error("The disk is full."));
  for (let times = 0; times < 4; times += 1) await expect(read()).rejects.toThrow("disk");
  expect(await read()).toBe(1);
  expect([await lastUid(), settled]).toEqual([7, []]);
});

it("a bounce of a message that is still being handed over waits for it, as often as it takes", async () => {
  const bounced = (messageId: string) => ({
    report: {
      status: "Final-Recipient: rfc822; dana@example.com\nAction: failed\nStatus: 5.1.1\n",
      original: `Message-ID: ${emailMessageId(messageId, "hello@ash.example")}\n`,
    },
  });
  const { deps, store, message, read, lastUid } = await start(bounced);
  await deps.db.transaction((tx) => deps.messages.setState(tx, { ...message, state: "sending" }));
  for (let times = 0; times < 9; times += 1) await expect(read()).rejects.toThrow(RetryLater);
  expect(await lastUid()).toBe(6);
  await deps.db.transaction((tx) => deps.messages.setState(tx, message));
  expect(await read()).toBe(1);
  expect(await deps.customers.blocked(deps.db.read, store.id, ["dana@example.com"])).toHaveLength(1);
});
