import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Clock, Logger } from "@/application/ports/system";
import { recordVisits } from "@/application/tracking/record-visits";
import type { TrackingDeps } from "@/application/tracking/tracking-deps";
import { NETWORK_ADDRESS_HEADER } from "../auth/network-address-in";
import { type Exchange, sendJson } from "./exchange";
import { answerHealth, type HealthChecks } from "./health-route";
import { answerHook, type HookRouteDeps } from "./hook-route";
import { answerLookUp } from "./look-up-route";
import { matchRoute, type Route, splitTarget } from "./match-route";
import type { Metrics } from "./metrics";
import { answerMetrics } from "./metrics-route";
import { createMissLimit } from "./miss-limit";
import { networkAddressOf } from "./network-address";
import { answerPageAct } from "./page-act-route";
import { createPageCache } from "./page-cache";
import { createPageDresser } from "./page-policy";
import type { PublicPages } from "./public-pages";
import { isAwaitingContinue } from "./read-body";
import { answerTrackingPage } from "./tracking-route";
import { answerTypeface, loadTypeface } from "./typeface-route";
import { createVisitRecorder } from "./visit-recorder";

export interface FrontOptions {
  readonly receiveHook: HookRouteDeps["receiveHook"];
  readonly tracking: TrackingDeps;
  readonly health: HealthChecks;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether visitors reach us by https: cookies are then marked secure. */
  readonly isHttps: boolean;
  /** Proxies of ours in front that append to X-Forwarded-For. 0: the header is not believed. */
  readonly trustedProxyHops: number;
  /** Opens /metrics to others than this machine; null keeps it local. */
  readonly metricsToken: string | null;
  /** How long a failed look-up takes at least; tests set 0. */
  readonly failureFloorMs?: number;
  /** Everything that is not answered here. */
  readonly next: (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;
}

export interface Front {
  readonly listener: RequestListener;
  /** Writes down the visits still in memory. */
  close(): Promise<void>;
}

/** Rendered pages kept in memory: some two thousand. */
const PAGE_CACHE_BYTES = 32 * 1024 * 1024;
const FAILURE_FLOOR_MS = 250;

/**
 * The first door of the server: hooks, tracking pages, health and metrics are answered here by bare node:http, where
 * they cost a tenth and less of what a route of Next does; everything else goes on to `next`.
 */
export function createFront(options: FrontOptions): Front {
  const { clock, trustedProxyHops } = options;
  const pages = publicPages(options);
  const typeface = pages.typeface;
  const newRequestId = requestIds();
  const answer = (route: Exclude<Route, { name: "next" }>, exchange: Exchange): Promise<void> => {
    switch (route.name) {
      case "hook":
        return answerHook(
          { ...options, onFault: (at, error) => logFault(options.log, at, error) },
          exchange,
          route,
        );
      case "tracking_page":
        return answerTrackingPage(pages, exchange, route.code);
      case "page_act":
        return answerPageAct(pages, exchange, route);
      case "look_up":
        return answerLookUp(pages, exchange);
      case "typeface":
        return Promise.resolve(answerTypeface(typeface, exchange));
      case "health":
        return answerHealth(options.health, exchange);
      case "metrics":
        return answerMetrics({ metrics: options.metrics, token: options.metricsToken }, exchange);
    }
  };
  return {
    listener(req, res) {
      const { path, query } = splitTarget(req.url ?? "/");
      const route = matchRoute(path);
      const requestId = newRequestId();
      const networkAddress = networkAddressOf(req, trustedProxyHops);
      const exchange = { req, res, requestId, query, networkAddress, at: clock.now() };
      const answered = route.name === "next" ? passOn(options, exchange) : answer(route, exchange);
      answered.catch((error: unknown) => answerFault(options.log, exchange, error));
    },
    close: () => pages.visits.close(),
  };
}

function publicPages({ tracking, metrics, log, isHttps, failureFloorMs = FAILURE_FLOOR_MS }: FrontOptions) {
  const typeface = loadTypeface();
  const visits = createVisitRecorder({
    save: (gathered) => recordVisits(tracking, gathered),
    onDropped(count, error) {
      metrics.add("milepost_visits_dropped_total", {}, count);
      if (error !== null) log.warn("Page visits could not be recorded", { count, error: faultText(error) });
    },
  });
  const pages: PublicPages = {
    deps: tracking,
    dress: createPageDresser({ hasTypeface: typeface !== null, isHttps }),
    cache: createPageCache(PAGE_CACHE_BYTES),
    misses: createMissLimit(),
    visits,
    metrics,
    isHttps,
    failureFloorMs,
  };
  return { ...pages, typeface };
}

/** Screens set their own policy; what holds for all of them is set here, and they may overwrite it. */
async function passOn(
  { next, isHttps }: FrontOptions,
  { req, res, requestId, networkAddress }: Exchange,
): Promise<void> {
  if (isAwaitingContinue(req)) res.writeContinue();
  req.headers[NETWORK_ADDRESS_HEADER] = networkAddress;
  res.setHeader("X-Request-Id", requestId);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Referrer-Policy", "same-origin");
  if (isHttps) res.setHeader("Strict-Transport-Security", "max-age=31536000");
  await next(req, res);
}

function answerFault(log: Logger, exchange: Exchange, error: unknown): void {
  logFault(log, exchange, error);
  if (exchange.res.headersSent) {
    exchange.res.destroy();
    return;
  }
  const message = "Something went wrong on our side. It has been noted.";
  sendJson(exchange, 500, { outcome: "fault", message, requestId: exchange.requestId });
}

/** The path without its last part: tracking codes are keys, and a log is no place for keys. */
function logFault(log: Logger, { req, requestId }: Exchange, error: unknown): void {
  const { path } = splitTarget(req.url ?? "/");
  const where = path.startsWith("/track/") ? "/track/…" : path;
  log.error("A request failed", { method: req.method, path: where, requestId, error: faultText(error) });
}

function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
}

/** Unique across processes and restarts, and cheap: a random start with a counter behind it. */
function requestIds(): () => string {
  const start = randomBytes(6).toString("base64url");
  let count = 0;
  return () => {
    count += 1;
    return `${start}-${count.toString(36)}`;
  };
}
