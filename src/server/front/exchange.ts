import type { IncomingMessage, ServerResponse } from "node:http";
import type { Store } from "@/application/ports/rows";
import type { Instant } from "@/domain/shared/instant";

/** One request with its answer still to be given. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly requestId: string;
  /** The query string without its "?", undecoded. */
  readonly query: string;
  /** The network address the request came from, as far as proxies in front can be believed. */
  readonly networkAddress: string;
  readonly at: Instant;
  /** The one store that is shown here: that of the host, or of the frame. Null where every store is. */
  readonly hostStore: Store | null;
}

/** Header names and values in turn, as `ServerResponse.writeHead` takes them without building an object. */
export type HeaderList = readonly string[];

export interface Answer {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string | Buffer;
}

/** Writes the whole answer at once. A HEAD request gets the same headers and no body. */
export function send({ req, res, requestId }: Exchange, { status, headers, body }: Answer): void {
  if (res.headersSent || res.destroyed) return;
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  res.writeHead(status, [...headers, "X-Request-Id", requestId, "Content-Length", String(length)]);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** For machines: hooks and health. */
export function sendJson(exchange: Exchange, status: number, value: object, more: HeaderList = []): void {
  const headers = [...JSON_HEADERS, ...more];
  send(exchange, { status, headers, body: `${JSON.stringify(value)}\n` });
}

export function sendText(exchange: Exchange, status: number, text: string): void {
  send(exchange, { status, headers: TEXT_HEADERS, body: text });
}

/** 405 with the methods that would have worked (RFC 9110 §15.5.6). */
export function refuseMethod(exchange: Exchange, allowed: string): void {
  const message = `Use ${allowed.replaceAll(", ", " or ")} here.`;
  sendJson(exchange, 405, { outcome: "method_not_allowed", message }, ["Allow", allowed]);
}

/** 303: the browser asks for `location` with GET, whatever it asked with before. */
export function redirect(exchange: Exchange, location: string, more: HeaderList = []): void {
  const headers = [
    "Location",
    location,
    "Cache-Control",
    "private, no-store",
    "Referrer-Policy",
    "no-referrer",
    ...more,
  ];
  send(exchange, { status: 303, headers, body: "" });
}

const PLAIN_HEADERS = [
  "Cache-Control",
  "no-store",
  "X-Content-Type-Options",
  "nosniff",
  "Content-Security-Policy",
  "default-src 'none'; frame-ancestors 'none'",
  "Referrer-Policy",
  "no-referrer",
];
const JSON_HEADERS: HeaderList = ["Content-Type", "application/json; charset=utf-8", ...PLAIN_HEADERS];
const TEXT_HEADERS: HeaderList = ["Content-Type", "text/plain; charset=utf-8", ...PLAIN_HEADERS];
