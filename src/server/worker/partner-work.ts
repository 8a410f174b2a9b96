import { readBackConsents } from "@/application/consents/read-back-consents";
import { passOnOptOut } from "@/application/consents/tell-partners";
import type { Deps } from "@/application/deps";
import { noteReportedPrice } from "@/application/messages/reported-price";
import type { PartnerOptOuts } from "@/application/ports/partner-opt-outs";
import type { ProfileConsents } from "@/application/ports/profile-consents";
import type { ReportedPrices } from "@/application/ports/reported-prices";
import { asStoreId } from "@/domain/access/store-id";
import { MINUTE_MS } from "@/domain/shared/instant";

export interface PartnerWorkDeps extends Deps {
  readonly profileConsents: ProfileConsents;
  readonly reportedPrices: ReportedPrices;
  readonly partnerOptOuts: PartnerOptOuts;
}

/**
 * What goes on with partners beside messages: what people agreed to there and what texts have cost is read back, who wants
 * to hear no more is passed on. Slowly: 700
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
  const optOuts = deps.queue.work("tell_opt_out", { ...options, maxAttempts: 20 }, (job) =>
    passOnOptOut(deps, { storeId: asStoreId(job.storeId), subject: job.subjectId }),
  );
  return {
    async stop() {
      await Promise.all([profiles.stop(), prices.stop(), optOuts.stop()]);
    },
  };
}
