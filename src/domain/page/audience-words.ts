import type { Audience } from "./audience";

/** Whom a variant is for, in words: "orders to DE or AT, from 100.00, by first-time buyers". */
export function audienceInWords(audience: Audience, currency: string): string {
  if (audience.kind === "split") return `${audience.percent} % of the orders, drawn once`;
  const { countries, fromMinor, toMinor, buyers } = audience;
  const parts = [
    countries.length > 0 ? `to ${countries.join(" or ")}` : null,
    fromMinor === null ? null : `from ${money(fromMinor, currency)}`,
    toMinor === null ? null : `up to ${money(toMinor, currency)}`,
    buyers === "all" ? null : buyers === "first_time" ? "by first-time buyers" : "by returning buyers",
  ].filter((part) => part !== null);
  return parts.length === 0 ? "all orders" : `orders ${parts.join(", ")}`;
}

function money(minor: number, currency: string): string {
  return `${(minor / 100).toFixed(2)} ${currency}`;
}
