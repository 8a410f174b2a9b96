import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Exchange, refuseMethod, send, sendText } from "./exchange";

/** The bundled typeface of the public pages, or null where the package was left out of an installation. */
export function loadTypeface(): Buffer | null {
  try {
    const entry = createRequire(import.meta.url).resolve("geist/font/sans");
    return readFileSync(join(entry, "..", "fonts", "geist-sans", "Geist-Variable.woff2"));
  } catch (error) {
    if (error instanceof Error && "code" in error && EXPECTED.has(String(error.code))) return null;
    throw error;
  }
}

const EXPECTED = new Set(["MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND", "ENOENT"]);

/** GET /track/geist.woff2. The file changes with the package only, so a week in the browser's cache is safe. */
export function answerTypeface(typeface: Buffer | null, exchange: Exchange): void {
  if (exchange.req.method !== "GET" && exchange.req.method !== "HEAD") {
    refuseMethod(exchange, "GET, HEAD");
    return;
  }
  if (typeface === null) {
    sendText(exchange, 404, "Not found\n");
    return;
  }
  send(exchange, { status: 200, headers: TYPEFACE_HEADERS, body: typeface });
}

const TYPEFACE_HEADERS = [
  "Content-Type",
  "font/woff2",
  "Cache-Control",
  "public, max-age=604800",
  "X-Content-Type-Options",
  "nosniff",
  "Cross-Origin-Resource-Policy",
  "same-origin",
];
