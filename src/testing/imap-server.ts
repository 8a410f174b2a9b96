import { spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Dovecot, findDovecot } from "./find-dovecot";

/** A mailbox on a real IMAP server. */
export interface ImapServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Connections opened so far. */
  connections(): number;
  /** What a mail server does with a mail for this mailbox. */
  deliver(content: string): Promise<void>;
  /** File names in a folder of the mailbox, with its flags behind a comma: "…:2,S" was seen. */
  files(folder?: string): Promise<readonly string[]>;
  /** Lets nobody in, or everybody again. */
  setDown(isDown: boolean): void;
  close(): Promise<void>;
}

const USER = "replies";
const PASSWORD = "right-password";
/** Dovecot refuses to work on mail as root: then it works as "nobody". */
const NOBODY = 65_534;

/**
 * Dovecot's IMAP engine behind a door of ours, which asks for the password: the engine then serves the connection from
 * inside, as the user the tests run as, with no daemon and no rights. Throws where there is no Dovecot to be had.
 */
export async function startImapServer(): Promise<ImapServer> {
  const dovecot = await findDovecot();
  const folder = await mkdtemp(join(tmpdir(), "milepost-imap-"));
  const config = await writeConfig(dovecot, folder);
  const sockets = new Set<Socket>();
  const state = { isDown: false, connections: 0, delivered: 0 };
  const server: Server = createServer((socket) => {
    state.connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    if (state.isDown) socket.destroy();
    else askPassword(socket, () => serve(dovecot, config, socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: portOf(server),
    user: USER,
    password: PASSWORD,
    connections: () => state.connections,
    async deliver(content) {
      state.delivered += 1;
      // Whole or not at all, as a Maildir is delivered to.
      const name = `${Date.now()}.M${state.delivered}.tests`;
      const half = join(folder, "mail", "tmp", name);
      await writeFile(half, content.replace(/\r?\n/g, "\n"));
      await ownedByWorker(half);
      await rename(half, join(folder, "mail", "new", name));
    },
    files: async (name = "") => readdir(join(folder, "mail", name, "cur")).catch(() => []),
    setDown(isDown) {
      state.isDown = isDown;
      if (isDown) cut();
    },
    async close() {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What is asked before anybody is let in (RFC 3501 §6.1, §6.2). */
function askPassword(socket: Socket, onEntered: () => void): void {
  let rest = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (chunk: Buffer) => {
    rest += chunk.toString("latin1");
    for (let end = rest.indexOf("\r\n"); end !== -1; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      const [, tag = "*", command = "", given = ""] = /^(\S+) (\S+) ?(.*)$/.exec(line) ?? [];
      if (/^capability$/i.test(command)) {
        say(`* CAPABILITY ${ABILITIES}`);
        say(`${tag} OK done`);
      } else if (/^login$/i.test(command) && isRight(given)) {
        socket.off("data", hear);
        say(`${tag} OK [CAPABILITY ${ABILITIES} IDLE UIDPLUS MOVE] Logged in`);
        onEntered();
        return;
      } else if (/^login$/i.test(command)) {
        say(`${tag} NO [AUTHENTICATIONFAILED] Authentication failed.`);
      } else if (/^logout$/i.test(command)) {
        say("* BYE");
        socket.end(`${tag} OK\r\n`);
      } else say(`${tag} OK done`);
    }
  };
  socket.on("data", hear);
  say(`* OK [CAPABILITY ${ABILITIES}] ready`);
}

const ABILITIES = "IMAP4rev1 ID";

function isRight(given: string): boolean {
  return given.replaceAll('"', "") === `${USER} ${PASSWORD}`;
}

function serve({ imap, doveconf, libraries }: Dovecot, config: string, socket: Socket): void {
  // Through real pipes: with sockets for them, the engine takes itself to be called from a network.
  const piped = ["-c", 'cat | "$0" "$@" 2>/dev/null | cat', doveconf, "-c", config, "-m", "imap", "-e", imap];
  const engine = spawn("sh", piped, {
    env: { ...process.env, LD_LIBRARY_PATH: libraries, USER, HOME: tmpdir() },
    stdio: ["pipe", "pipe", "ignore"],
  });
  socket.pipe(engine.stdin);
  engine.stdin.on("error", () => undefined);
  let isGreeted = false;
  engine.stdout.on("data", (chunk: Buffer) => {
    // The first line greets somebody who has just come; ours was greeted at the door.
    const from = isGreeted ? 0 : chunk.indexOf("\n") + 1;
    isGreeted = true;
    if (from < chunk.length) socket.write(chunk.subarray(from));
  });
  engine.on("exit", () => socket.end());
  socket.on("close", () => engine.stdin.end());
}

async function writeConfig({ libraries }: Dovecot, folder: string): Promise<string> {
  const config = join(folder, "dovecot.conf");
  const isRoot = process.getuid?.() === 0;
  const who = isRoot ? `mail_uid = ${NOBODY}\nmail_gid = ${NOBODY}\n` : "";
  const lines = [
    `base_dir = ${folder}/run`,
    `libexec_dir = ${libraries}`,
    `mail_plugin_dir = ${libraries}/modules`,
    `mail_location = maildir:${folder}/mail`,
    "log_path = /dev/null",
    "stats_writer_socket_path =",
    "protocols = imap",
  ];
  await writeFile(config, `${lines.join("\n")}\n${who}`);
  for (const name of [
    "",
    "mail",
    "mail/cur",
    "mail/new",
    "mail/tmp",
    "mail/.Done",
    "mail/.Done/cur",
    "mail/.Done/new",
    "mail/.Done/tmp",
  ]) {
    await mkdir(join(folder, name), { recursive: true });
    await ownedByWorker(join(folder, name));
  }
  return config;
}

async function ownedByWorker(path: string): Promise<void> {
  if (process.getuid?.() === 0) await chown(path, NOBODY, NOBODY);
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The IMAP server does not listen.");
  return address.port;
}
