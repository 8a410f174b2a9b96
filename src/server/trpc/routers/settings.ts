import { z } from "zod";
import { AppError } from "@/application/app-error";
import type { Source } from "@/application/ports/source";
import { removeDemoStore } from "@/application/settings/remove-demo-store";
import {
  saveBrand,
  saveConsent,
  saveDelivery,
  saveFrequency,
  saveSelfService,
  saveSender,
  saveTracking,
} from "@/application/settings/save-store-settings";
import { saveShopAccess } from "@/application/settings/shop-access";
import {
  showSelfServiceSettings,
  showStoreSettings,
  showTrackingSettings,
} from "@/application/settings/show-store-settings";
import { listSources, saveSourceSecret } from "@/application/settings/source-connections";
import { defaultFrequency, frequencySchema } from "@/domain/messaging/frequency-cap";
import { selfServiceSettingsSchema } from "@/domain/self-service/self-service-settings";
import { consentSettingsOf, consentSettingsSchema } from "@/domain/settings/consent-settings";
import { senderSettingsSchema } from "@/domain/settings/sender-settings";
import { brandSettingsSchema, deliverySettingsSchema } from "@/domain/settings/store-settings";
import { trackingSettingsSchema } from "@/domain/settings/tracking-settings";
import type { Container } from "../../current-container";
import { accountDeps } from "../context";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");
const sourceId = z.object({ source: z.string().min(1).max(40) });

/** What is set for a store. */
export const settingsRouter = router({
  get: editSettings.query(({ ctx: { store } }) => showStoreSettings(store)),

  saveBrand: editSettings.input(z.object({ brand: brandSettingsSchema })).mutation(async ({ ctx, input }) => {
    await saveBrand(accountDeps(ctx.container), ctx.actor, input.brand);
  }),

  saveSender: editSettings
    .input(z.object({ sender: senderSettingsSchema }))
    .mutation(async ({ ctx, input }) => {
      await saveSender(accountDeps(ctx.container), ctx.actor, input.sender);
    }),

  saveDelivery: editSettings
    .input(z.object({ delivery: deliverySettingsSchema }))
    .mutation(async ({ ctx, input }) => {
      await saveDelivery(accountDeps(ctx.container), ctx.actor, input.delivery);
    }),

  /** What shoppers may do by themselves, the shop it is done at, and how it went lately. */
  selfService: editSettings.query(({ ctx: { store, container } }) =>
    showSelfServiceSettings(container.deps, store),
  ),

  saveSelfService: editSettings
    .input(z.object({ settings: selfServiceSettingsSchema }))
    .mutation(async ({ ctx, input }) => {
      await saveSelfService(accountDeps(ctx.container), ctx.actor, input.settings);
    }),

  /** How much one person may hear. */
  frequency: editSettings.query(({ ctx: { store } }) => store.frequency ?? defaultFrequency),

  saveFrequency: editSettings
    .input(z.object({ frequency: frequencySchema }))
    .mutation(async ({ ctx, input }) => {
      await saveFrequency(accountDeps(ctx.container), ctx.actor, input.frequency);
    }),

  /** What people's wishes end, and what their reading tells. */
  consent: editSettings.query(({ ctx: { store } }) => consentSettingsOf(store)),

  saveConsent: editSettings
    .input(z.object({ consent: consentSettingsSchema }))
    .mutation(async ({ ctx, input }) => {
      await saveConsent(accountDeps(ctx.container), ctx.actor, input.consent);
    }),

  /** Connects the store with its shop at Shopify; null takes the connection away. The token is never read back. */
  saveShopAccess: editSettings
    .input(
      z.object({ access: z.object({ shop: z.string().max(120), token: z.string().max(400) }).nullable() }),
    )
    .mutation(async ({ ctx, input }) => {
      await saveShopAccess(accountDeps(ctx.container), ctx.actor, input.access);
    }),

  /** Where the tracking pages stand: the shop's own host, the shop's pages that may frame them. */
  tracking: editSettings.query(({ ctx: { store, container } }) =>
    showTrackingSettings(store, container.env.appUrl),
  ),

  saveTracking: editSettings
    .input(z.object({ tracking: trackingSettingsSchema }))
    .mutation(async ({ ctx, input }) => {
      const { appUrl } = ctx.container.env;
      await saveTracking(accountDeps(ctx.container), ctx.actor, { ...input.tracking, appUrl });
    }),

  sources: editSettings.query(({ ctx }) => {
    const { sources, env } = ctx.container;
    return listSources(accountDeps(ctx.container), {
      store: ctx.store,
      sources,
      appUrl: env.appUrl,
      secretsInEnvironment: env.sourceSecretsInEnvironment,
    });
  }),

  saveSecret: editSettings
    .input(sourceId.extend({ secret: z.string().trim().min(1, "Paste the secret.").max(500) }))
    .mutation(async ({ ctx, input }) => {
      const source = sourceOf(ctx.container, input.source);
      await saveSourceSecret(accountDeps(ctx.container), ctx.actor, { source, secret: input.secret });
    }),

  removeSecret: editSettings.input(sourceId).mutation(async ({ ctx, input }) => {
    const source = sourceOf(ctx.container, input.source);
    await saveSourceSecret(accountDeps(ctx.container), ctx.actor, { source, secret: null });
  }),

  /** Removes a demo store with everything in it; answers with the store to go on in. */
  removeDemo: editSettings.mutation(({ ctx }) =>
    removeDemoStore({ ...ctx.container.deps, ...accountDeps(ctx.container) }, ctx.actor),
  ),
});

function sourceOf(container: Container, id: string): Source {
  const source = container.sources.find((one) => one.id === id);
  if (!source) throw new AppError("not_found", "There is no such source.");
  return source;
}
