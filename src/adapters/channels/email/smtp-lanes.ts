import type { OutgoingEmail, SendOutcome } from "@/application/ports/channel";
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

export interface SmtpLanes {
  /** `onHandOver` is called when the mail server has asked for the content; none of it leaves before it resolves. */
  send(email: OutgoingEmail, onHandOver: () => Promise<void>): Promise<SendOutcome>;
  /** Says goodbye on every connection. Nothing may be under way. */
  close(): void;
}

/**
 * Sends over a mail server, over up to `?pool=` connections that are kept open between messages. Each message is on its
 * own: one that is refused changes nothing for the others (D4). Nothing is ever sent twice here: the one repetition is
 * of a message whose kept connection turned out to be dead before any of its content left.
 */
export function openSmtpLanes({ url, log }: { url: string; log: Logger }): SmtpLanes {
  const settings = readSmtpUrl(url);
  const lanes: Lane[] = Array.from({ length: settings.connections }, () => ({
    session: null,
    idle: undefined,
  }));
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];

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

  return {
    async send(email, onHandOver) {
      const message = mimeMessage(email);
      if (message === null) {
        return { kind: "rejected", detail: "The address cannot be read.", badRecipient: true };
      }
      const lane = await takeLane();
      try {
        return await sendOver(lane, message, { settings, log, onHandOver });
      } finally {
        freeLane(lane);
      }
    },
    close() {
      for (const lane of lanes) hangUp(lane);
    },
  };
}

interface Wire {
  readonly settings: SmtpSettings;
  readonly log: Logger;
  readonly onHandOver: () => Promise<void>;
}

async function sendOver(lane: Lane, message: MimeMessage, wire: Wire): Promise<SendOutcome> {
  clearTimeout(lane.idle);
  const kept = lane.session?.isOpen() === true ? lane.session : null;
  const overKept = kept === null ? null : await kept.handOver(message, wire.onHandOver);
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
  { settings, log, onHandOver }: Wire,
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
  return lane.session.handOver(message, onHandOver);
}

function hangUp(lane: Lane): void {
  clearTimeout(lane.idle);
  lane.session?.close();
  lane.session = null;
}
