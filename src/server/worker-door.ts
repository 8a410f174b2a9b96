import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { Parts } from "./container";
import type { Env } from "./env";
import { type Exchange, sendText } from "./front/exchange";
import { answerHealth, type HealthChecks } from "./front/health-route";
import { answerMetrics } from "./front/metrics-route";
import { networkAddressOf } from "./front/network-address";

/** What has to work in any process of an installation. */
export function healthChecks({ deps }: Pick<Parts, "deps">): HealthChecks {
  return {
    database: async () => void (await deps.stores.list(deps.db.read)),
    queue: async () => void (await deps.queue.depth()),
  };
}

/**
 * The only door of a process that is a worker alone: /healthz for whoever restarts it and /metrics. Where the port is
 * taken (web and worker on one machine) the work goes on without it. Returns how to close it.
 */
export async function openWorkerDoor(parts: Parts, env: Env): Promise<() => void> {
  const health = healthChecks(parts);
  const metrics = { metrics: parts.metrics, token: env.MILEPOST_METRICS_TOKEN ?? null };
  const server = createServer((req, res) => {
    const [path = "/", query = ""] = (req.url ?? "/").split("?");
    const at = parts.deps.clock.now();
    const exchange: Exchange = {
      req,
      res,
      query,
      at,
      requestId: randomUUID(),
      networkAddress: networkAddressOf(req, 0),
      hostStore: null,
    };
    answer(path, exchange).catch((error: unknown) => {
      parts.deps.log.error("A request to the worker failed", { path, error: String(error) });
      res.destroy();
    });
  });
  const answer = async (path: string, exchange: Exchange) => {
    if (path === "/healthz") return answerHealth(health, exchange);
    if (path === "/metrics") return answerMetrics(metrics, exchange);
    sendText(exchange, 404, "Not found\n");
  };
  const taken = await listen(server, env);
  if (taken !== null)
    parts.deps.log.warn("The worker has no /healthz: set PORT to a free port", { why: taken });
  return () => void server.close();
}

/** Null, or why it cannot listen. */
function listen(server: Server, { PORT, HOST }: Env): Promise<string | null> {
  return new Promise((resolve) => {
    server.once("error", (error) => resolve(error.message));
    server.listen(PORT, HOST, () => resolve(null));
  });
}
