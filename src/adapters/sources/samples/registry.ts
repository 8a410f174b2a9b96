import type { SourceSample } from "@/application/ports/source";
import { aftershipSamples } from "./aftership-samples";
import { shopifySamples } from "./shopify-samples";
import { woocommerceSamples } from "./woocommerce-samples";

/** Bodies of each source that the conformance suite plays through, by the source's id. */
export const samplesOf: Readonly<Record<string, readonly SourceSample[]>> = {
  shopify: shopifySamples,
  aftership: aftershipSamples,
  woocommerce: woocommerceSamples,
};
