import { receiveReply } from "@/application/conversations/receive-reply";
import type { ReplyDeps } from "@/application/conversations/reply-deps";
import type { InboundReader } from "@/application/ports/inbound-mail";
import { RetryLater } from "@/application/ports/queue";
import type { Store } from "@/application/ports/rows";
import { LARGEST_MAIL_BYTES } from "@/domain/conversation/incoming-mail";
import type { ReplyRoute, ReplySettings } from "@/domain/conversation/reply-settings";
import { type Exchange, refuseMethod, sendJson } from "./exchange";
import type { Metrics } from "./metrics";
import { type BodyRead, readBody } from "./read-body";

export interface ReplyRouteDeps {
  readonly deps: ReplyDeps;
  readonly inbound: InboundReader;
  readonly metrics: Metrics;
}

/** Files come in base64, a third larger than they are. */
const LIMIT_BYTES = Math.ceil((LARGEST_MAIL_BYTES * 4) / 3);
/** Mail without files is smaller, and never waits for mail with them. */
const SMALL_BYTES = 1024 * 1024;
/** A large one is held in memory several times over while it is read, and strangers may send some, too. */
const LARGE_AT_ONCE = 3;
const large = { underWay: 0 };

/** POST /api/hooks/replies[/{store}]: mail that a provider takes in for the store. Kept before it is answered. */
export async function answerReply(
  { deps, inbound, metrics }: ReplyRouteDeps,
  exchange: Exchange,
  storeSlug: string | null,
): Promise<void> {
  const { headers, method } = exchange.req;
  if (method !== "POST") return refuseMethod(exchange, "POST");
  const count = (outcome: string) => metrics.add("milepost_hooks_total", { source: "replies", outcome });
  const refuse = () => {
    count("bad_signature");
    const message = "This is not from the provider that takes in replies here. See the settings screen.";
    return sendJson(exchange, 401, { outcome: "bad_signature", message }, ["Connection", "close"]);
  };
  const set = await settingOf(deps, storeSlug);
  const authorization = headers.authorization ?? null;
  if (set === null || !inbound.mayBeGenuine(set.route, authorization, set.secret)) return refuse();
  const body = await readInTurn(exchange);
  if (body.kind === "aborted") return;
  if (body.kind === "busy") {
    count("unavailable");
    return sendJson(exchange, 503, { outcome: "later" }, ["Retry-After", "30", "Connection", "close"]);
  }
  if (body.kind === "too_large") {
    // No use in telling it again: 4xx would make some providers try for a day.
    count("too_large");
    deps.log.warn("A mail was larger than any answer, and was not read", { store: set.store.slug });
    return sendJson(exchange, 200, { outcome: "too_large" }, ["Connection", "close"]);
  }
  const contentType = headers["content-type"] ?? "";
  const request = { body: body.bytes, contentType, authorization, receivedAt: exchange.at };
  const found = await inbound.read(set.route, request, set.secret);
  if (found.kind === "not_genuine") return refuse();
  if (found.kind === "malformed") {
    count("malformed");
    return sendJson(exchange, 400, { outcome: "malformed", message: "There is no mail in this." });
  }
  const { store, settings } = set;
  const { mail, proof } = found;
  if (proof !== undefined && (await deps.heardOnce.isHeard(deps.db.read, store.id, proof.key)))
    return refuse();
  try {
    const { kind } = await receiveReply(deps, { store, settings, mail });
    await deps.db.transaction(async (tx) => {
      await deps.replyMailboxes.noteSuccess(tx, store.id, deps.clock.now());
      // Only now: what could not be kept is told again with the same proof.
      if (proof !== undefined) await deps.heardOnce.hear(tx, store.id, { ...proof, at: exchange.at });
    });
    count("accepted");
    return sendJson(exchange, 200, { outcome: kind });
  } catch (error) {
    if (!(error instanceof RetryLater)) throw error;
    return sendJson(exchange, 503, { outcome: "later" }, ["Retry-After", "60"]);
  }
}

interface ReplySetting {
  readonly store: Store;
  readonly settings: ReplySettings;
  readonly route: Exclude<ReplyRoute, "imap">;
  readonly secret: string;
}

/** How a provider takes in the replies of a store; null where none does. */
async function settingOf(deps: ReplyDeps, storeSlug: string | null): Promise<ReplySetting | null> {
  const { read } = deps.db;
  const store = await (storeSlug === null
    ? deps.stores.findDefault(read)
    : deps.stores.findBySlug(read, storeSlug));
  const mailbox = store === null ? null : await deps.replyMailboxes.find(read, store.id);
  if (store === null || mailbox === null || mailbox.settings.route === "imap") return null;
  const { settings, sealedSecret } = mailbox;
  const secret = sealedSecret === null ? "" : deps.secrets.open(sealedSecret);
  return { store, settings, route: mailbox.settings.route, secret };
}

/** Large mail is read a few at a time; whoever comes besides is asked to come again, as providers do for hours. */
async function readInTurn({ req, res }: Exchange): Promise<BodyRead | { readonly kind: "busy" }> {
  const announced = Number(req.headers["content-length"] ?? Number.POSITIVE_INFINITY);
  if (announced <= SMALL_BYTES) return readBody(req, res, SMALL_BYTES);
  if (large.underWay >= LARGE_AT_ONCE) return { kind: "busy" };
  large.underWay += 1;
  try {
    return await readBody(req, res, LIMIT_BYTES);
  } finally {
    large.underWay -= 1;
  }
}
