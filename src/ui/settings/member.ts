import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/app-router";

/** Somebody of the team, as the server lists them. */
export type Member = inferRouterOutputs<AppRouter>["team"]["list"][number];
