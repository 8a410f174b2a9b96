"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/app-router";
import { toast } from "../primitives/toast";

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** The server's procedures for client components: `useQuery(api.orders.list.queryOptions({ store }))`. */
export const useApi = useTRPC;

/** A failed change says so by itself; `meta: { silent: true }` on a mutation leaves the words to the form. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(newQueryClient);
  const [client] = useState(newApiClient);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider queryClient={queries} trpcClient={client}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && !isCallersFault(error) },
    },
    queryCache: new QueryCache({ onError: signInAgainWhenEnded }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        signInAgainWhenEnded(error);
        if (mutation.meta?.["silent"] !== true) toast.failed(error.message);
      },
    }),
  });
}

function newApiClient() {
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: "/api/trpc", transformer: superjson, maxURLLength: 4_000 })],
  });
}

function isCallersFault(error: unknown): boolean {
  return statusOf(error) >= 400 && statusOf(error) < 500;
}

function signInAgainWhenEnded(error: unknown): void {
  if (statusOf(error) !== 401) return;
  const here = `${window.location.pathname}${window.location.search}`;
  window.location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
}

function statusOf(error: unknown): number {
  if (!(error instanceof TRPCClientError)) return 0;
  const data: unknown = error.data;
  const isShaped = typeof data === "object" && data !== null && "httpStatus" in data;
  return isShaped && typeof data.httpStatus === "number" ? data.httpStatus : 0;
}
