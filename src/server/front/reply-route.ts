import { receiveReply } from "@/application/conversations/receive-reply";
import type { ReplyDeps } from "@/application/conversations/reply-deps";
import type { ReadInbound } from "@/application/ports/inbound-mail";
import { RetryLater } from "@/application/ports/queue";
import { LARGEST_MAIL_BYTES } from "@/domain/conversation/incoming-mail";
import { type Exchange, refuseMethod, sendJson } from "./exchange";
import type { Metrics } from "./metrics";
import { readBody } from "./read-body";

export interface ReplyRouteDeps {
  readonly deps: ReplyDeps;
  readonly readInbound: ReadInbound;
  readonly metrics: Metrics;
}

/** Files come in base64, a third larger than they are. */
const LIMIT_BYTES = Math.ceil((LARGEST_MAIL_BYTES * 4) / 3);

/** POST /api/hooks/replies[/{store}]: mail that a provider takes in for the store. Kept before it is answered. */
export async function answerReply(
  { deps, readInbound, metrics }: ReplyRouteDeps,
  exchange: Exchange,
  storeSlug: string | null,
): Promise<void> {
  const { req, res, at } = exchange;
  if (req.method !== "POST") return refuseMethod(exchange, "POST");
  const count = (outcome: string) => metrics.add("milepost_hooks_total", { source: "replies", outcome });
  const { read } = deps.db;
  const store = await (storeSlug === null
    ? deps.stores.findDefault(read)
    : deps.stores.findBySlug(read, storeSlug));
  const mailbox = store === null ? null : await deps.replyMailboxes.find(read, store.id);
  const refuse = () => {
    count("bad_signature");
    const message = "This is not from the provider that takes in replies here. See the settings screen.";
    return sendJson(exchange, 401, { outcome: "bad_signature", message });
  };
  if (store === null || mailbox === null || mailbox.settings.route === "imap") return refuse();
  const body = await readBody(req, res, LIMIT_BYTES);
  if (body.kind === "aborted") return;
  if (body.kind === "too_large") {
    // No use in telling it again: 4xx would make some providers try for a day.
    count("too_large");
    return sendJson(exchange, 200, { outcome: "too_large" }, ["Connection", "close"]);
  }
  const secret = mailbox.sealedSecret === null ? "" : deps.secrets.open(mailbox.sealedSecret);
  const found = await readInbound(
    mailbox.settings.route,
    {
      body: body.bytes,
      contentType: req.headers["content-type"] ?? "",
      authorization: req.headers.authorization ?? null,
      receivedAt: at,
    },
    secret,
  );
  if (found.kind === "not_genuine") return refuse();
  if (found.kind === "malformed") {
    count("malformed");
    return sendJson(exchange, 400, { outcome: "malformed", message: "There is no mail in this." });
  }
  try {
    const { settings } = mailbox;
    const { kind } = await receiveReply(deps, { store, settings, mail: found.mail });
    await deps.db.transaction((tx) => deps.replyMailboxes.noteSuccess(tx, store.id, deps.clock.now()));
    count("accepted");
    return sendJson(exchange, 200, { outcome: kind });
  } catch (error) {
    if (!(error instanceof RetryLater)) throw error;
    return sendJson(exchange, 503, { outcome: "later" }, ["Retry-After", "60"]);
  }
}
