import { readBackConsents } from "@/application/consents/read-back-consents";
import type { Deps } from "@/application/deps";
import { noteReportedPrice } from "@/application/messages/reported-price";
import type { ProfileConsents } from "@/application/ports/profile-consents";
import type { ReportedPrices } from "@/application/ports/reported-prices";
import { asStoreId } from "@/domain/access/store-id";
import { MINUTE_MS } from "@/domain/shared/instant";

export interface PartnerWorkDeps extends Deps {
  readonly profileConsents: ProfileConsents;
  readonly reportedPrices: ReportedPrices;
}

/**
 * Reads back what partners know: what people agreed to at the marketing tool, and what texts have cost. Slowly: 700
 * profiles in a minute is what Klaviyo gives.
 */
export function startPartnerWork(
  deps: PartnerWorkDeps,
  admit: (wanted: number) => Promise<number>,
): { stop(): Promise<void> } {
  const options = { concurrency: 1, leaseMs: MINUTE_MS, maxAttempts: 6, admit };
  const profiles = deps.queue.work("read_profile", options, (job) =>
    readBackConsents(deps, { storeId: asStoreId(job.storeId), subject: job.subjectId }),
  );
  const prices = deps.queue.work("read_price", options, (job) =>
    noteReportedPrice(deps, { storeId: asStoreId(job.storeId), subject: job.subjectId }),
  );
  return {
    async stop() {
      await Promise.all([profiles.stop(), prices.stop()]);
    },
  };
}
