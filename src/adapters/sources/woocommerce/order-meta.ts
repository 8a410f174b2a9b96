import { said } from "../payload-fields";
import type { WooOrder } from "./order-payload";
import { phpText } from "./php-values";

/** What plugins keep with an order, by its key: undefined when it is not there. */
export function metaOf({ meta_data: meta }: Pick<WooOrder, "meta_data">, wanted: string): unknown {
  return (meta ?? []).find(({ key }) => said(key) === wanted)?.value;
}

/** The same, where it is text that says something. */
export function metaText(order: Pick<WooOrder, "meta_data">, wanted: string): string | undefined {
  return said(phpText.parse(metaOf(order, wanted)));
}
