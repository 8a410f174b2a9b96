import type { EmailSender, OutgoingEmail, SendOutcome } from "@/application/ports/channel";
import type { Logger } from "@/application/ports/system";
import { type MimeMessage, mimeMessage } from "./mime";
import { connectFailure, foundDead, outcomeOf } from "./smtp-outcome";
import { type HandOver, openSmtpSession, type SmtpSession } from "./smtp-session";
import { readSmtpUrl, type SmtpSettings } from "./smtp-url";

/** Many servers hang up on their own after a hundred messages. */
const MESSAGES_PER_CONNECTION = 100;
/** Shorter than any server's patience, so that it is we who hang up. */
const IDLE_MS = 30_000;

/** A place for one message at a time, with the connection of the message before. */
interface Lane {
  session: SmtpSession | null;
  idle: NodeJS.Timeout | undefined;
}

/**
 * Sends over a mail server, over up to `?pool=` connections that are kept open between messages. Each message is on its
 * own: one that is refused changes nothing for the others (D4). Nothing is ever sent twice here: the one repetition is
 * of a message whose kept connection turned out to be dead before any of its content left.
 */
export function createSmtpSender({ url, log }: { url: string; log: Logger }): EmailSender {
  const settings = readSmtpUrl(url);
  const lanes: Lane[] = Array.from({ length: settings.connections }, () => ({
    session: null,
    idle: undefined,
  }));
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  let isClosing = false;
  let underWay = 0;
  let whenQuiet: (() => void) | null = null;

  const takeLane = () => {
    // The one used last first: in quiet times one connection stays warm and the others close.
    const lane = free.pop();
    if (lane !== undefined) return Promise.resolve(lane);
    return new Promise<Lane>((resolve) => waiting.push(resolve));
  };

  const freeLane = (lane: Lane) => {
    const next = waiting.shift();
    if (next !== undefined) return next(lane);
    free.push(lane);
    if (lane.session !== null) lane.idle = setTimeout(() => hangUp(lane), IDLE_MS).unref();
  };

  async function send(email: OutgoingEmail): Promise<SendOutcome> {
    if (isClosing) return { kind: "retry", detail: "Milepost is stopping.", afterMs: null };
    underWay += 1;
    try {
      const message = mimeMessage(email);
      if (message === null) {
        return { kind: "rejected", detail: "The address cannot be read.", badRecipient: true };
      }
      const lane = await takeLane();
      try {
        return await sendOver(lane, message, { settings, log });
      } finally {
        freeLane(lane);
      }
    } finally {
      underWay -= 1;
      if (underWay === 0) whenQuiet?.();
    }
  }

  return {
    mode: "smtp",
    concurrency: settings.connections,
    send,
    async close() {
      isClosing = true;
      if (underWay > 0) await new Promise<void>((resolve) => (whenQuiet = resolve));
      for (const lane of lanes) hangUp(lane);
    },
  };
}

interface Wire {
  readonly settings: SmtpSettings;
  readonly log: Logger;
}

async function sendOver(lane: Lane, message: MimeMessage, wire: Wire): Promise<SendOutcome> {
  clearTimeout(lane.idle);
  const kept = lane.session?.isOpen() === true ? lane.session : null;
  const overKept = kept === null ? null : await kept.handOver(message);
  const result = overKept === null || foundDead(overKept) ? await overFresh(lane, message, wire) : overKept;
  if (lane.session !== null && lane.session.count() >= MESSAGES_PER_CONNECTION) hangUp(lane);
  if ("refusal" in result) return result.refusal;
  const outcome = outcomeOf(result, message.messageId);
  if (outcome.kind === "uncertain") {
    wire.log.warn("The mail server went silent with a message in its hands", { message: message.messageId });
  }
  return outcome;
}

async function overFresh(
  lane: Lane,
  message: MimeMessage,
  { settings, log }: Wire,
): Promise<HandOver | { readonly refusal: SendOutcome }> {
  lane.session?.close();
  lane.session = null;
  try {
    lane.session = await openSmtpSession(settings);
  } catch (error) {
    const refusal = connectFailure(error);
    log.warn("The mail server cannot be used", {
      host: settings.host,
      port: settings.port,
      why: refusal.detail,
    });
    return { refusal };
  }
  return lane.session.handOver(message);
}

function hangUp(lane: Lane): void {
  clearTimeout(lane.idle);
  lane.session?.close();
  lane.session = null;
}
