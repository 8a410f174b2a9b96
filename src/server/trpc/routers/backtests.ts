import { z } from "zod";
import { startBacktest } from "@/application/backtest/start-backtest";
import { editingDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const editJourneys = inStore("edit_journeys");
const backtest = z.object({ id: idSchema });

/** What a draft would have done to the orders of the last days (C1). */
export const backtestsRouter = router({
  start: editJourneys
    .input(z.object({ journeyId: idSchema, days: z.number().int().min(1).max(400) }))
    .mutation(({ ctx, input }) =>
      startBacktest(
        { ...editingDeps(ctx.container), backtests: ctx.container.backtests },
        { store: ctx.store, by: ctx.user.name, journeyId: input.journeyId, days: input.days },
      ),
    ),

  ofJourney: editJourneys
    .input(z.object({ journeyId: idSchema }))
    .query(({ ctx, input }) => ctx.container.backtests.ofJourney(ctx.store.id, input.journeyId)),

  progress: editJourneys
    .input(backtest)
    .query(({ ctx, input }) => ctx.container.backtests.find(ctx.store.id, input.id)),

  report: editJourneys
    .input(backtest)
    .query(({ ctx, input }) => ctx.container.backtests.report(ctx.store.id, input.id)),

  cancel: editJourneys
    .input(backtest)
    .mutation(({ ctx, input }) => ctx.container.backtests.cancel(ctx.store.id, input.id)),
});
