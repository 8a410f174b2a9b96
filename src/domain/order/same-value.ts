/**
 * Whether two plain values say the same: compared by content, whatever the order of keys. An absent key and one that is
 * null or undefined are the same, since some stores of JSON drop the one and keep the other.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one === undefined || one === null || other === undefined || other === null) {
    return (one ?? null) === (other ?? null);
  }
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (Array.isArray(one) || Array.isArray(other)) return sameList(one, other);
  return isRecord(one) && isRecord(other) && sameEntries(one, other);
}

function sameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, index) => sameValue(item, other[index]));
}

function isRecord(value: object): value is Record<string, unknown> {
  return !Array.isArray(value);
}

function sameEntries(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  for (const key of Object.keys(one)) if (!sameValue(one[key], other[key])) return false;
  for (const key of Object.keys(other)) if (!(key in one) && !sameValue(other[key], null)) return false;
  return true;
}
