import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createThrottles } from "@/adapters/db/stores/throttles";
import { createTrackingPages } from "@/adapters/db/stores/tracking-pages";
import { cleanMarkup } from "@/adapters/markup/clean-markup";
import { systemIds } from "@/adapters/system/ids";
import { createProofs } from "@/adapters/system/proofs";
import { receiveHook } from "@/application/hooks/receive-hook";
import type { Store } from "@/application/ports/rows";
import type { Order } from "@/domain/order/order";
import type { Shipment } from "@/domain/shipment/shipment";
import { createFront, type Front, type FrontOptions } from "@/server/front/front";
import { closeFrontServer, createFrontServer } from "@/server/front/front-server";
import { createMetrics } from "@/server/front/metrics";
import { anOrder, aShipment } from "./builders/facts";
import { selfServiceDeps, type TestSelfService } from "./self-service-deps";
import { startTestApp, type TestApp } from "./test-app";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface TestFront {
  readonly app: TestApp;
  readonly selfService: TestSelfService;
  readonly front: Front;
  readonly url: string;
  /** Asks for a target exactly as written: unlike fetch, nothing is normalised and no redirect followed. */
  ask(method: string, target: string, options?: AskOptions): Promise<RawAnswer>;
  /** Saves an order with its parcels; returns it with its tracking code. */
  place(order?: Partial<Order>, shipments?: readonly Partial<Shipment>[]): Promise<Order>;
}

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The front over real HTTP with a real database, on a port of its own; what goes on to Next is answered "next". */
export async function startTestFront(
  options: { settings?: Partial<Store>; now?: number; front?: Partial<FrontOptions> } = {},
): Promise<TestFront> {
  const app = await startTestApp(options);
  const { deps, database } = app;
  const selfService = selfServiceDeps(app);
  const front = createFront({
    selfService,
    receiveHook: (incoming) => receiveHook(deps, incoming),
    tracking: {
      ...deps,
      cleanMarkup,
      trackingPages: createTrackingPages(database),
      throttles: createThrottles(database),
      proofs: createProofs("a secret for tests, at least 32 characters"),
    },
    health: { database: async () => undefined, queue: async () => undefined },
    metrics: createMetrics(),
    clock: deps.clock,
    log: deps.log,
    isHttps: false,
    trustedProxyHops: 0,
    metricsToken: null,
    failureFloorMs: 0,
    next: (req, res) => void res.end(`next ${String(req.headers["x-milepost-network"])}`),
    ...options.front,
  });
  const server = createFrontServer(front);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await closeFrontServer(server, 100);
    await front.close();
  });
  const { port } = addressOf(server.address());
  return {
    app,
    selfService,
    front,
    url: `http://127.0.0.1:${port}`,
    ask: (method, target, asked = {}) => ask(port, { method, target, ...asked }),
    async place(changes = {}, shipments = []) {
      const base = { id: systemIds.next(), storeId: app.store.id, trackingCode: systemIds.secret() };
      const order = anOrder({ ...base, customerId: null, externalId: base.id, ...changes });
      await deps.db.transaction(async (tx) => {
        await deps.orders.insert(tx, order);
        for (const shipment of shipments) {
          const own = { id: systemIds.next(), storeId: app.store.id, orderId: order.id };
          await deps.shipments.insert(tx, aShipment({ ...own, ...shipment }));
        }
      });
      return order;
    },
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address;
}

function ask(port: number, asked: AskOptions & { method: string; target: string }): Promise<RawAnswer> {
  const { method, target, headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, method, path: target, headers, agent: false };
    const outgoing = request(options, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
