import type { SendOutcome } from "@/application/ports/channel";
import type { HandOver } from "./smtp-session";

/**
 * What a hand-over means for the message. The server's own word decides where there is one (RFC 5321 §4.2.1: 4yz is
 * temporary, 5yz permanent); without one it depends on whether the content had been handed over.
 */
export function outcomeOf(result: HandOver, messageId: string): SendOutcome {
  if (result.kind === "taken") {
    return { kind: "sent", providerId: result.serverId ?? messageId, detail: result.response };
  }
  const failure = readFailure(result.error);
  if (failure.isConnection) return unanswered(failure, result.isHandedOver);
  if (failure.reply >= 500) return refused(failure);
  if (failure.reply >= 400) return later(failure);
  if (failure.isOurs)
    return { kind: "rejected", detail: failure.words, badRecipient: failure.step === "API" };
  return unanswered(failure, result.isHandedOver);
}

/** True when a kept connection turned out to be closed by the server, and nothing of the message had left. */
export function foundDead(result: HandOver): boolean {
  if (result.kind === "taken" || result.isHandedOver) return false;
  const { reply, isConnection, isOurs } = readFailure(result.error);
  return isConnection || reply === CLOSING || (reply === 0 && !isOurs);
}

/** "Service not available, closing transmission channel" (RFC 5321 §4.2.3). */
const CLOSING = 421;

/** What failing to connect means: nothing was handed over, so it may be tried again. */
export function connectFailure(error: unknown): SendOutcome {
  const { words, reply } = readFailure(error);
  if (SIGN_IN.has(reply)) return { kind: "locked_out", detail: words };
  return reply >= 400 ? later({ words, reply }) : { kind: "retry", detail: words, afterMs: null };
}

/** Not now. Where it was said of all our mail and not of this one, the whole line is to rest. */
function later({ words, reply }: Pick<Failure, "words" | "reply">): SendOutcome {
  const afterMs = waitIn(words);
  if (!ASKED_TOO_OFTEN.test(words)) return { kind: "retry", detail: words, afterMs };
  const isForTheDay = reply === THROTTLED && /\b(daily|quota)\b/i.test(words);
  return {
    kind: "retry",
    detail: words,
    afterMs: afterMs ?? (isForTheDay ? QUOTA_WAIT_MS : null),
    isThrottled: true,
  };
}

/** Amazon SES: "454 Throttling failure: Maximum sending rate exceeded", or "Daily message quota exceeded". */
const THROTTLED = 454;
/** What Amazon asks for before another try. */
const QUOTA_WAIT_MS = 10 * 60_000;
/** Of the account, the rate or the connections; a full mailbox and grey-listing are about one message. */
const ASKED_TOO_OFTEN =
  /throttl|sending rate|rate limit|(message|sending|send) (limit|quota) (exceeded|reached)|too many (messages|e-?mails|connections|requests)|4\.7\.28\b/i;

function unanswered({ words }: Failure, isHandedOver: boolean): SendOutcome {
  if (!isHandedOver) return { kind: "retry", detail: words, afterMs: null };
  return {
    kind: "uncertain",
    detail: `The mail server had the message and did not say whether it took it: ${words}`,
  };
}

/**
 * A permanent refusal. It is the recipient's only where the server refused RCPT TO, or names an address status (RFC
 * 3463: X.1.x), and not for policy (X.7.x) or a full mailbox (X.2.2): such an address is not blocked for good.
 */
function refused({ reply, step, status, words }: Failure): SendOutcome {
  if (SIGN_IN.has(reply)) return { kind: "locked_out", detail: words };
  if (reply === OUT_OF_STEP) return { kind: "retry", detail: words, afterMs: null };
  const isAddressCode = ADDRESS_REPLIES.has(reply) && step === "RCPT TO";
  const badRecipient = status === null ? isAddressCode : status.startsWith("5.1.") && step !== "MAIL FROM";
  return { kind: "rejected", detail: words, badRecipient };
}

/** Said of our user name and password (RFC 4954 §6): no message gets further than this one. */
const SIGN_IN: ReadonlySet<number> = new Set([530, 534, 535, 538]);
/** "Bad sequence of commands": not about the message. */
const OUT_OF_STEP = 503;
const ADDRESS_REPLIES: ReadonlySet<number> = new Set([550, 551, 553, 554]);

interface Failure {
  readonly words: string;
  /** The server's reply code; 0 without one. */
  readonly reply: number;
  /** Enhanced status code (RFC 3463), "5.1.1". */
  readonly status: string | null;
  /** The SMTP command that was answered, or "API" where our own side refused. */
  readonly step: string;
  /** The connection broke or timed out, whatever was said before. */
  readonly isConnection: boolean;
  /** Our own side refused the message before anything was sent. */
  readonly isOurs: boolean;
}

function readFailure(error: unknown): Failure {
  const of = (name: string): unknown => (error instanceof Error ? Reflect.get(error, name) : undefined);
  const response = of("response");
  const reply = of("responseCode");
  const step = of("command");
  const code = of("code");
  const words =
    typeof response === "string" ? response : error instanceof Error ? error.message : String(error);
  const replyCode = typeof reply === "number" ? reply : 0;
  return {
    words: words.replaceAll(/\s+/g, " ").trim(),
    reply: replyCode,
    status: /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null,
    step: typeof step === "string" ? step : "",
    isConnection: replyCode < 400 && CONNECTION_CODES.has(String(code)),
    isOurs: replyCode === 0 && (code === "EENVELOPE" || code === "EMESSAGE"),
  };
}

const CONNECTION_CODES: ReadonlySet<string> = new Set([
  "ECONNECTION",
  "ESOCKET",
  "ETIMEDOUT",
  "EDNS",
  "ETLS",
]);

const HOUR_MS = 3_600_000;

/** Grey-listing servers say how long to wait: "try again in 300 seconds". At most an hour. */
function waitIn(words: string): number | null {
  const [, amount, unit] = /\bin (\d{1,5}) ?(seconds?|secs?|s|minutes?|mins?|m)\b/i.exec(words) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const ms = Number(amount) * (unit.toLowerCase().startsWith("m") ? 60_000 : 1000);
  return Math.min(ms, HOUR_MS);
}
