import type { Deps } from "@/application/deps";
import { readMailSettings } from "@/application/mail-events/mail-settings";
import type { MailSettings } from "@/application/ports/mail-events";
import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";

/** A change on the settings screen holds for every mail after this at the latest. */
const REMEMBERED_MS = 5_000;

/** What a store's mail goes over, remembered for a moment: it is asked for with every mail. */
export function rememberMailSettings(
  deps: Pick<Deps, "db" | "channelSettings" | "secrets" | "clock">,
): (storeId: StoreId) => Promise<MailSettings> {
  const known = new Map<StoreId, { readonly until: Instant; readonly settings: Promise<MailSettings> }>();
  return (storeId) => {
    const now = deps.clock.now();
    const remembered = known.get(storeId);
    if (remembered !== undefined && now < remembered.until) return remembered.settings;
    const settings = readMailSettings(deps, deps.db.read, storeId);
    known.set(storeId, { until: now + REMEMBERED_MS, settings });
    settings.catch(() => known.delete(storeId));
    return settings;
  };
}
