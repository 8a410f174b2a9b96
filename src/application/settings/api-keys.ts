import { MINUTE_MS } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { ApiKey } from "../ports/accounts";
import { type AccountDeps, type Actor, audit } from "./account-deps";

const API_KEY_PREFIX = "mp_";

/** Makes a key for programs. The returned text is shown once: only its digest is kept. */
export async function createApiKey(
  deps: AccountDeps,
  actor: Actor,
  name: string,
): Promise<{ readonly key: ApiKey; readonly text: string }> {
  const text = `${API_KEY_PREFIX}${deps.ids.secret()}`;
  const key: ApiKey = {
    id: deps.ids.next(),
    storeId: actor.storeId,
    name: name.trim(),
    hash: deps.passwords.digest(text),
    prefix: text.slice(0, API_KEY_PREFIX.length + 6),
    createdBy: actor.userId,
    createdAt: deps.clock.now(),
    lastUsedAt: null,
    revokedAt: null,
  };
  await deps.db.transaction(async (tx) => {
    await deps.apiKeys.insert(tx, key);
    await audit(deps, tx, actor, { action: "api_key.create", subject: key.id, details: { name: key.name } });
  });
  return { key, text };
}

/** Revokes a key, or takes a revocation back. Throws AppError `not_found` when the store has no such key. */
export async function setApiKeyRevoked(
  deps: AccountDeps,
  actor: Actor,
  change: { readonly id: string; readonly revoked: boolean },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const key = await deps.apiKeys.find(tx, actor.storeId, change.id);
    if (!key) throw new AppError("not_found", "There is no such key in this store.");
    await deps.apiKeys.setRevoked(tx, actor.storeId, key.id, change.revoked ? deps.clock.now() : null);
    const action = change.revoked ? "api_key.revoke" : "api_key.restore";
    await audit(deps, tx, actor, { action, subject: key.id, details: { name: key.name } });
  });
}

/** The live key behind a bearer token, or null. Its last use is written down at most once a minute. */
export async function findLiveApiKey(deps: AccountDeps, token: string): Promise<ApiKey | null> {
  if (!token.startsWith(API_KEY_PREFIX)) return null;
  const key = await deps.apiKeys.findByHash(deps.db.read, deps.passwords.digest(token));
  if (!key || key.revokedAt !== null) return null;
  const now = deps.clock.now();
  if (key.lastUsedAt === null || now - key.lastUsedAt >= MINUTE_MS)
    await deps.db.transaction((tx) => deps.apiKeys.noteUsed(tx, key.id, now));
  return key;
}
