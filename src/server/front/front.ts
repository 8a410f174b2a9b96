import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type LinkSign, recordSigns } from "@/application/engagement/record-signs";
import type { Clock, Logger } from "@/application/ports/system";
import { recordClicks, recordOffers } from "@/application/recommendations/follow-recommendation";
import type { CodeDeps } from "@/application/self-service/self-service-deps";
import { recordMoments, recordVisits } from "@/application/tracking/record-visits";
import type { TrackingDeps } from "@/application/tracking/tracking-deps";
import { NETWORK_ADDRESS_HEADER } from "../auth/network-address-in";
import { answerAnyHook, type HookDoors } from "./any-hook-route";
import { createBatch } from "./batch";
import { consolePolicy, NONCE_HEADER, newNonce } from "./console-policy";
import { answerEmbed, answerEmbedScript } from "./embed-route";
import { answerEngagement, answerShortLink, type EngagementRouteDeps } from "./engagement-route";
import { type Exchange, redirect, sendJson } from "./exchange";
import { answerHealth, type HealthChecks } from "./health-route";
import { answerLookUp } from "./look-up-route";
import { matchRoute, type Route, splitTarget } from "./match-route";
import { answerMetrics } from "./metrics-route";
import { createMissKeeper } from "./miss-keeper";
import { createMissLimit } from "./miss-limit";
import { networkAddressOf } from "./network-address";
import { answerPushWorker, loadPushWorker } from "./notify-act";
import { answerPageAct } from "./page-act-route";
import { createPageCache } from "./page-cache";
import { ownPlace } from "./page-place";
import { createPageDresser } from "./page-policy";
import { type PublicPages, sendNotFound } from "./public-pages";
import { isAwaitingContinue } from "./read-body";
import { createRecommendationRecorder } from "./recommendation-recorder";
import { isOfStoreHost, storeOfHost } from "./tracking-host";
import { answerTrackingPage } from "./tracking-route";
import { answerTypeface, loadTypeface } from "./typeface-route";
import { createVisitRecorder } from "./visit-recorder";

export interface FrontOptions extends HookDoors {
  readonly tracking: TrackingDeps;
  readonly selfService: CodeDeps;
  readonly health: HealthChecks;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether visitors reach us by https: cookies are then marked secure. */
  readonly isHttps: boolean;
  /** Proxies of ours in front that append to X-Forwarded-For. 0: the header is not believed. */
  readonly trustedProxyHops: number;
  /** What browsers that subscribe are to know us by; absent: there are no notifications. */
  readonly pushKey?: string;
  /** Pictures and links of messages; absent: there are none. */
  readonly engagement?: EngagementRouteDeps;
  /** Opens /metrics to others than this machine; null keeps it local. */
  readonly metricsToken: string | null;
  /** How long a failed look-up takes at least; tests set 0. */
  readonly failureFloorMs?: number;
  /** Everything that is not answered here. */
  readonly next: (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;
}

export interface Front {
  readonly listener: RequestListener;
  /** Takes up what must outlive a restart: who is stopped from guessing. */
  restore(): Promise<void>;
  /** Writes down the visits and misses still in memory. */
  close(): Promise<void>;
}

/** Rendered pages kept in memory: some two thousand. */
const PAGE_CACHE_BYTES = 32 * 1024 * 1024;
const FRAMED_CACHE_BYTES = 8 * 1024 * 1024;
const FAILURE_FLOOR_MS = 250;

/**
 * The first door of the server: hooks, tracking pages, health and metrics are answered here by bare node:http, where
 * they cost a tenth and less of what a route of Next does; everything else goes on to `next`.
 */
export function createFront(options: FrontOptions): Front {
  const { clock, trustedProxyHops } = options;
  const pages = publicPages(options);
  const { typeface, keeper } = pages;
  const pushWorker = loadPushWorker();
  const newRequestId = requestIds();
  const onFault = (at: Exchange, error: unknown) => logFault(options.log, at, error);
  const answer = (route: Exclude<Route, { name: "next" }>, exchange: Exchange): Promise<void> => {
    switch (route.name) {
      case "hook":
        return answerAnyHook({ ...options, onFault }, exchange, route);
      case "tracking_page":
        return answerTrackingPage(pages, exchange, route.code);
      case "page_act":
        return answerPageAct(pages, exchange, route);
      case "engagement":
        if (options.engagement === undefined) return sendNotFound(pages, exchange);
        return answerEngagement(pages, exchange, { path: route.path, deps: options.engagement });
      case "short_link":
        if (options.engagement === undefined) return sendNotFound(pages, exchange);
        return answerShortLink(pages, exchange, { code: route.code, deps: options.engagement });
      case "look_up":
        return answerLookUp(pages, exchange);
      case "embed":
        return answerEmbed(pages, exchange, route);
      case "embed_script":
        return answerEmbedScript(exchange);
      case "typeface":
        return Promise.resolve(answerTypeface(typeface, exchange));
      case "push_worker":
        return Promise.resolve(answerPushWorker(pushWorker, exchange));
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
      const asked = { req, res, requestId, query, networkAddress, at: clock.now(), hostStore: null };
      const answered = storeOfHost(options.tracking, req).then((hostStore) => {
        const exchange = { ...asked, hostStore };
        if (hostStore !== null && path === "/") return redirect(exchange, pages.place.lookUpPath);
        if (hostStore !== null && !isOfStoreHost(route)) return sendNotFound(pages, exchange);
        return route.name === "next" ? passOn(options, exchange) : answer(route, exchange);
      });
      answered.catch((error: unknown) => answerFault(options.log, asked, error));
    },
    restore: () => keeper.restore(),
    close: () => closePages(pages),
  };
}

/** Writes down what is still in memory. */
async function closePages({ visits, signs, recommendations, keeper }: ReturnType<typeof publicPages>) {
  await Promise.all([visits.close(), signs.close(), recommendations.close(), keeper.close()]);
}

function publicPages(options: FrontOptions) {
  const { tracking, metrics, log, isHttps, clock, failureFloorMs = FAILURE_FLOOR_MS } = options;
  const typeface = loadTypeface();
  const dressed = { hasTypeface: typeface !== null, isHttps };
  const misses = createMissLimit(tracking.proofs.fingerprint);
  const keeper = createMissKeeper({
    deps: tracking,
    misses,
    now: () => clock.now(),
    onFault: (error) => log.warn("Throttles could not be written", { error: faultText(error) }),
  });
  const visits = createVisitRecorder({
    save: (gathered) => recordVisits(tracking, gathered),
    saveMoments: (gathered) => recordMoments(tracking, gathered),
    onDropped(count, error) {
      metrics.add("milepost_visits_dropped_total", {}, count);
      if (error !== null) log.warn("Page visits could not be recorded", { count, error: faultText(error) });
    },
  });
  const signs = createBatch<LinkSign>({
    save: (gathered) => recordSigns(tracking, gathered),
    onDropped(count, error) {
      metrics.add("milepost_engagements_dropped_total", {}, count);
      if (error !== null)
        log.warn("Opens and clicks could not be recorded", { count, error: faultText(error) });
    },
  });
  const recommendations = createRecommendationRecorder({
    saveOffers: (gathered) => recordOffers(tracking, gathered),
    saveClicks: (gathered) => recordClicks(tracking, gathered),
    onDropped(count, error) {
      metrics.add("milepost_recommendations_dropped_total", {}, count);
      if (error !== null)
        log.warn("Recommendations could not be recorded", { count, error: faultText(error) });
    },
  });
  const pages: PublicPages = {
    deps: tracking,
    selfService: options.selfService,
    dress: createPageDresser(dressed),
    cache: createPageCache(PAGE_CACHE_BYTES),
    place: ownPlace,
    framed: {
      dress: createPageDresser({ ...dressed, isFramed: true }),
      cache: createPageCache(FRAMED_CACHE_BYTES),
    },
    misses,
    visits,
    signs,
    recommendations,
    metrics,
    isHttps,
    pushKey: options.pushKey ?? null,
    failureFloorMs,
  };
  return { ...pages, typeface, keeper };
}

/** What holds for every screen is set here: whose address asks, and a policy with a nonce of this answer's own. */
async function passOn(
  { next, isHttps }: FrontOptions,
  { req, res, requestId, networkAddress }: Exchange,
): Promise<void> {
  if (isAwaitingContinue(req)) res.writeContinue();
  req.headers[NETWORK_ADDRESS_HEADER] = networkAddress;
  res.setHeader("X-Request-Id", requestId);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Referrer-Policy", "same-origin");
  const nonce = newNonce();
  const policy = consolePolicy(nonce, { isDev: process.env.NODE_ENV === "development" });
  req.headers[NONCE_HEADER] = nonce;
  req.headers["content-security-policy"] = policy;
  res.setHeader("Content-Security-Policy", policy);
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
  const [, door] = /^(\/(?:track|embed|e|l)\/)./.exec(path) ?? [];
  const where = door === undefined ? path : `${door}…`;
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
