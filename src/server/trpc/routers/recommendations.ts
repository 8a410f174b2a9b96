import { z } from "zod";
import { crossSellReport } from "@/application/recommendations/cross-sell-report";
import { countedFigures, ordersBehind } from "@/application/recommendations/orders-behind";
import { previewRecommendations } from "@/application/recommendations/preview-recommendations";
import { saveRecommendationSettings } from "@/application/recommendations/save-recommendation-settings";
import { recommendationPlacements } from "@/domain/recommendation/attribution";
import {
  defaultRecommendationSettings,
  recommendationSettingsSchema,
} from "@/domain/recommendation/recommendation-settings";
import { accountDeps } from "../context";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");
const readFigures = inStore("read_kpis");
const settings = z.object({ settings: recommendationSettingsSchema });
const days = z.object({ days: z.number().int().min(1).max(366) });
const figure = z.object({
  placement: z.enum(recommendationPlacements),
  figure: z.enum(countedFigures),
});

/** What is recommended with orders, and what comes of it. */
export const recommendationsRouter = router({
  settings: editSettings.query(
    ({ ctx: { store } }) => store.recommendations ?? defaultRecommendationSettings,
  ),

  save: editSettings.input(settings).mutation(async ({ ctx, input }) => {
    await saveRecommendationSettings(accountDeps(ctx.container), ctx.actor, input.settings);
  }),

  /** What these settings would show with an order, saved or not. */
  preview: editSettings
    .input(settings.extend({ order: z.string().trim().min(1, "Type an order number.").max(80) }))
    .query(({ ctx, input }) => previewRecommendations(ctx.container.deps, { ...input, store: ctx.store })),

  report: readFigures.input(days).query(({ ctx, input }) =>
    crossSellReport(ctx.container.deps, {
      storeId: ctx.store.id,
      currency: ctx.store.currency,
      days: input.days,
    }),
  ),

  ordersBehind: readFigures
    .input(days.extend(figure.shape))
    .query(({ ctx, input }) => ordersBehind(ctx.container.deps, { ...input, storeId: ctx.store.id })),
});
