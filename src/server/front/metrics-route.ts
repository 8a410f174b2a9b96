import { createHash, timingSafeEqual } from "node:crypto";
import { type Exchange, refuseMethod, send, sendText } from "./exchange";
import type { Metrics } from "./metrics";
import { isLocalCaller } from "./network-address";

/** GET /metrics in the Prometheus text format, for callers on this machine and for holders of the token. */
export async function answerMetrics(
  deps: { readonly metrics: Metrics; readonly token: string | null },
  exchange: Exchange,
): Promise<void> {
  const { req } = exchange;
  if (req.method !== "GET" && req.method !== "HEAD") {
    refuseMethod(exchange, "GET, HEAD");
    return;
  }
  if (!isLocalCaller(req) && !holdsToken(req.headers.authorization, deps.token)) {
    sendText(exchange, 404, "Not found\n");
    return;
  }
  const body = await deps.metrics.text();
  const headers = ["Content-Type", "text/plain; version=0.0.4; charset=utf-8", "Cache-Control", "no-store"];
  send(exchange, { status: 200, headers, body });
}

function holdsToken(authorization: string | undefined, token: string | null): boolean {
  if (token === null || token === "" || authorization === undefined) return false;
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
