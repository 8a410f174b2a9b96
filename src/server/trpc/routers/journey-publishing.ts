import { z } from "zod";
import { listAudit, listVersions, openVersion } from "@/application/journeys/journey-history";
import {
  archiveJourney,
  createJourney,
  renameJourney,
  unarchiveJourney,
} from "@/application/journeys/manage-journeys";
import { impactOf } from "@/application/journeys/publish-impact";
import { publishJourney, rollBack } from "@/application/journeys/publish-journey";
import { setShare, stopSoftLaunch } from "@/application/journeys/soft-launch";
import { can } from "@/domain/access/role";
import { allStay, fates } from "@/domain/journey/publish-fate";
import { editingDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore } from "../procedures";

const readJourneys = inStore("read_journeys");
const editJourneys = inStore("edit_journeys");
const publishJourneys = inStore("publish_journeys");
const journey = z.object({ journeyId: idSchema });
const revision = z.number().int().min(0);
const percent = z.number().int().min(1).max(100);
const inFlight = z.object({
  default: z.enum(["stay", "move"]),
  perStep: z.record(z.string(), z.enum(fates)),
});
const note = z.string().trim().max(500, "A note has at most 500 characters.").nullish();
const names = z.object({
  name: z.string().trim().min(1, "Give it a name.").max(80, "A name has at most 80 characters."),
  purpose: z.string().trim().max(300, "That is too long: 300 characters at most."),
});

/** What is published, to whom, and back. */
export const publishingProcedures = {
  versions: readJourneys
    .input(journey)
    .query(({ ctx, input }) =>
      listVersions(editingDeps(ctx.container), { storeId: ctx.store.id, journeyId: input.journeyId }),
    ),

  version: readJourneys
    .input(journey.extend({ versionId: idSchema }))
    .query(({ ctx, input: { journeyId, versionId } }) =>
      openVersion(editingDeps(ctx.container), { storeId: ctx.store.id, journeyId, versionId }),
    ),

  /** What publishing this revision of the draft would do to every order under way. */
  impact: readJourneys
    .input(journey.extend({ revision, inFlight: inFlight.default(allStay), percent: percent.default(100) }))
    .query(({ ctx, input: { store: _slug, ...question } }) =>
      impactOf(editingDeps(ctx.container), {
        ...question,
        store: ctx.store,
        seesPerson: can(ctx.role, "read_personal_facts"),
      }),
    ),

  publish: publishJourneys
    .input(
      journey.extend({
        revision,
        inFlight: inFlight.default(allStay),
        percent: percent.default(100),
        accepted: z.array(z.string().max(100)).max(100).default([]),
        note,
      }),
    )
    .mutation(({ ctx, input: { store: _slug, note: why, ...input } }) =>
      publishJourney(editingDeps(ctx.container), { ...input, note: why ?? null, actor: ctx.actor }),
    ),

  /** One click back: the content of that version becomes the next one. */
  rollback: publishJourneys
    .input(journey.extend({ versionId: idSchema, inFlight: inFlight.default(allStay) }))
    .mutation(({ ctx, input: { store: _slug, ...input } }) =>
      rollBack(editingDeps(ctx.container), { ...input, actor: ctx.actor }),
    ),

  setShare: publishJourneys
    .input(journey.extend({ percent }))
    .mutation(({ ctx, input: { store: _slug, ...input } }) =>
      setShare(editingDeps(ctx.container), { ...input, actor: ctx.actor }),
    ),

  stopSoftLaunch: publishJourneys
    .input(journey)
    .mutation(({ ctx, input: { journeyId } }) =>
      stopSoftLaunch(editingDeps(ctx.container), { journeyId, actor: ctx.actor }),
    ),

  create: editJourneys
    .input(
      names.extend({
        scope: z.enum(["order", "shipment"]),
        /** A journey to copy. */
        from: z.union([z.literal("empty"), idSchema]).default("empty"),
      }),
    )
    .mutation(({ ctx, input: { store: _slug, from, ...input } }) =>
      createJourney(editingDeps(ctx.container), {
        ...input,
        from: from === "empty" ? null : from,
        actor: ctx.actor,
      }),
    ),

  rename: editJourneys
    .input(journey.extend(names.shape))
    .mutation(({ ctx, input: { store: _slug, ...input } }) =>
      renameJourney(editingDeps(ctx.container), { ...input, actor: ctx.actor }),
    ),

  archive: publishJourneys
    .input(journey)
    .mutation(({ ctx, input: { journeyId } }) =>
      archiveJourney(editingDeps(ctx.container), { journeyId, actor: ctx.actor }),
    ),

  unarchive: publishJourneys
    .input(journey)
    .mutation(({ ctx, input: { journeyId } }) =>
      unarchiveJourney(editingDeps(ctx.container), { journeyId, actor: ctx.actor }),
    ),

  /** Who changed, published, paused and took back what, newest first; of the whole store when no journey is named. */
  audit: readJourneys
    .input(z.object({ journeyId: idSchema.optional(), before: z.number().int().optional() }))
    .query(({ ctx, input: { journeyId, before } }) =>
      listAudit(editingDeps(ctx.container), {
        storeId: ctx.store.id,
        journeyId: journeyId ?? null,
        seesSettings: can(ctx.role, "edit_settings"),
        before: before ?? null,
      }),
    ),
};
