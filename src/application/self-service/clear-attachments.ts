import { HOUR_MS } from "@/domain/shared/instant";
import type { SelfServiceDeps } from "./self-service-deps";

/** A photo is kept before its request is written; younger files may belong to one that is being written. */
const SAFE_AGE_MS = HOUR_MS;

/** Removes the files that no request names any more: of erased customers, removed stores, requests that came to nothing. */
export async function clearAttachments(
  deps: Pick<SelfServiceDeps, "db" | "selfService" | "attachments" | "log">,
): Promise<number> {
  const ids = await deps.attachments.olderThan(SAFE_AGE_MS);
  const known = await deps.selfService.knownAttachments(deps.db.read, ids);
  const orphans = ids.filter((id) => !known.has(id));
  for (const id of orphans) await deps.attachments.remove(id);
  if (orphans.length > 0)
    deps.log.info("Photos that belong to nothing any more were removed", { count: orphans.length });
  return orphans.length;
}
