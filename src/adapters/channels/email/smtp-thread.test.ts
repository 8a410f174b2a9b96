import type { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { startThread } from "@/adapters/system/start-thread";
import type { EmailSender, OutgoingEmail } from "@/application/ports/channel";
import { silentLog } from "@/testing/silent-log";
import { type SmtpSink, type SmtpSinkScript, startSmtpSink } from "@/testing/smtp-sink";
import { createSmtpSender } from "./smtp";

const opened: (EmailSender | SmtpSink)[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const email: OutgoingEmail = {
  messageId: "0197-message-1",
  from: '"Ash & Ember" <hello@ash.example>',
  replyTo: "help@ash.example",
  to: "dana@example.com",
  subject: "Your order #1042 is on its way",
  html: "<p>It comes <b>today</b>.</p>",
  text: "It comes today.",
  headers: {},
};

/** A sender whose threads can be ended from outside. */
async function start(script: SmtpSinkScript) {
  const sink = await startSmtpSink(script);
  const threads: Worker[] = [];
  const sender = createSmtpSender({
    url: sink.url,
    log: silentLog,
    start(workerData) {
      const thread = startThread({ name: "smtp-thread", besideSource: import.meta.url, workerData });
      threads.push(thread);
      return thread;
    },
  });
  opened.push(sink, sender);
  return { sink, sender, threads };
}

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

test("nobody knows of a message whose thread died with the content on its way", async () => {
  const reached = signal();
  const { sender, threads } = await start({
    onContent: () => {
      reached.give();
      return "say nothing";
    },
  });
  const outcome = sender.send(email);
  await reached.given;
  await threads[0]?.terminate();
  expect(await outcome).toMatchObject({ kind: "uncertain" });
});

test("a message whose thread died before any of the content left is tried again, in a new thread", async () => {
  const reached = signal();
  let isFirst = true;
  const { sink, sender, threads } = await start({
    onRecipient: () => {
      if (!isFirst) return "take";
      isFirst = false;
      reached.give();
      return "say nothing";
    },
  });
  const outcome = sender.send(email);
  await reached.given;
  await threads[0]?.terminate();
  expect(await outcome).toMatchObject({ kind: "retry" });
  expect((await sender.send(email)).kind).toBe("sent");
  expect(sink.taken).toHaveLength(1);
  expect(threads).toHaveLength(2);
});

test("a thread that cannot even start leaves every message for later", async () => {
  const sender = createSmtpSender({
    url: "smtp://127.0.0.1:1",
    log: silentLog,
    start: () => startThread({ name: "no-such-thread", besideSource: import.meta.url, workerData: {} }),
  });
  opened.push(sender);
  const outcomes = await Promise.all([sender.send(email), sender.send(email)]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(["retry", "retry"]);
});

test("stopping ends the thread", async () => {
  const { sender, threads } = await start({});
  await sender.send(email);
  const ended = new Promise((resolve) => threads[0]?.once("exit", resolve));
  await sender.close();
  expect(await ended).toBe(0);
});
