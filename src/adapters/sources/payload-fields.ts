import { z } from "zod";
import { normaliseTrackingNumber } from "@/domain/shipment/tracking-number";

/**
 * Fields of foreign payloads. Senders write the same field as text in one version and as a number in the next, and
 * leave out or empty what they do not know, so every optional field takes all of these.
 */
export const id = z.union([z.string().min(1).max(100), z.int()]);
export const text = z.union([z.string(), z.number()]).nullish();
export const flag = z.boolean().nullish();
export const count = z.int().nonnegative().nullish();
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).nullish();

/** The text, without surrounding blanks; undefined when the sender said nothing. */
export function said(value: string | number | null | undefined): string | undefined {
  const written = value === null || value === undefined ? "" : storable(String(value)).trim();
  return written === "" ? undefined : written;
}

/** Ids as text; of a global id ("gid://shopify/Order/42") the last part. */
export function idText(value: string | number): string {
  return storable(String(value)).replace(/^gid:\/\/.*\//, "");
}

/** Mail addresses are compared in lower case. Undefined for what cannot be one. */
export function saidEmail(value: string | number | null | undefined): string | undefined {
  const address = said(value)?.toLowerCase();
  return address?.includes("@") ? address : undefined;
}

/** In the one form parcels are matched by. */
export function saidTrackingNumber(value: string | number | null | undefined): string | undefined {
  return normaliseTrackingNumber(said(value) ?? null) ?? undefined;
}

/** "vip, wholesale" as a list. Null and "" both mean no tags; absent means not said. */
export function saidTags(value: string | number | null | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  return (said(value) ?? "")
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

/** Without the keys that hold undefined, so that "not said" is the absence of the key and nothing else. */
export function onlySaid<Fields extends object>(fields: Fields): Fields {
  // Only optional keys can hold undefined, and those may be absent: the result has the type of `fields`.
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value;
  return kept as Fields;
}

/** The object, or undefined when it says nothing at all. */
export function unlessEmpty<Fields extends object>(fields: Fields): Fields | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** JSON may escape NUL and halves of surrogate pairs; PostgreSQL stores neither in text. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "").replaceAll(/\p{Surrogate}/gu, "");
}
