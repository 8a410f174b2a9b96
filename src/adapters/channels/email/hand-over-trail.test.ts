import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLog } from "@/testing/silent-log";
import { type SmtpSink, startSmtpSink } from "@/testing/smtp-sink";
import { type HandOverLog, openHandOverLog } from "./hand-over-log";
import { type OwnTrail, openHandOverTrail } from "./hand-over-trail";
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

describe("what a process has written down that died", () => {
  const kindsOf = (trail: OwnTrail, claimedAt: number, ...messageIds: string[]) =>
    messageIds.map((id) => trail.fateOf(id, claimedAt).kind);

  /** A process that began at 1,000 and wrote this down. */
  async function died(...began: string[]): Promise<HandOverLog> {
    const log = openHandOverLog(openHandOverTrail(folder, 1_000).file);
    for (const messageId of began) await log.begins(messageId);
    return log;
  }

  it("of what had begun to leave nobody knows; what was claimed and had not begun has not left", async () => {
    await died("m1", "m2");
    const trail = openHandOverTrail(folder, 2_000);
    expect(kindsOf(trail, 1_500, "m2", "m3")).toEqual(["unknown", "never_left"]);
    expect(kindsOf(trail, 1_000, "m3")).toEqual(["never_left"]);
  });

  it("what the mail server had taken is sent, what it had refused has not left, and the last word counts", async () => {
    const log = await died("m1", "m2", "m3");
    log.ends("m1", "taken", 1_234);
    log.ends("m2", "refused", 1_235);
    log.ends("m3", "refused", 1_236);
    await log.begins("m3");
    const trail = openHandOverTrail(folder, 2_000);
    expect(trail.fateOf("m1", 1_100)).toEqual({ kind: "taken", at: 1_234 });
    expect(kindsOf(trail, 1_100, "m2", "m3")).toEqual(["never_left", "unknown"]);
  });

  it("is not known of a message that was claimed before the log was begun, nor without any log", async () => {
    expect(kindsOf(openHandOverTrail(folder, 1_000), 1_500, "m3")).toEqual(["unknown"]);
    await died("m1");
    expect(kindsOf(openHandOverTrail(folder, 2_000), 999, "m3")).toEqual(["unknown"]);
  });

  it("is that nothing has left, where the process died before its first hand-over", () => {
    openHandOverTrail(folder, 1_000);
    expect(kindsOf(openHandOverTrail(folder, 2_000), 1_500, "m1")).toEqual(["never_left"]);
  });

  it("is known of each of several processes that died one after the other", async () => {
    const first = await died("m1", "m4");
    first.ends("m4", "refused", 1_100);
    const second = openHandOverTrail(folder, 1_000);
    const log = openHandOverLog(second.file);
    await log.begins("m2");
    await log.begins("m4");
    log.ends("m4", "taken", 1_900);
    const trail = openHandOverTrail(folder, 2_000);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(kindsOf(trail, 1_500, "m1", "m2", "m3", "m4")).toEqual([
      "unknown",
      "unknown",
      "never_left",
      "taken",
    ]);
    expect(trail.file).not.toBe(second.file);
  });

  it("says nothing of what is being handed over by the living, be its log ever so empty", async () => {
    await died("m1");
    const trail = openHandOverTrail(folder, 2_000);
    expect(kindsOf(trail, 2_000, "m1", "m2")).toEqual(["unknown", "unknown"]);
    expect(kindsOf(trail, 1_999, "m2")).toEqual(["never_left"]);
    // Also where the clock was set back meanwhile.
    await openHandOverLog(trail.file).begins("m2");
    expect(kindsOf(trail, 1_999, "m2")).toEqual(["unknown"]);
  });

  it("is forgotten when nobody is in doubt any more, and from then on nothing is believed of it", async () => {
    await died("m1");
    writeFileSync(join(folder, "notes.txt"), "somebody else's");
    const trail = openHandOverTrail(folder, 2_000);
    trail.forget();
    expect(readdirSync(folder)).toEqual(["begun-2000.log", "notes.txt"]);
    expect(kindsOf(trail, 1_500, "m3")).toEqual(["unknown"]);
  });

  it("leaves out the last line where a power cut has cut it off", async () => {
    await died("m1");
    writeFileSync(join(folder, "begun-1000.log"), "begun m1\nbegun m2\ntaken m1 1");
    expect(kindsOf(openHandOverTrail(folder, 2_000), 1_500, "m1", "m2")).toEqual(["unknown", "unknown"]);
  });
});

describe("a mail that begins to leave", () => {
  it("is on disk before the mail server has any of it, readable for nobody else", async () => {
    const trail = openHandOverTrail(folder, 1_000);
    const known: string[] = [];
    sink = await startSmtpSink({
      onContent: (content) => {
        const id = /^X-Milepost-Message: (\S+)/im.exec(content)?.[1] ?? "";
        known.push(readFileSync(trail.file, "utf8").includes(`begun ${id}\n`) ? id : "unknown");
        return "take";
      },
    });
    const sender = createSmtpSender({ url: sink.url, log: silentLog, trail });
    await Promise.all(["m1", "m2", "m3"].map((messageId) => sender.send({ ...email, messageId })));
    expect((await sender.send({ ...email, messageId: "m9", to: "nobody" })).kind).toBe("rejected");
    await sender.close();
    expect(known.sort()).toEqual(["m1", "m2", "m3"]);
    const next = openHandOverTrail(folder, Date.now());
    for (const id of known) expect(next.fateOf(id, 1_500)).toEqual({ kind: "taken", at: expect.any(Number) });
    expect(statSync(trail.file).mode & 0o077).toBe(0);
    expect(sender.claims).toBe(4 * sender.concurrency);
  });

  it("has not left when the mail server refuses it, before or after it asked for the content", async () => {
    const trail = openHandOverTrail(folder, 1_000);
    sink = await startSmtpSink({
      onRecipient: (address) => (address.startsWith("no") ? "550 5.1.1 No such user" : "take"),
      onContent: () => "451 Later",
    });
    const sender = createSmtpSender({ url: sink.url, log: silentLog, trail });
    expect((await sender.send({ ...email, to: "nobody@example.com" })).kind).toBe("rejected");
    expect((await sender.send({ ...email, messageId: "m2" })).kind).toBe("retry");
    await sender.close();
    const words = readFileSync(trail.file, "utf8")
      .split("\n")
      .map((line) => line.split(" ").slice(0, 2).join(" "));
    expect(words).toEqual(["refused m1", "begun m2", "refused m2", ""]);
  });

  it("does not leave when that cannot be written down, and is tried again", async () => {
    sink = await startSmtpSink();
    const trail: OwnTrail = {
      file: "/dev/full",
      fateOf: () => ({ kind: "unknown" }),
      forget: () => undefined,
    };
    const sender = createSmtpSender({ url: sink.url, log: silentLog, trail });
    expect(await sender.send(email)).toMatchObject({ kind: "retry" });
    await sender.close();
    expect(sink.seen).toEqual([]);
  });
});
