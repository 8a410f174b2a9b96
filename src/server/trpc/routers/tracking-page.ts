import { z } from "zod";
import { openBuilder } from "@/application/page-builder/open-builder";
import type { PageBuilderDeps } from "@/application/page-builder/page-builder-deps";
import { previewView } from "@/application/page-builder/preview-view";
import { publishPage, rollBackPage } from "@/application/page-builder/publish-page";
import {
  discardPageDraft,
  restorePageVersion,
  savePageDraft,
} from "@/application/page-builder/save-page-draft";
import { comparePages } from "@/domain/page/compare-pages";
import { pageSetSchema } from "@/domain/page/document";
import { previewStates } from "@/domain/page/preview-state";
import { readPage } from "@/domain/page/read-page";
import { languages } from "@/domain/wording/language";
import type { Container } from "../../current-container";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const look = inStore("read_orders");
const change = inStore("edit_settings");
const onRevision = z.object({ expectedRevision: z.number().int().min(0) });

/** A page with sixty blocks and twenty variants in four languages has a fifth of it. */
const LONGEST_PAGE = 1_000_000;

const written = pageSetSchema.refine(
  (set) => JSON.stringify(set).length <= LONGEST_PAGE,
  "This page is too large to save.",
);

const preview = z.object({
  set: written,
  page: z.string().max(64),
  language: z.enum(languages),
  isDark: z.boolean(),
  of: z.union([z.object({ order: idSchema }), z.object({ state: z.enum(previewStates) })]),
});

/** The tracking page as its store makes it: looking, writing, publishing and going back. */
export const trackingPageRouter = router({
  open: look.query(async ({ ctx }) => {
    const { currency, brand } = ctx.store;
    const building = await openBuilder(ctx.container.deps, ctx.store.id);
    return { ...building, currency, accent: brand.accent };
  }),

  save: change
    .input(onRevision.extend({ set: written }))
    .mutation(({ ctx, input: { set, expectedRevision } }) =>
      savePageDraft(builderDeps(ctx.container), { actor: ctx.actor, expectedRevision, set }),
    ),

  discard: change
    .input(onRevision)
    .mutation(({ ctx, input: { expectedRevision } }) =>
      discardPageDraft(builderDeps(ctx.container), { actor: ctx.actor, expectedRevision }),
    ),

  restore: change
    .input(onRevision.extend({ versionId: idSchema }))
    .mutation(({ ctx, input: { versionId, expectedRevision } }) =>
      restorePageVersion(builderDeps(ctx.container), { actor: ctx.actor, expectedRevision, versionId }),
    ),

  publish: change
    .input(onRevision.extend({ note: z.string().trim().max(200) }))
    .mutation(({ ctx, input: { note, expectedRevision } }) =>
      publishPage(builderDeps(ctx.container), {
        actor: ctx.actor,
        expectedRevision,
        note: note === "" ? null : note,
      }),
    ),

  rollBack: change
    .input(onRevision.extend({ versionId: idSchema }))
    .mutation(({ ctx, input: { versionId, expectedRevision } }) =>
      rollBackPage(builderDeps(ctx.container), { actor: ctx.actor, expectedRevision, versionId }),
    ),

  /** What publishing again a version of old would change, in sentences. */
  compare: look.input(z.object({ versionId: idSchema })).query(async ({ ctx, input: { versionId } }) => {
    const { db, pageVersions } = ctx.container.deps;
    const version = await pageVersions.version(db.read, ctx.store.id, versionId);
    const { live } = await openBuilder(ctx.container.deps, ctx.store.id);
    return version === null ? [] : comparePages(live, readPage(version.content));
  }),

  /** The page as a document for a frame. Changes nothing; a mutation because a page is longer than an address may be. */
  preview: look.input(preview).mutation(async ({ ctx, input: { isDark, store: _slug, ...shown } }) => {
    const { deps, cleanMarkup, drawPreview } = ctx.container;
    const view = await previewView({ ...deps, cleanMarkup }, { ...shown, store: ctx.store });
    return { html: drawPreview(view, { store: ctx.store, isDark }) };
  }),
});

function builderDeps({ deps, accounts, cleanMarkup }: Container): PageBuilderDeps {
  return { ...deps, audit: accounts.audit, cleanMarkup };
}
