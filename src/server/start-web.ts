import next from "next";
import { receiveHook } from "@/application/hooks/receive-hook";
import { NETWORK_ADDRESS_HEADER } from "./auth/network-address-in";
import { PATH_HEADER } from "./console/path-header";
import type { Parts } from "./container";
import type { Env } from "./env";
import { createFront } from "./front/front";
import { closeFrontServer, createFrontServer } from "./front/front-server";
import { networkAddressOf, throttleSubject } from "./front/network-address";
import type { HookPressure } from "./worker/hook-pressure";
import { healthChecks } from "./worker-door";

export interface Web {
  close(graceMs: number): Promise<void>;
}

/** The two doors of one process: hot paths by bare node:http, the screens by Next behind it. Resolves once it listens. */
export async function startWeb(parts: Parts, env: Env, pressure: HookPressure): Promise<Web> {
  const { deps, worker } = parts;
  const isHttps = parts.env.appUrl.startsWith("https:");
  const trustedProxyHops = env.MILEPOST_TRUST_PROXY === true ? 1 : 0;
  process.env.NEXTAUTH_URL ??= parts.env.appUrl;
  let toNext: ((...request: Parameters<ReturnType<typeof createFront>["listener"]>) => Promise<void>) | null =
    null;
  const front = createFront({
    receiveHook: (incoming) => pressure.during(() => receiveHook(worker, incoming)),
    tracking: {
      ...deps,
      cleanMarkup: parts.cleanMarkup,
      trackingPages: parts.trackingPages,
      throttles: parts.throttles,
      proofs: parts.proofs,
    },
    selfService: parts.selfService,
    health: healthChecks(parts),
    metrics: parts.metrics,
    clock: deps.clock,
    log: deps.log,
    isHttps,
    pushKey: parts.pushKey,
    mailHooks: parts.mailHooks,
    twilio: { deps: parts.replies, settings: parts.twilio, appUrl: parts.env.appUrl },
    partners: { deps: parts.replies, hooks: parts.partnerHooks },
    replies: { deps: parts.replies, inbound: parts.inbound },
    engagement: { links: parts.trackedLinks, appUrl: parts.env.appUrl },
    trustedProxyHops,
    metricsToken: env.MILEPOST_METRICS_TOKEN ?? null,
    next: (req, res) => {
      if (toNext === null) return void res.writeHead(503, { "Retry-After": "2" }).end();
      // Overwrite whatever a visitor claims: sign-in is throttled by the address, and comes back to the path.
      req.headers[PATH_HEADER] = req.url;
      req.headers[NETWORK_ADDRESS_HEADER] = throttleSubject(networkAddressOf(req, trustedProxyHops));
      return toNext(req, res);
    },
  });
  await front.restore();
  const server = createFrontServer(front);
  const dev = process.env.NODE_ENV === "development";
  const app = next({ dev, dir: process.cwd(), hostname: env.HOST, port: env.PORT, httpServer: server });
  await app.prepare();
  toNext = app.getRequestHandler();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
  return {
    async close(graceMs) {
      await closeFrontServer(server, graceMs);
      await front.close();
      await app.close();
    },
  };
}
