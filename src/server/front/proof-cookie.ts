import type { IncomingMessage } from "node:http";
import type { IssuedProof } from "@/application/tracking/prove-order";
import type { Instant } from "@/domain/shared/instant";

const NAME = "milepost_proof";

/** The proof a browser brings along, or null. Each page has its own cookie: the path keeps them apart. */
export function readProofCookie(req: IncomingMessage): string | null {
  const cookies = req.headers.cookie;
  if (cookies === undefined) return null;
  const start = `${NAME}=`;
  const pair = cookies.split(";").find((one) => one.trimStart().startsWith(start));
  return pair === undefined ? null : pair.trim().slice(start.length);
}

/** Out of reach of scripts, sent to this one page only, gone with the proof. */
export function proofCookie(proof: IssuedProof, now: Instant, isHttps: boolean): string {
  const maxAge = Math.max(0, Math.floor((proof.expiresAt - now) / 1000));
  const secure = isHttps ? "; Secure" : "";
  return `${NAME}=${proof.token}; Path=/track/${proof.code}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}
