import type { IncomingMessage } from "node:http";
import type { IssuedProof } from "@/application/tracking/prove-order";
import type { Instant } from "@/domain/shared/instant";
import type { PagePlace } from "./page-place";

const NAME = "milepost_proof";

/** The proof a browser brings along, or null. Each page has its own cookie: the path keeps them apart. */
export function readProofCookie(req: IncomingMessage): string | null {
  const cookies = req.headers.cookie;
  if (cookies === undefined) return null;
  const start = `${NAME}=`;
  const pair = cookies.split(";").find((one) => one.trimStart().startsWith(start));
  return pair === undefined ? null : pair.trim().slice(start.length);
}

/**
 * Out of reach of scripts, sent to this one page only, gone with the proof. In a frame it belongs to the shop around it
 * (CHIPS), so that browsers which refuse other sites' cookies take it.
 */
export function proofCookie(
  proof: IssuedProof,
  now: Instant,
  { isHttps, place }: { readonly isHttps: boolean; readonly place: PagePlace },
): string {
  const maxAge = Math.max(0, Math.floor((proof.expiresAt - now) / 1000));
  const secure = isHttps ? "; Secure" : "";
  const sites = isHttps && place.isFramed ? "SameSite=None; Partitioned" : "SameSite=Lax";
  const path = place.pathOf(proof.code);
  return `${NAME}=${proof.token}; Path=${path}; Max-Age=${maxAge}; HttpOnly; ${sites}${secure}`;
}
