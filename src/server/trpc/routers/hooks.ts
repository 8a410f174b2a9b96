import { z } from "zod";
import { countHooks, listHooks, openHook } from "@/application/hooks/list-hooks";
import { mapStatusCode } from "@/application/hooks/map-status-code";
import { replayHookOf, replayParked } from "@/application/hooks/replay-hooks";
import { hookTabSchema } from "@/domain/event/hook-tab";
import { statusMarkSchema } from "@/domain/shipment/status";
import { readDeps } from "../context";
import { cursorSchema, idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const readHooks = inStore("read_hooks");
const replayHooks = inStore("replay_hooks");
const hook = z.object({ hookId: idSchema });
const mapping = z.object({
  vocabulary: z.string().min(1).max(80),
  code: z.string().min(1).max(300),
  mark: statusMarkSchema,
});

/** What came in, what was not understood, and what carriers' codes mean here. */
export const hooksRouter = router({
  list: readHooks
    .input(z.object({ tab: hookTabSchema.default("parked"), cursor: cursorSchema.nullish() }))
    .query(({ ctx, input: { tab, cursor } }) =>
      listHooks(readDeps(ctx.container), {
        store: ctx.store,
        sources: ctx.container.sources,
        tab,
        after: cursor ?? null,
      }),
    ),

  counts: readHooks.query(({ ctx }) => countHooks(readDeps(ctx.container), ctx.store)),

  open: readHooks.input(hook).query(({ ctx, input }) =>
    openHook(readDeps(ctx.container), {
      store: ctx.store,
      sources: ctx.container.sources,
      hookId: input.hookId,
    }),
  ),

  replay: replayHooks.input(hook).mutation(async ({ ctx, input }) => {
    await replayHookOf(readDeps(ctx.container), { store: ctx.store, hookId: input.hookId });
  }),

  replayParked: replayHooks.mutation(async ({ ctx }) => ({
    replayed: await replayParked(readDeps(ctx.container), ctx.store),
  })),

  /** The review list of status codes (R40). */
  codes: readHooks.query(({ ctx }) => {
    const { deps, queries } = ctx.container;
    return queries.hooks.unknownCodes(deps.db.read, ctx.store.id);
  }),

  mapCode: replayHooks.input(mapping).mutation(({ ctx, input: { vocabulary, code, mark } }) =>
    mapStatusCode({ ...readDeps(ctx.container), audit: ctx.container.accounts.audit }, ctx.actor, {
      vocabulary,
      code,
      mark,
    }),
  ),
});
