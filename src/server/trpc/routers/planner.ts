import { z } from "zod";
import { planCalendar, planStepTimes } from "@/application/planner/plan-calendar";
import { editingDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const readJourneys = inStore("read_journeys");

/** What each kind of order would be told, and when (C12). */
export const plannerRouter = router({
  /** With `journeyId`, that journey's draft plays in the place of what is published. */
  calendar: readJourneys
    .input(z.object({ journeyId: idSchema.nullable() }))
    .query(({ ctx, input }) =>
      planCalendar(
        { ...editingDeps(ctx.container), archetypes: ctx.container.archetypes },
        { store: ctx.store, journeyId: input.journeyId },
      ),
    ),

  /** Earliest, typical and latest moment after the order at which a draft's steps are reached. */
  stepTimes: readJourneys
    .input(z.object({ journeyId: idSchema }))
    .query(({ ctx, input }) =>
      planStepTimes(
        { ...editingDeps(ctx.container), archetypes: ctx.container.archetypes },
        { store: ctx.store, journeyId: input.journeyId },
      ),
    ),
});
