import { Readable } from "node:stream";
import SmtpConnection from "nodemailer/lib/smtp-connection";
import type { MimeMessage } from "./mime";
import type { SmtpSettings } from "./smtp-url";

/** What became of one hand-over. `isHandedOver`: the server had asked for the content and may have all of it. */
export type HandOver =
  | { readonly kind: "taken"; readonly response: string; readonly serverId: string | null }
  | { readonly kind: "failed"; readonly error: unknown; readonly isHandedOver: boolean };

/** One connection to the mail server, greeted and signed in. It carries one message at a time. */
export interface SmtpSession {
  isOpen(): boolean;
  /** Messages handed over so far. */
  count(): number;
  /** `onHandOver` is called when the server has asked for the content; none of it leaves before it resolves. */
  handOver(message: MimeMessage, onHandOver: () => Promise<void>): Promise<HandOver>;
  /** Says goodbye and hangs up. */
  close(): void;
}

const CONNECT_MS = 15_000;

/** Opens a connection. Rejects when the server cannot be reached, refuses TLS or refuses the sign-in. */
export async function openSmtpSession(settings: SmtpSettings): Promise<SmtpSession> {
  const connection = new SmtpConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.isSecure,
    requireTLS: settings.needsTls,
    tls: { rejectUnauthorized: settings.verifiesCertificate },
    connectionTimeout: Math.min(CONNECT_MS, settings.timeoutMs),
    greetingTimeout: Math.min(CONNECT_MS, settings.timeoutMs),
    socketTimeout: settings.timeoutMs,
    ...(settings.ownName === null ? {} : { name: settings.ownName }),
    logger: false,
  });
  let isOpen = false;
  let sent = 0;
  connection.on("end", () => {
    isOpen = false;
  });
  await greet(connection, settings);
  isOpen = true;
  return {
    isOpen: () => isOpen,
    count: () => sent,
    async handOver(message, onHandOver) {
      sent += 1;
      const result = await handOver(connection, message, onHandOver);
      if (result.kind === "failed" && isOpen) await startAfresh(connection);
      return result;
    },
    close() {
      if (isOpen) connection.quit();
      else connection.close();
    },
  };
}

function greet(connection: SmtpConnection, { credentials }: SmtpSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    // Stays for good: a connection that breaks while idle is noticed by "end" and is no news.
    connection.on("error", reject);
    connection.once("end", () => reject(new Error("The mail server closed the connection.")));
    connection.connect((error) => {
      if (error) return reject(error);
      // A server that offers no sign-in (yet) says itself whether it takes messages without.
      if (credentials === null || !connection.allowsAuth) return resolve();
      connection.login({ credentials }, (refused) => {
        if (!refused) return resolve();
        reject(refused);
        connection.close();
      });
    });
  });
}

/**
 * The content is a stream that notes when it is first read. The connection reads it only after the server answered DATA
 * with 354, so "not read" means that nothing was handed over and "read" that the server may have everything (D3).
 */
function handOver(
  connection: SmtpConnection,
  { envelope, content }: MimeMessage,
  onHandOver: () => Promise<void>,
): Promise<HandOver> {
  let isHandedOver = false;
  const stream = new Readable({
    read() {
      onHandOver().then(
        () => {
          isHandedOver = true;
          this.push(content);
          this.push(null);
        },
        (error: unknown) => this.destroy(asError(error)),
      );
    },
  });
  return new Promise((resolve) => {
    const finish = (result: HandOver) => {
      connection.off("end", onEnd);
      resolve(result);
    };
    const fail = (error: unknown) => finish({ kind: "failed", error, isHandedOver });
    // The connection ends before it reports why; where it reports nothing, the end is all there is.
    const onEnd = () => setImmediate(() => fail(new Error("The mail server closed the connection.")));
    connection.on("end", onEnd);
    // Without a word of content, the server forgets the message when it is hung up on.
    stream.once("error", (error) => {
      fail(error);
      connection.close();
    });
    connection.send({ ...envelope, size: content.length }, stream, (error, info) => {
      if (error) return fail(error);
      finish({ kind: "taken", response: info.response, serverId: info.serverMessageId ?? null });
    });
  });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** After a refusal the session can go on with the next message, once both sides have forgotten this one. */
function startAfresh(connection: SmtpConnection): Promise<void> {
  return new Promise((resolve) => {
    connection.once("end", resolve);
    connection.reset((error) => {
      if (error) connection.close();
      connection.off("end", resolve);
      resolve();
    });
  });
}
