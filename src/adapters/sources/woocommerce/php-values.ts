import { z } from "zod";
import { text } from "../payload-fields";

/**
 * WordPress and its plugins write `false` for an image that is missing, `[]` for an object without keys and a list from
 * which an item was taken as an object with numbers for keys. A webhook that is refused five times in a row is switched
 * off for all orders, so a field that cannot be read is left out, and its order still taken.
 */
export const phpText = text.catch(undefined);

/** The items that can be read. Undefined when there is no list at all. */
export function phpList<Item extends z.ZodType>(item: Item) {
  return z
    .preprocess(listOf, z.array(item.nullable().catch(null)).nullish().catch(undefined))
    .transform((items) => items?.filter((one) => one !== null));
}

function listOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.keys(value).every((key) => /^\d+$/.test(key)) ? Object.values(value) : value;
}
