/** Where a request path leads. Everything the front does not answer itself is `next`. */
export type Route =
  | { readonly name: "hook"; readonly source: string; readonly storeSlug: string | null }
  | { readonly name: "look_up" }
  /** `code` null: a path below /track that cannot be a code; answered like an unknown one. */
  | { readonly name: "tracking_page"; readonly code: string | null }
  /** Something to do about one order: /track/{code}/{act}[/{rest}]. */
  | { readonly name: "page_act"; readonly code: string; readonly act: string; readonly rest: string | null }
  | ({ readonly name: "embed" } & EmbedTarget)
  | { readonly name: "embed_script" }
  | { readonly name: "typeface" }
  | { readonly name: "push_worker" }
  /** The picture or a link of a message: /e/{message}.{signature}/{link}. */
  | { readonly name: "engagement"; readonly path: string }
  /** The link of a text message: /l/{code}. */
  | { readonly name: "short_link"; readonly code: string }
  | { readonly name: "health" }
  | { readonly name: "metrics" }
  | { readonly name: "next" };

/** What of a store's embedded version is asked for: the look-up, a page, or something done on it. */
export interface EmbedTarget {
  readonly storeSlug: string;
  readonly code: string | null;
  readonly act: string | null;
  readonly rest: string | null;
}

/** Under /track but never a code, since a code has no dot. */
export const typefacePath = "/track/geist.woff2";

/**
 * Reads the raw path of a request target. Nothing is decoded or normalised: a path that needs either ("%2e%2e", "//")
 * is no path of ours.
 */
export function matchRoute(path: string): Route {
  if (path.startsWith("/api/hooks")) return hookRoute(path);
  if (path.startsWith("/track")) return trackRoute(path);
  if (path.startsWith("/embed")) return embedRoute(path);
  if (path.startsWith("/e/")) return { name: "engagement", path };
  if (path.startsWith("/l/")) return { name: "short_link", code: path.slice("/l/".length, 80) };
  if (path === "/healthz") return { name: "health" };
  if (path === "/metrics") return { name: "metrics" };
  return { name: "next" };
}

/** Cuts a request target into its path and its query (without the "?"). */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const end = target.indexOf("?");
  return end === -1
    ? { path: target, query: "" }
    : { path: target.slice(0, end), query: target.slice(end + 1) };
}

const HOOK_PATH = /^\/api\/hooks\/([a-z0-9][a-z0-9_-]{0,63})(?:\/([a-z0-9][a-z0-9-]{0,63}))?\/?$/;
const TRACKING_CODE = /^[A-Za-z0-9_-]{16,128}$/;
const PAGE_ACT = /^([A-Za-z0-9_-]{16,128})\/([a-z][a-z-]{1,31})(?:\/([A-Za-z0-9_-]{1,128}))?$/;

const EMBED_PATH =
  /^\/embed\/([a-z0-9][a-z0-9-]{0,63})(?:\/([A-Za-z0-9_-]{16,128})(?:\/([a-z][a-z-]{1,31})(?:\/([A-Za-z0-9_-]{1,128}))?)?)?\/?$/;

function embedRoute(path: string): Route {
  if (path === "/embed.js") return { name: "embed_script" };
  const [, storeSlug, code, act, rest] = EMBED_PATH.exec(path) ?? [];
  if (storeSlug === undefined) return { name: "next" };
  return { name: "embed", storeSlug, code: code ?? null, act: act ?? null, rest: rest ?? null };
}

function hookRoute(path: string): Route {
  const [, source, storeSlug] = HOOK_PATH.exec(path) ?? [];
  if (source !== undefined) return { name: "hook", source, storeSlug: storeSlug ?? null };
  const isBelow = path === "/api/hooks" || path.startsWith("/api/hooks/");
  return isBelow ? { name: "hook", source: "", storeSlug: null } : { name: "next" };
}

function trackRoute(path: string): Route {
  if (path === "/track" || path === "/track/") return { name: "look_up" };
  if (path === typefacePath) return { name: "typeface" };
  if (path === "/track/push-worker.js") return { name: "push_worker" };
  if (!path.startsWith("/track/")) return { name: "next" };
  const below = path.slice("/track/".length);
  const [, code, act, rest] = PAGE_ACT.exec(below) ?? [];
  if (code !== undefined && act !== undefined) return { name: "page_act", code, act, rest: rest ?? null };
  return { name: "tracking_page", code: TRACKING_CODE.test(below) ? below : null };
}
