import { z } from "zod";
import { editJourney } from "@/application/journeys/edit-journey";
import { discardDraft, restoreVersion, saveDraft } from "@/application/journeys/save-draft";
import { editingDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore } from "../procedures";

const readJourneys = inStore("read_journeys");
const editJourneys = inStore("edit_journeys");
const journey = z.object({ journeyId: idSchema });
const savedDraft = journey.extend({ expectedRevision: z.number().int().min(0) });

/** A journey of some hundred steps with all its messages has a tenth of it. */
const LONGEST_DRAFT = 2_000_000;

/** Only that it is an object of a sane size: what it means is looked at by the editor, and again before publishing. */
const draftSchema = z
  .record(z.string(), z.unknown())
  .refine((content) => JSON.stringify(content).length <= LONGEST_DRAFT, "This journey is too large to save.");

/** The unpublished state of a journey. */
export const draftProcedures = {
  edit: readJourneys.input(journey).query(({ ctx, input }) =>
    editJourney(editingDeps(ctx.container), {
      store: ctx.store,
      role: ctx.role,
      journeyId: input.journeyId,
    }),
  ),

  saveDraft: editJourneys
    .input(savedDraft.extend({ content: draftSchema }))
    .mutation(({ ctx, input: { journeyId, expectedRevision, content } }) =>
      saveDraft(editingDeps(ctx.container), { actor: ctx.actor, journeyId, expectedRevision, content }),
    ),

  discardDraft: editJourneys
    .input(savedDraft)
    .mutation(({ ctx, input: { journeyId, expectedRevision } }) =>
      discardDraft(editingDeps(ctx.container), { actor: ctx.actor, journeyId, expectedRevision }),
    ),

  restoreVersion: editJourneys
    .input(savedDraft.extend({ versionId: idSchema }))
    .mutation(({ ctx, input: { journeyId, expectedRevision, versionId } }) =>
      restoreVersion(editingDeps(ctx.container), {
        actor: ctx.actor,
        journeyId,
        expectedRevision,
        versionId,
      }),
    ),
};
