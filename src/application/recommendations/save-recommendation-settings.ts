import type { RecommendationSettings } from "@/domain/recommendation/recommendation-settings";
import { AppError } from "../app-error";
import { type AccountDeps, type Actor, audit } from "../settings/account-deps";

/** Keeps what a store recommends by. Pages follow within a minute. */
export async function saveRecommendationSettings(
  deps: AccountDeps,
  actor: Actor,
  recommendations: RecommendationSettings,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const store = await deps.stores.find(tx, actor.storeId);
    if (store === null) throw new AppError("not_found", "There is no such store.");
    await deps.stores.save(tx, { ...store, recommendations });
    await audit(deps, tx, actor, { action: "settings.save_recommendations", subject: null });
  });
}
