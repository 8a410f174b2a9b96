import type { FoundTrackingPage } from "@/application/tracking/find-tracking-page";
import type { Exchange } from "./exchange";
import type { PublicPages } from "./public-pages";

/** Which order something is done about. */
export interface ActInput {
  /** As it stands in the path; it leads to `found`. */
  readonly code: string;
  /** What stands in the path behind the act; null for nothing. */
  readonly rest: string | null;
  readonly found: FoundTrackingPage;
}

/** Answers GET and POST of one act on an order's page. The code is known to be good by then. */
export type PageAct = (pages: PublicPages, exchange: Exchange, input: ActInput) => Promise<void>;
