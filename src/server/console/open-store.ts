import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Ability, can, type Role } from "@/domain/access/role";
import { readSession } from "../auth/session-token";
import { currentContainer } from "../current-container";
import { createCaller } from "../trpc/app-router";
import { PATH_HEADER, pathToReturnTo } from "./path-header";

/** A signed-in person, before a store is chosen. Pages that need no store start with this. */
export const openConsole = cache(async () => {
  const container = currentContainer();
  const session = await readSession(container.env);
  const api = createCaller({ container, session, bearer: null });
  const me = session ? await orNull(api.session.me(), "UNAUTHORIZED") : null;
  return { api, me, env: container.env };
});

/**
 * A signed-in person in one of their stores. Every page under /s/[store] starts with this; it sends others to sign in,
 * and answers "not found" for a store that is not theirs. `api` calls procedures under the same checks as over HTTP.
 */
export const openStore = cache(async (slug: string) => {
  const { api, me, env } = await openConsole();
  if (!me) {
    const wanted = pathToReturnTo((await headers()).get(PATH_HEADER)) ?? `/s/${slug}`;
    redirect(`/sign-in?next=${encodeURIComponent(wanted)}`);
  }
  if (me.passwordIsTemporary) redirect("/welcome");
  const store = me.stores.find((one) => one.slug === slug);
  if (!store) notFound();
  const role: Role = store.role;
  return { api, me, env, store, role, can: (ability: Ability) => can(role, ability) };
});

/** For one thing on its own page: "not found" becomes the not-found page, any other failure goes on. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  return (await orNull(loading, "NOT_FOUND")) ?? notFound();
}

async function orNull<T>(loading: Promise<T>, code: TRPCError["code"]): Promise<T | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof TRPCError && error.code === code) return null;
    throw error;
  }
}
