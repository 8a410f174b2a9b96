import type { Worker } from "node:worker_threads";
import { startThread } from "@/adapters/system/start-thread";
import type { EmailSender, OutgoingEmail, SendOutcome } from "@/application/ports/channel";
import type { Logger } from "@/application/ports/system";
import type { OwnTrail } from "./hand-over-trail";
import { asSmtpThreadReport, type SmtpThreadRequest, type SmtpThreadStart } from "./smtp-thread-messages";
import { readSmtpUrl } from "./smtp-url";

interface SmtpSenderOptions {
  /** SMTP_URL. */
  readonly url: string;
  readonly log: Logger;
  /** Absent: after a crash, every message that was claimed is in doubt. */
  readonly trail?: OwnTrail | undefined;
  readonly start?: (begin: SmtpThreadStart) => Worker;
}

/** Enough that the next message is always at hand when a connection is free, and that claims share commits. */
const CLAIMS_PER_CONNECTION = 4;

/**
 * Sends over a mail server from a thread of its own: composing and the conversation with the server take none of the
 * time of the thread that answers hooks. The thread is started by the first message, and anew should it ever die.
 */
export function createSmtpSender(options: SmtpSenderOptions): EmailSender {
  const { url, log, trail, start = startSmtpThread } = options;
  const { connections, perSecond } = readSmtpUrl(url);
  let isClosing = false;
  let current: SendingThread | null = null;
  return {
    mode: "smtp",
    concurrency: connections,
    ...(trail === undefined ? {} : { trail, claims: connections * CLAIMS_PER_CONNECTION }),
    perSecond,
    async send(email) {
      if (isClosing) return { kind: "retry", detail: "Milepost is stopping.", afterMs: null };
      current ??= attend(start({ url, logFile: trail?.file ?? null }), {
        log,
        onEnd: () => (current = null),
      });
      return current.send(email);
    },
    async close() {
      isClosing = true;
      await current?.close();
    },
  };
}

function startSmtpThread(workerData: SmtpThreadStart): Worker {
  return startThread({ name: "smtp-thread", besideSource: import.meta.url, workerData });
}

interface SendingThread {
  send(email: OutgoingEmail): Promise<SendOutcome>;
  /** Lets what is under way finish. */
  close(): Promise<void>;
}

interface UnderWay {
  isHandedOver: boolean;
  readonly resolve: (outcome: SendOutcome) => void;
  readonly reject: (error: Error) => void;
}

function attend(worker: Worker, { log, onEnd }: { log: Logger; onEnd: () => void }): SendingThread {
  const underWay = new Map<number, UnderWay>();
  let tickets = 0;
  let whenQuiet: (() => void) | null = null;
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const finish = (ticket: number, settle: (one: UnderWay) => void) => {
    const one = underWay.get(ticket);
    underWay.delete(ticket);
    if (one !== undefined) settle(one);
    if (underWay.size === 0) whenQuiet?.();
  };
  let unposted: SmtpThreadRequest[] = [];
  const post = () => {
    worker.postMessage(unposted);
    unposted = [];
  };
  // Messages claimed in one commit come in one turn: the thread is woken once for all of them.
  const request = (message: SmtpThreadRequest) => {
    if (unposted.length === 0) process.nextTick(post);
    unposted.push(message);
  };

  worker.on("message", (message: unknown) => {
    const report = asSmtpThreadReport(message);
    if (report.kind === "noted") return log[report.level](report.what, report.values);
    if (report.kind === "ended") return finish(report.ticket, ({ resolve }) => resolve(report.outcome));
    if (report.kind === "failed")
      return finish(report.ticket, ({ reject }) => reject(new Error(`Sending failed: ${report.why}`)));
    const one = underWay.get(report.ticket);
    if (one !== undefined) one.isHandedOver = true;
  });
  worker.on("error", (error: unknown) =>
    log.error("The thread that sends mail died", { why: String(error) }),
  );
  // What the thread said before its end has been heard by now.
  worker.once("exit", () => {
    onEnd();
    for (const ticket of underWay.keys()) finish(ticket, (one) => one.resolve(cutOff(one)));
  });
  return {
    send: (email) =>
      new Promise((resolve, reject) => {
        tickets += 1;
        underWay.set(tickets, { isHandedOver: false, resolve, reject });
        request({ kind: "send", ticket: tickets, email });
      }),
    async close() {
      if (underWay.size > 0) await new Promise<void>((resolve) => (whenQuiet = resolve));
      request({ kind: "close" });
      await ended;
    },
  };
}

/** A message whose thread died: the mail server may have it only where the thread had begun to hand it over (D3). */
function cutOff({ isHandedOver }: UnderWay): SendOutcome {
  if (!isHandedOver) return { kind: "retry", detail: "The thread that sends mail died.", afterMs: null };
  return {
    kind: "uncertain",
    detail: "The thread that sends mail died while the mail server was being given the message.",
  };
}
