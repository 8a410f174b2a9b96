import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";
import type { Store } from "@/application/ports/rows";
import type { Actor } from "@/application/settings/account-deps";
import { findLiveApiKey } from "@/application/settings/api-keys";
import { sessionUser } from "@/application/settings/session-user";
import { type Ability, can } from "@/domain/access/role";
import { accountDeps, type Context } from "./context";
import { fieldErrors, publicMessage, toTrpcError } from "./errors";

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: publicMessage(error),
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, fields: fieldErrors(error) },
  }),
});

export const { router, createCallerFactory } = t;

/** The ladder's ground: errors are mapped once, here. Open to anybody: take a higher rung wherever there is one. */
const anybody = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

/** A person whose session still holds, read from the database on each call. */
export const signedIn = anybody.use(async ({ ctx, next }) => {
  const user = ctx.session ? await sessionUser(accountDeps(ctx.container), ctx.session) : null;
  if (!user) throw new TRPCError({ code: "UNAUTHORIZED", message: "Your session has ended. Sign in again." });
  return next({ ctx: { ...ctx, user } });
});

const storeSlug = z.object({ store: z.string().min(1).max(80) });

/**
 * A person of the store named in the input, whose role there has the ability. Membership and role are read from the
 * database on each call. A store that is not there and one the person is not part of get the same answer.
 */
export function inStore(ability: Ability) {
  return signedIn.input(storeSlug).use(async ({ ctx, input, next }) => {
    if (ctx.user.passwordIsTemporary)
      throw new TRPCError({ code: "FORBIDDEN", message: "Choose your own password first." });
    const { deps, accounts } = ctx.container;
    const store = await deps.stores.findBySlug(deps.db.read, input.store);
    const membership = store && (await accounts.users.membership(deps.db.read, store.id, ctx.user.id));
    if (!store || !membership)
      throw new TRPCError({
        code: "NOT_FOUND",
        message: "There is no such store, or you are not on its team.",
      });
    if (!can(membership.role, ability))
      throw new TRPCError({ code: "FORBIDDEN", message: "Your role in this store does not allow this." });
    const actor: Actor = { userId: ctx.user.id, userName: ctx.user.name, storeId: store.id };
    return next({ ctx: { ...ctx, store, role: membership.role, actor } });
  });
}

/** A program with `Authorization: Bearer mp_…`. The key names its store; the input cannot name another. */
export const withApiKey = anybody.use(async ({ ctx, next }) => {
  const key = ctx.bearer ? await findLiveApiKey(accountDeps(ctx.container), ctx.bearer) : null;
  if (!key)
    throw new TRPCError({
      code: "UNAUTHORIZED",
      message: "Send a live API key as `Authorization: Bearer mp_…`. Keys are made under Settings, API keys.",
    });
  const { deps } = ctx.container;
  const store: Store | null = await deps.stores.find(deps.db.read, key.storeId);
  if (!store)
    throw new TRPCError({ code: "NOT_FOUND", message: "The store of this key is not there any more." });
  return next({ ctx: { ...ctx, store, apiKey: key } });
});
