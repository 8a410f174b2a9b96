import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SmtpSink, startSmtpSink } from "@/testing/smtp-sink";
import { openHandOverLog } from "./hand-over-log";
import { openHandOverTrail } from "./hand-over-trail";
import { createSmtpSender } from "./smtp";

let folder = "";
let sink: SmtpSink | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "milepost-trail-"));
});
afterEach(async () => {
  await sink?.close();
  sink = null;
  rmSync(folder, { recursive: true, force: true });
});

const email = {
  messageId: "m1",
  from: '"Ash & Ember" <hello@ash.example>',
  replyTo: "help@ash.example",
  to: "dana@example.com",
  subject: "On its way",
  html: "<p>Today.</p>",
  text: "Today.",
  headers: {},
};

describe("what had begun to leave when a process died", () => {
  /** A process that began at 1,000 and wrote this down. */
  async function died(...began: string[]): Promise<void> {
    const log = openHandOverLog(openHandOverTrail(folder, 1_000).file);
    for (const messageId of began) await log.note(messageId);
  }

  it("may have left; what was claimed and had not begun has not", async () => {
    await died("m1", "m2");
    const trail = openHandOverTrail(folder, 2_000);
    expect(trail.mayHaveLeft("m2", 1_500)).toBe(true);
    expect(trail.mayHaveLeft("m3", 1_500)).toBe(false);
    expect(trail.mayHaveLeft("m3", 1_000)).toBe(false);
  });

  it("is not known of a message that was claimed before the log was begun, nor without any log", async () => {
    expect(openHandOverTrail(folder, 1_000).mayHaveLeft("m3", 1_500)).toBe(true);
    await died("m1");
    expect(openHandOverTrail(folder, 2_000).mayHaveLeft("m3", 999)).toBe(true);
  });

  it("is known of each of several processes that died one after the other", async () => {
    await died("m1");
    const second = openHandOverTrail(folder, 1_000);
    await openHandOverLog(second.file).note("m2");
    const trail = openHandOverTrail(folder, 2_000);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(["m1", "m2", "m3"].map((id) => trail.mayHaveLeft(id, 1_500))).toEqual([true, true, false]);
    expect(trail.file).not.toBe(second.file);
  });

  it("says nothing of what is being handed over by the living, be its log ever so empty", async () => {
    await died("m1");
    const trail = openHandOverTrail(folder, 2_000);
    expect(["m1", "m2"].map((id) => trail.mayHaveLeft(id, 2_000))).toEqual([true, true]);
    expect(trail.mayHaveLeft("m2", 1_999)).toBe(false);
    // Also where the clock was set back meanwhile.
    await openHandOverLog(trail.file).note("m2");
    expect(trail.mayHaveLeft("m2", 1_999)).toBe(true);
  });

  it("is forgotten when nobody is in doubt any more, and from then on nothing is believed of it", async () => {
    await died("m1");
    writeFileSync(join(folder, "notes.txt"), "somebody else's");
    const trail = openHandOverTrail(folder, 2_000);
    trail.forget();
    expect(readdirSync(folder)).toEqual(["notes.txt"]);
    expect(trail.mayHaveLeft("m3", 1_500)).toBe(true);
  });

  it("leaves out the last line where a power cut cut it", async () => {
    await died("m1");
    writeFileSync(join(folder, "begun-1000.log"), "m1\nm2-was-cu");
    expect(openHandOverTrail(folder, 2_000).mayHaveLeft("m1", 1_500)).toBe(true);
  });
});

describe("a mail that begins to leave", () => {
  it("is on disk before the mail server has any of it, readable for nobody else", async () => {
    const trail = openHandOverTrail(folder, 1_000);
    const known: string[] = [];
    sink = await startSmtpSink({
      onContent: () => {
        known.push(readFileSync(trail.file, "utf8"));
        return "take";
      },
    });
    const sender = createSmtpSender({ url: sink.url, log: silent, trail });
    await Promise.all(["m1", "m2", "m3"].map((messageId) => sender.send({ ...email, messageId })));
    expect((await sender.send({ ...email, to: "nobody" })).kind).toBe("rejected");
    await sender.close();
    expect(known).toHaveLength(3);
    expect(known[0]).toMatch(/^m\d\n/);
    expect(readFileSync(trail.file, "utf8").split("\n").sort()).toEqual(["", "m1", "m2", "m3"]);
    expect(statSync(trail.file).mode & 0o077).toBe(0);
    expect(sender.claims).toBe(4 * sender.concurrency);
  });

  it("is not noted when the mail server refuses it before it asks for the content", async () => {
    const trail = openHandOverTrail(folder, 1_000);
    sink = await startSmtpSink({ onRecipient: () => "550 5.1.1 No such user" });
    const sender = createSmtpSender({ url: sink.url, log: silent, trail });
    expect((await sender.send(email)).kind).toBe("rejected");
    await sender.close();
    expect(readFileSync(trail.file, "utf8")).toBe("");
  });

  it("does not leave when that cannot be written down, and is tried again", async () => {
    sink = await startSmtpSink();
    const trail = { file: "/dev/full", mayHaveLeft: () => true, forget: () => undefined };
    const sender = createSmtpSender({ url: sink.url, log: silent, trail });
    expect(await sender.send(email)).toMatchObject({ kind: "retry" });
    await sender.close();
    expect(sink.seen).toEqual([]);
  });
});

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
