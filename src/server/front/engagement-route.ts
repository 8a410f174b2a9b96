import { type FollowedLink, followLink, followShortLink } from "@/application/engagement/follow-link";
import type { TrackedLinks } from "@/application/ports/tracked-links";
import { OPEN_LINK } from "@/domain/engagement/marked-mail";
import { type Exchange, redirect, refuseMethod, send } from "./exchange";
import { type PublicPages, sendNotFound, sendTooMany } from "./public-pages";
import { isOfTheTeam, traitsOf } from "./visitor";

export interface EngagementRouteDeps {
  readonly links: TrackedLinks;
  readonly appUrl: string;
}

/** One transparent point: the smallest GIF there is. */
const POINT = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const POINT_HEADERS = [
  "Content-Type",
  "image/gif",
  "Cache-Control",
  "no-store, private, max-age=0",
  "X-Content-Type-Options",
  "nosniff",
  "Referrer-Policy",
  "no-referrer",
  "Cross-Origin-Resource-Policy",
  "cross-origin",
];

/**
 * GET /e/{message}.{signature}/{link}: the picture that tells that a mail was opened, and its links. A picture is always
 * there, so that no mail looks broken; a link that is not ours is an unknown page.
 */
export async function answerEngagement(
  pages: PublicPages,
  exchange: Exchange,
  { path, deps }: { readonly path: string; readonly deps: EngagementRouteDeps },
): Promise<void> {
  if (!isReading(exchange)) return;
  const read = deps.links.read(path);
  if (path.endsWith(".gif") || read?.link === OPEN_LINK) {
    if (read?.link === OPEN_LINK) noteSign(pages, exchange, { kind: "open", ...read });
    send(exchange, { status: 200, headers: POINT_HEADERS, body: POINT });
    return;
  }
  await lead(pages, exchange, read === null ? null : await followLink(followDeps(pages, deps), read));
}

/** GET /l/{code}: the link of a text message. */
export async function answerShortLink(
  pages: PublicPages,
  exchange: Exchange,
  { code, deps }: { readonly code: string; readonly deps: EngagementRouteDeps },
): Promise<void> {
  if (!isReading(exchange)) return;
  const blockedUntil = pages.misses.blockedUntil(exchange.networkAddress, exchange.at);
  if (blockedUntil !== null) return sendTooMany(pages, exchange, blockedUntil);
  await lead(pages, exchange, await followShortLink(followDeps(pages, deps), code));
}

function isReading(exchange: Exchange): boolean {
  const { method } = exchange.req;
  if (method === "GET" || method === "HEAD") return true;
  refuseMethod(exchange, "GET, HEAD");
  return false;
}

async function lead(pages: PublicPages, exchange: Exchange, followed: FollowedLink | null): Promise<void> {
  const { hostStore } = exchange;
  if (followed === null || (hostStore !== null && hostStore.id !== followed.storeId)) {
    pages.misses.note(exchange.networkAddress, exchange.at);
    await sendNotFound(pages, exchange);
    return;
  }
  noteSign(pages, exchange, { kind: "click", ...followed });
  redirect(exchange, followed.location ?? pages.place.lookUpPath);
}

function followDeps({ deps }: PublicPages, { appUrl }: EngagementRouteDeps) {
  return { ...deps, appUrl };
}

/** What the team looks at counts for nothing. */
function noteSign(
  { signs }: PublicPages,
  exchange: Exchange,
  { kind, messageId, link }: { kind: "open" | "click"; messageId: string; link: string },
): void {
  if (isOfTheTeam(exchange)) return;
  signs.note({
    messageId,
    kind,
    at: exchange.at,
    link: kind === "click" ? link : null,
    traits: traitsOf(exchange),
  });
}
