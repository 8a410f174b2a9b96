import { readBackConsents } from "@/application/consents/read-back-consents";
import type { Deps } from "@/application/deps";
import type { ProfileConsents } from "@/application/ports/profile-consents";
import type { QueueWorker } from "@/application/ports/queue";
import { asStoreId } from "@/domain/access/store-id";
import { MINUTE_MS } from "@/domain/shared/instant";

/** Reads back what people agreed to at the marketing tool. Slowly: 700 profiles in a minute is what it gives. */
export function startProfileWork(
  deps: Deps & { readonly profileConsents: ProfileConsents },
  admit: (wanted: number) => Promise<number>,
): QueueWorker {
  return deps.queue.work(
    "read_profile",
    { concurrency: 1, leaseMs: MINUTE_MS, maxAttempts: 6, admit },
    (job) => readBackConsents(deps, { storeId: asStoreId(job.storeId), subject: job.subjectId }),
  );
}
