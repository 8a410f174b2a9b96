import { createServer, type Server } from "node:http";
import type { Front } from "./front";

/** Headers of a slow sender are cut off after this, whole requests after `REQUEST_MS`. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** Longer than the 60 s of common load balancers, so that it is they who close first. */
const KEEP_ALIVE_MS = 65_000;

/**
 * The HTTP server around a front. Slow and endless requests are cut off; "Expect: 100-continue" is answered only once a
 * body is wanted, so that a hook too large is refused before it is sent.
 */
export function createFrontServer(front: Pick<Front, "listener">): Server {
  const server = createServer({
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 16 * 1024,
  });
  server.on("request", front.listener);
  server.on("checkContinue", front.listener);
  return server;
}

/** Takes no more connections, lets requests under way finish, and cuts off whatever is left after `graceMs`. */
export async function closeFrontServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await closed;
  } finally {
    clearTimeout(cut);
  }
}
