import { z } from "zod";
import { pauseJourney, resumeJourney } from "@/application/journeys/change-state";
import { countNodes } from "@/application/journeys/count-nodes";
import { auditJourney } from "@/application/journeys/editing-deps";
import { COUNTED_DAYS, countedPeriods } from "@/application/journeys/journey-counts";
import { listJourneys } from "@/application/journeys/list-journeys";
import { openJourney } from "@/application/journeys/open-journey";
import { openNode } from "@/application/journeys/open-node";
import { can } from "@/domain/access/role";
import { editingDeps, readDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";
import { draftProcedures } from "./journey-drafts";
import { publishingProcedures } from "./journey-publishing";

const readJourneys = inStore("read_journeys");
const editJourneys = inStore("edit_journeys");
const journey = z.object({ journeyId: idSchema });
const daysSchema = z.literal(countedPeriods).default(COUNTED_DAYS);

/** What is sent, when and to whom. */
export const journeysRouter = router({
  ...draftProcedures,
  ...publishingProcedures,

  list: readJourneys.query(({ ctx }) => listJourneys(readDeps(ctx.container), ctx.store)),

  open: readJourneys
    .input(journey)
    .query(({ ctx, input }) =>
      openJourney(readDeps(ctx.container), { store: ctx.store, journeyId: input.journeyId }),
    ),

  /** Waiting, gone through, sent, not sent and failed per node over the last days. */
  counts: readJourneys
    .input(journey.extend({ days: daysSchema }))
    .query(({ ctx, input: { journeyId, days } }) =>
      countNodes(readDeps(ctx.container), { storeId: ctx.store.id, journeyId, days }),
    ),

  /** The orders at one node. */
  node: readJourneys.input(journey.extend({ nodeId: idSchema, days: daysSchema })).query(({ ctx, input }) =>
    openNode(readDeps(ctx.container), {
      store: ctx.store,
      seesPerson: can(ctx.role, "read_personal_facts"),
      journeyId: input.journeyId,
      nodeId: input.nodeId,
      days: input.days,
    }),
  ),

  pause: editJourneys.input(journey).mutation(async ({ ctx, input }) => {
    await pauseJourney(ctx.container.deps, {
      storeId: ctx.store.id,
      journeyId: input.journeyId,
      record: (tx, one) =>
        auditJourney(editingDeps(ctx.container), tx, { actor: ctx.actor, journey: one, action: "paused" }),
    });
  }),

  resume: editJourneys.input(journey).mutation(async ({ ctx, input }) => {
    await resumeJourney(ctx.container.deps, {
      storeId: ctx.store.id,
      journeyId: input.journeyId,
      record: (tx, one) =>
        auditJourney(editingDeps(ctx.container), tx, { actor: ctx.actor, journey: one, action: "resumed" }),
    });
  }),
});
