import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { readSession } from "../auth/session-token";
import { currentContainer } from "../current-container";
import { appRouter } from "./app-router";
import type { Context } from "./context";

/** Answers a tRPC call over HTTP, from the console (session cookie) or a program (API key). */
export function answerTrpc(request: Request): Promise<Response> {
  const container = currentContainer();
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: async (): Promise<Context> => ({
      container,
      session: isCrossSite(request) ? null : await readSession(container.env),
      bearer: bearerOf(request),
    }),
    onError: ({ error, path }) => {
      if (error.code !== "INTERNAL_SERVER_ERROR") return;
      container.deps.log.error("A call failed", { path, error: String(error.cause?.stack ?? error.stack) });
    },
  });
}

/** Another site's page never acts in a person's name, whatever cookies its request carries. */
function isCrossSite(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
}

function bearerOf(request: Request): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}
