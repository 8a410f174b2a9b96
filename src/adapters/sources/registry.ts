import type { Source } from "@/application/ports/source";
import { aftership } from "./aftership/source";
import { shopify } from "./shopify/source";
import { woocommerce } from "./woocommerce/source";

/** Every inbound system. One folder each, one line here; the conformance suite covers what stands in this list. */
export const sources: readonly Source[] = [shopify, woocommerce, aftership];

const byId: ReadonlyMap<string, Source> = new Map(sources.map((source) => [source.id, source]));

export function findSource(id: string): Source | undefined {
  return byId.get(id);
}
