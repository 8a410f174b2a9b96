import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenMailbox } from "@/application/ports/mail-reader";
import { findDovecot } from "@/testing/find-dovecot";
import { type ImapServer, startImapServer } from "@/testing/imap-server";
import { createImapReader } from "./imap-mailbox";

let server: ImapServer;

beforeAll(async () => {
  // The first time, Debian's packages are fetched.
  await findDovecot();
}, 120_000);
beforeEach(async () => {
  server = await startImapServer();
});
afterEach(() => server.close());

const never = new Promise<never>(() => undefined);
const mail = (subject: string, more = "") =>
  `From: Dana <dana@example.com>\nTo: replies+x1@shop.example\nSubject: ${subject}\nMessage-ID: <${subject}@example.com>\nDate: Mon, 2 Jun 2025 09:14:00 +0000\n${more}\nWhere is it?\n`;

const settingsOf = ({ port, user }: ImapServer) => ({
  host: "127.0.0.1",
  port,
  security: "none" as const,
  user,
  folder: "INBOX",
  movedTo: "",
});

const reader = (allowedHosts = ["127.0.0.1"]) =>
  createImapReader({ allowedHosts, now: () => Date.now(), timeoutMs: 3_000 });

async function opened(
  at: ImapServer,
  change: Partial<ReturnType<typeof settingsOf>> = {},
): Promise<OpenMailbox> {
  const opening = await reader().open({ ...settingsOf(at), ...change }, at.password);
  if (opening.kind !== "open") throw new Error(opening.why);
  return opening.mailbox;
}

async function subjects(mailbox: OpenMailbox, above = 0): Promise<string[]> {
  const found: string[] = [];
  for await (const one of mailbox.above(above, null))
    found.push(one.kind === "mail" ? `${one.uid} ${one.mail.subject}` : `${one.uid} ${one.why}`);
  return found;
}

describe("a mailbox on a real IMAP server", () => {
  it("is read from a number on, oldest first, and told apart by its count", async () => {
    await server.deliver(mail("one"));
    await server.deliver(mail("two"));
    const mailbox = await opened(server);
    expect(mailbox.nextUid).toBe(3);
    expect(mailbox.uidValidity).toMatch(/^\d+$/);
    expect(await subjects(mailbox)).toEqual(["1 one", "2 two"]);
    expect(await subjects(mailbox, 1)).toEqual(["2 two"]);
    expect(await subjects(mailbox, 2)).toEqual([]);
    expect(await subjects(mailbox, 900)).toEqual([]);
    await mailbox.close();
  });

  it("marks what was taken, or moves it", async () => {
    await server.deliver(mail("one"));
    const mailbox = await opened(server);
    await mailbox.settle(1);
    expect(await server.files()).toEqual([expect.stringMatching(/,S$/)]);
    await mailbox.close();
    const moving = await opened(server, { movedTo: "Done" });
    await moving.settle(1);
    expect(await server.files()).toEqual([]);
    expect(await server.files(".Done")).toHaveLength(1);
    await moving.close();
  });

  it("tells of news while somebody waits, and of a connection that was cut", async () => {
    const mailbox = await opened(server);
    const waiting = mailbox.waitForNews(20_000, never);
    await server.deliver(mail("one"));
    await waiting;
    expect(await subjects(mailbox)).toEqual(["1 one"]);
    await mailbox.waitForNews(20_000, Promise.resolve());
    await mailbox.waitForNews(10, never);
    const cut = mailbox.waitForNews(20_000, never);
    server.setDown(true);
    await expect(cut).rejects.toThrow();
  });

  it("says who refuses: the password, the folder, nobody there, or we ourselves", async () => {
    const settings = settingsOf(server);
    expect(await reader().open(settings, "wrong")).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("password"),
    });
    expect(await reader().open({ ...settings, folder: "Nowhere" }, server.password)).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("“Nowhere”"),
    });
    expect(await reader([]).open(settings, server.password)).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("plain"),
    });
    expect(await reader([]).open({ ...settings, security: "tls" }, server.password)).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("public"),
    });
    server.setDown(true);
    expect(await reader().open(settings, server.password)).toMatchObject({ kind: "unreachable" });
  });
});
