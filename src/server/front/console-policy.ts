import { randomBytes } from "node:crypto";

/** Under this name a screen finds the nonce for scripts of its own. */
export const NONCE_HEADER = "x-nonce";

/** A nonce for one answer: 128 random bits (CSP 3 §7.1). */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * What the console's screens may load and run. Scripts run by this answer's nonce alone, and what those load; Next reads
 * the nonce from the request's own policy header and puts it on every script it writes. Styles are inline in places that
 * know no nonce (drawings, toasts), so inline styles are allowed; pictures may come from a shop's https addresses.
 */
export function consolePolicy(nonce: string, { isDev }: { readonly isDev: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
