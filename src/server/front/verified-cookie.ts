import type { IncomingMessage } from "node:http";
import type { Instant } from "@/domain/shared/instant";
import type { PagePlace } from "./page-place";

const NAME = "milepost_verified";

/** What a browser brings along to show that the one-time code was given; null without. */
export function readVerifiedCookie(req: IncomingMessage): string | null {
  const start = `${NAME}=`;
  const pair = req.headers.cookie?.split(";").find((one) => one.trimStart().startsWith(start));
  return pair === undefined ? null : pair.trim().slice(start.length);
}

interface CookiePlace {
  readonly isHttps: boolean;
  readonly place: PagePlace;
  readonly path: string;
}

/** As the cookie of a proof: out of reach of scripts, for this order's pages alone, gone in a short while. */
export function verifiedCookie(
  { token, expiresAt }: { readonly token: string; readonly expiresAt: Instant },
  now: Instant,
  { isHttps, place, path }: CookiePlace,
): string {
  const maxAge = Math.max(0, Math.floor((expiresAt - now) / 1000));
  const sites = isHttps && place.isFramed ? "SameSite=None; Partitioned" : "SameSite=Strict";
  const secure = isHttps ? "; Secure" : "";
  return `${NAME}=${token}; Path=${path}; Max-Age=${maxAge}; HttpOnly; ${sites}${secure}`;
}
