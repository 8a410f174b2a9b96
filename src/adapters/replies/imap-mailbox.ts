import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { ImapFlow } from "imapflow";
import type { FoundMail, MailboxOpening, MailReader, OpenMailbox } from "@/application/ports/mail-reader";
import { LARGEST_MAIL_BYTES } from "@/domain/conversation/incoming-mail";
import type { ReplySettings } from "@/domain/conversation/reply-settings";
import { isPrivate } from "../channels/guarded-post";
import { readMail } from "./read-mail";

type ImapSettings = NonNullable<ReplySettings["imap"]>;

interface ImapDeps {
  /** Hosts ("name" or "name:port") that may be reached although they are private or speak in plain. */
  readonly allowedHosts: readonly string[];
  readonly now: () => number;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
/** A connection on which nothing happens for so long is dead: a waiting server is asked again before. */
const SILENT_MS = 120_000;

/** Mailboxes over IMAP (RFC 9051, 3501), one connection each. Nothing it sends or hears is logged. */
export function createImapReader(deps: ImapDeps): MailReader {
  return { open: (settings, password) => openImap(deps, settings, password) };
}

async function openImap(deps: ImapDeps, settings: ImapSettings, password: string): Promise<MailboxOpening> {
  const target = await targetOf(deps, settings);
  if ("why" in target) return target;
  const timeoutMs = deps.timeoutMs ?? TIMEOUT_MS;
  const client = new ImapFlow({
    host: target.host,
    servername: settings.host,
    port: settings.port,
    secure: settings.security === "tls",
    doSTARTTLS: settings.security === "starttls",
    auth: { user: settings.user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: SILENT_MS,
  });
  // A lost connection fails whatever waits on it; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const folder = await client.mailboxOpen(settings.folder);
    const { uidValidity, uidNext } = folder;
    return { kind: "open", mailbox: openFolder(client, { settings, uidValidity, uidNext, now: deps.now }) };
  } catch (error) {
    client.close();
    return failureOf(error, settings);
  }
}

/** By name, or by the address that was looked at: no name can lead inside (SSRF), and no password goes in plain. */
async function targetOf(
  { allowedHosts }: ImapDeps,
  { host, port, security }: ImapSettings,
): Promise<{ readonly host: string } | Exclude<MailboxOpening, { kind: "open" }>> {
  if (allowedHosts.includes(host) || allowedHosts.includes(`${host}:${port}`)) return { host };
  if (security === "none")
    return {
      kind: "refused",
      why: "Without TLS the password would be sent in plain. Choose TLS or STARTTLS.",
    };
  const found = isIP(host) === 0 ? await lookup(host, { all: true }).catch(() => []) : [{ address: host }];
  const [first] = found;
  if (first === undefined) return { kind: "unreachable", why: `There is no server called ${host}.` };
  if (found.some(({ address }) => isPrivate(address)))
    return { kind: "refused", why: `${host} is not a public address. The operator can allow it.` };
  return { host: first.address };
}

function failureOf(error: unknown, { folder }: ImapSettings): Exclude<MailboxOpening, { kind: "open" }> {
  const told = textOf(error, "responseText") ?? (error instanceof Error ? error.message : "No answer.");
  const code = textOf(error, "serverResponseCode");
  const isRefused = Reflect.get(Object(error), "authenticationFailed") === true && code !== "UNAVAILABLE";
  if (isRefused) return { kind: "refused", why: `The server refuses the user or the password: ${told}` };
  if (textOf(error, "responseStatus") === "NO")
    return { kind: "refused", why: `The folder “${folder}” cannot be opened: ${told}` };
  return { kind: "unreachable", why: told };
}

function textOf(error: unknown, name: string): string | null {
  const value: unknown = Reflect.get(Object(error), name);
  return typeof value === "string" && value !== "" ? value.slice(0, 300) : null;
}

interface Folder {
  readonly settings: ImapSettings;
  readonly uidValidity: bigint;
  readonly uidNext: number;
  readonly now: () => number;
}

function openFolder(client: ImapFlow, { settings, uidValidity, uidNext, now }: Folder): OpenMailbox {
  const read = async (uid: number): Promise<FoundMail | null> => {
    const sized = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (sized === false) return null;
    if ((sized.size ?? 0) > LARGEST_MAIL_BYTES)
      return { kind: "unreadable", uid, why: "It is larger than 25 MB." };
    const whole = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (whole === false || whole.source === undefined) return null;
    try {
      return { kind: "mail", uid, mail: await readMail(whole.source, now()) };
    } catch (error) {
      return { kind: "unreadable", uid, why: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    uidValidity: String(uidValidity),
    nextUid: uidNext,
    async *above(uid, arrivedFrom) {
      const since = arrivedFrom === null ? {} : { since: new Date(arrivedFrom) };
      const found = await client.search({ uid: `${uid + 1}:*`, ...since }, { uid: true });
      // "*" is the last mail there is, be it above or not (RFC 3501 §6.4.8).
      const uids = Array.isArray(found) ? found.filter((one) => one > uid).sort((a, b) => a - b) : [];
      for (const one of uids) {
        const mail = await read(one);
        if (mail !== null) yield mail;
      }
    },
    async settle(uid) {
      await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
      if (settings.movedTo !== "") await client.messageMove(String(uid), settings.movedTo, { uid: true });
    },
    waitForNews: (ms, stop) => waitForNews(client, ms, stop),
    async close() {
      await client.logout().catch(() => client.close());
    },
  };
}

/** IDLE (RFC 2177) where the server knows it: any other command ends it. */
async function waitForNews(client: ImapFlow, ms: number, stop: Promise<unknown>): Promise<void> {
  const idling = client.idle().catch(() => false);
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      client.off("exists", end).off("close", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    client.on("exists", end).on("close", end);
    stop.then(end, end);
  });
  if (client.usable) await client.noop();
  await idling;
  if (!client.usable) throw new Error("The server has closed the connection.");
}
