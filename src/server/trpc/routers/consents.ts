import { z } from "zod";
import {
  importConsents,
  listConsentImports,
  MOST_CONSENTS_AT_ONCE,
  takeBackImport,
} from "@/application/consents/import-consents";
import { importedConsentSchema } from "@/domain/consent-import/imported-consent";
import type { Container } from "../../current-container";
import { accountDeps } from "../context";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");

/** What people agreed to elsewhere, brought here in files. */
export const consentsRouter = router({
  imports: editSettings.query(({ ctx }) => listConsentImports(ctx.container.deps, ctx.store.id)),

  /** One batch of a file; or, for a rehearsal, what would become of it. */
  import: editSettings
    .input(
      z.object({
        file: z.string().min(1).max(200),
        begunAt: z.int(),
        consents: z.array(importedConsentSchema).min(1).max(MOST_CONSENTS_AT_ONCE),
        isRehearsal: z.boolean(),
      }),
    )
    .mutation(({ ctx, input }) => importConsents(importDeps(ctx.container), ctx.actor, input)),

  /** Removes what an import brought; answers with how many consents that were. */
  takeBack: editSettings
    .input(z.object({ name: z.string().min(1).max(200) }))
    .mutation(({ ctx, input }) => takeBackImport(importDeps(ctx.container), ctx.actor, input.name)),
});

function importDeps(container: Container) {
  return { ...container.deps, ...accountDeps(container) };
}
