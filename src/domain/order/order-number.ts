/**
 * An order number as the key orders are matched by: upper case, without "#" and spaces ("#ae 1042" → "AE1042"). Null
 * when nothing is left. The number that people see stays as the shop writes it.
 */
export function normaliseOrderNumber(number: string | null): string | null {
  const key = (number ?? "").replace(/[#\s]/g, "").toUpperCase();
  return key === "" ? null : key;
}
