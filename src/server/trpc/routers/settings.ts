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
import { saveShopAccess, shopAccessOf } from "@/application/settings/shop-access";
import { listSources, saveSourceSecret } from "@/application/settings/source-connections";
import { defaultFrequency, frequencySchema } from "@/domain/messaging/frequency-cap";
import { trackingOrigin } from "@/domain/page-activity/tracking-url";
import { defaultSelfService, selfServiceSettingsSchema } from "@/domain/self-service/self-service-settings";
import { consentSettingsOf, consentSettingsSchema } from "@/domain/settings/consent-settings";
import { defaultRetention } from "@/domain/settings/retention";
import { senderSettingsSchema } from "@/domain/settings/sender-settings";
import { brandSettingsSchema, deliverySettingsSchema } from "@/domain/settings/store-settings";
import {
  csatTaskLimits,
  defaultCsatTaskUpTo,
  trackingSettingsSchema,
} from "@/domain/settings/tracking-settings";
import { verticalOf } from "@/domain/settings/vertical";
import { DAY_MS } from "@/domain/shared/instant";
import type { Container } from "../../current-container";
import { accountDeps } from "../context";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");
const sourceId = z.object({ source: z.string().min(1).max(40) });

/** What is set for a store. */
export const settingsRouter = router({
  get: editSettings.query(({ ctx: { store } }) => ({
    brand: {
      name: store.name,
      logoUrl: store.brand.logoUrl,
      accent: store.brand.accent,
      contactUrl: store.contactUrl,
      shopUrl: store.shopUrl,
      reviewUrl: store.reviewUrl,
    },
    sender: store.sender,
    delivery: {
      zone: store.zone,
      locale: store.locale,
      currency: store.currency,
      country: store.country,
      vertical: verticalOf(store.vertical),
      silence: store.silence,
      defaultTransit: [...store.defaultTransit],
      highValueMinor: store.highValueMinor,
      warehouses: Object.entries(store.warehouses).map(([id, warehouse]) => ({ id, ...warehouse })),
      resendUncertain: store.resendUncertain,
      retention: store.retention ?? defaultRetention,
    },
  })),

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
  selfService: editSettings.query(async ({ ctx: { store, container } }) => {
    const { deps } = container;
    const since = deps.clock.now() - 30 * DAY_MS;
    const access = await shopAccessOf(deps, deps.db.read, store.id);
    return {
      settings: store.selfService ?? defaultSelfService,
      currency: store.currency,
      highValueMinor: store.highValueMinor,
      shop: access?.shop ?? null,
      counts: await deps.selfService.countSince(deps.db.read, store.id, since),
    };
  }),

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
  tracking: editSettings.query(({ ctx: { store, container } }) => ({
    tracking: {
      trackingHost: store.trackingHost ?? null,
      embedOrigins: [...(store.embedOrigins ?? [])],
      csatTaskUpTo: csatTaskLimits.find((limit) => limit === store.csatTaskUpTo) ?? defaultCsatTaskUpTo,
    },
    origin: trackingOrigin(store, container.env.appUrl),
    appHost: new URL(container.env.appUrl).host,
  })),

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
