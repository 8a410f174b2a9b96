import type { Facts } from "@/domain/journey/facts";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Store } from "./rows";

export type Rendered =
  | { readonly kind: "rendered"; readonly subject: string; readonly html: string; readonly text: string }
  /** A variable was missing or the template broke: nothing is ever rendered blank (D15). */
  | { readonly kind: "failed"; readonly why: string };

/** Turns a version's template and the facts of an order into a message. */
export interface EmailRenderer {
  /** Compiles the template once per version and brand. Slow, asynchronous, outside any transaction. */
  prepare(input: { version: JourneyVersion; template: string; store: Store }): Promise<void>;
  /** Fills in the facts. Fast and synchronous; only after `prepare`. `shipmentIds` are the parcels it tells about. */
  render(input: {
    version: JourneyVersion;
    template: string;
    store: Store;
    facts: Facts;
    shipmentIds: readonly string[];
  }): Rendered;
}
