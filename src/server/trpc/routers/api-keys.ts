import { z } from "zod";
import { createApiKey, setApiKeyRevoked } from "@/application/settings/api-keys";
import { apiKeyNameSchema } from "@/domain/settings/team-settings";
import { accountDeps } from "../context";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");
const keyId = z.object({ id: z.string().min(1).max(80) });

/** Keys for programs of a store. */
export const apiKeysRouter = router({
  list: editSettings.query(async ({ ctx }) => {
    const { deps, accounts } = ctx.container;
    const keys = await accounts.apiKeys.list(deps.db.read, ctx.store.id);
    return keys.map(({ id, name, prefix, createdAt, lastUsedAt, revokedAt }) => ({
      id,
      name,
      prefix,
      createdAt,
      lastUsedAt,
      revokedAt,
    }));
  }),

  /** The key is in this answer and nowhere else. */
  create: editSettings.input(apiKeyNameSchema).mutation(async ({ ctx, input }) => {
    const { key, text } = await createApiKey(accountDeps(ctx.container), ctx.actor, input.name);
    return { id: key.id, name: key.name, text };
  }),

  revoke: editSettings.input(keyId).mutation(async ({ ctx, input }) => {
    await setApiKeyRevoked(accountDeps(ctx.container), ctx.actor, { id: input.id, revoked: true });
  }),

  /** Takes a revocation back. */
  restore: editSettings.input(keyId).mutation(async ({ ctx, input }) => {
    await setApiKeyRevoked(accountDeps(ctx.container), ctx.actor, { id: input.id, revoked: false });
  }),
});
