import type { SendOutcome } from "@/application/ports/channel";
import type { PostAnswer } from "./guarded-post";
import { retryAfterMs } from "./retry-after";
import { throttled } from "./throttled";

/** How to read what one provider answers. */
export interface ProviderWays {
  readonly now: number;
  /** It knows a repetition by our id: what may have got lost is sent again. */
  readonly isIdempotent: boolean;
  /** The provider's own id of what it took; null: its yes makes no sense. */
  takenAs(body: string): string | null;
  /** What it says of a refusal, in words. */
  wordsOf(body: string): string | null;
  /** Whether a refusal is about the person's address alone. */
  isBadRecipient?(body: string): boolean;
}

/**
 * What became of a request, by what came back. Only what was certainly not taken, or what the provider would know again,
 * is tried again; else nobody knows (D3). A refused key says nothing of the message.
 */
export function providerOutcome(answer: PostAnswer, ways: ProviderWays): SendOutcome {
  const { now, isIdempotent } = ways;
  const unknown = (detail: string): SendOutcome =>
    isIdempotent ? { kind: "retry", detail, afterMs: null } : { kind: "uncertain", detail };
  if (answer.kind === "refused") return { kind: "rejected", detail: answer.why, badRecipient: false };
  if (answer.kind === "unsent") return { kind: "retry", detail: answer.why, afterMs: null };
  if (answer.kind === "lost") return unknown(answer.why);
  const { status, headers, body } = answer;
  const detail = [status, ways.wordsOf(body)].filter(Boolean).join(" ");
  if (status >= 200 && status < 300) {
    const providerId = ways.takenAs(body);
    return providerId === null
      ? unknown("The provider said yes, but not to what.")
      : { kind: "sent", providerId, detail: `Taken as ${providerId}` };
  }
  if (status === 401 || status === 403)
    return { kind: "locked_out", detail: `The provider refuses the key: ${detail}` };
  if (status === 408 || status === 429 || status === 503)
    return throttled(status, { kind: "retry", detail, afterMs: retryAfterMs(headers["retry-after"], now) });
  if (status >= 500) return unknown(detail);
  const isRedirect = status >= 300 && status < 400;
  return {
    kind: "rejected",
    detail: isRedirect ? `${detail}: redirects are not followed` : detail,
    badRecipient: ways.isBadRecipient?.(body) ?? false,
  };
}

/** JSON, or null for what is none. */
export function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
