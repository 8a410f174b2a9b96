import { createHash } from "node:crypto";
import webPush, { type RequestOptions } from "web-push";
import type { OutgoingPush, PushAddress, SendOutcome } from "@/application/ports/channel";
import type { Clock } from "@/application/ports/system";
import { DAY_MS } from "@/domain/shared/instant";
import { guardedPost, type PostAnswer } from "../guarded-post";
import { retryAfterMs } from "../retry-after";
import { throttled } from "../throttled";
import type { VapidKeys } from "./vapid-keys";

export interface PushDeps {
  readonly keys: VapidKeys;
  /** Whom a push service may write to: a mail address or a page of ours (RFC 8292 §2.1). */
  readonly subject: string;
  readonly clock: Clock;
  readonly allowedHosts: readonly string[];
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** For a push service that does not say for how long. */
const REST_MS = 1_000;
/** What is never stale is news for a day. */
const LIFE_MS = DAY_MS;

/**
 * Sends one notification to every browser of a person, encrypted for each (RFC 8291). It is sent when one has taken it;
 * one whose fate nobody knows is never repeated blindly (D3). Browsers that are gone are named in the outcome.
 */
export async function sendPush(deps: PushDeps, outgoing: OutgoingPush): Promise<SendOutcome> {
  const { subscriptions, messageId } = outgoing;
  const answers = await Promise.all(
    subscriptions.map(async (subscription) => ({
      subscription,
      outcome: outcomeOf(await post(deps, outgoing, subscription), deps.clock.now()),
    })),
  );
  const of = (kind: BrowserOutcome["kind"]) => answers.filter(({ outcome }) => outcome.kind === kind);
  const gone = of("gone").map(({ subscription }) => subscription.id);
  const said = (kind: BrowserOutcome["kind"]) =>
    [...new Set(of(kind).map(({ outcome }) => outcome.detail))].join("; ");
  const rests = answers.flatMap(({ outcome }) =>
    outcome.kind === "retry" && outcome.isThrottled ? [outcome.afterMs ?? REST_MS] : [],
  );
  const restMs = Math.max(0, ...rests);
  if (of("sent").length > 0) {
    const detail = `Taken for ${of("sent").length} of ${subscriptions.length} browsers.`;
    return { kind: "sent", providerId: messageId, detail, gone, ...(restMs > 0 ? { restMs } : {}) };
  }
  if (of("uncertain").length > 0) return { kind: "uncertain", detail: said("uncertain") };
  const waits = answers.flatMap(({ outcome }) => (outcome.kind === "retry" ? [outcome.afterMs] : []));
  if (waits.length > 0) {
    const afterMs = Math.max(...waits.map((ms) => ms ?? 0)) || null;
    const retry = { kind: "retry", detail: said("retry"), afterMs } as const;
    return restMs > 0 ? { ...retry, isThrottled: true } : retry;
  }
  const why = [said("gone"), said("rejected")].filter(Boolean).join("; ");
  return { kind: "rejected", detail: why || "Nobody is subscribed.", badRecipient: false, gone };
}

async function post(deps: PushDeps, outgoing: OutgoingPush, to: PushAddress): Promise<PostAnswer> {
  const { messageId, title, text, trackUrl, validUntil, isUrgent } = outgoing;
  const now = deps.clock.now();
  const request = encrypted(
    to,
    { title, body: text, url: trackUrl, tag: messageId },
    {
      vapidDetails: { subject: deps.subject, ...deps.keys },
      TTL: Math.max(0, Math.floor(((validUntil ?? now + LIFE_MS) - now) / 1000)),
      urgency: isUrgent ? "high" : "normal",
      // A later one about the same takes the place of one that still waits for the browser (RFC 8030 §5.4).
      topic: createHash("sha256").update(outgoing.topic).digest("base64url").slice(0, 32),
    },
  );
  if (request === null) return { kind: "refused", why: "The keys of this browser cannot be used." };
  return guardedPost({
    url: request.endpoint,
    headers: headersOf(request.headers),
    body: request.body ?? "",
    timeoutMs: deps.timeoutMs ?? TIMEOUT_MS,
    allowedHosts: deps.allowedHosts,
  });
}

/** Null for keys that are none: a subscription that was tampered with. */
function encrypted(to: PushAddress, note: object, options: RequestOptions) {
  const { endpoint, p256dh, auth } = to;
  try {
    return webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(note),
      options,
    );
  } catch {
    return null;
  }
}

type BrowserOutcome =
  | { readonly kind: "sent" | "gone" | "rejected" | "uncertain"; readonly detail: string }
  | Extract<SendOutcome, { kind: "retry" }>;

function outcomeOf(answer: PostAnswer, now: number): BrowserOutcome {
  if (answer.kind === "refused") return { kind: "rejected", detail: answer.why };
  if (answer.kind === "unsent") return { kind: "retry", detail: answer.why, afterMs: null };
  if (answer.kind === "lost") return { kind: "uncertain", detail: answer.why };
  const { status, headers } = answer;
  const detail = `The push service answered ${status}`;
  if (status >= 200 && status < 300) return { kind: "sent", detail };
  if (status === 404 || status === 410) return { kind: "gone", detail: `${detail}: no longer subscribed` };
  if (status === 413) return { kind: "rejected", detail: `${detail}: too large` };
  if (status === 429 || status >= 500)
    return throttled(status, { kind: "retry", detail, afterMs: retryAfterMs(headers["retry-after"], now) });
  return { kind: "rejected", detail };
}

function headersOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
}
