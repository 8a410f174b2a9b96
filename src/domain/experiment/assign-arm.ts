const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Which arm a unit belongs to: a hash of experiment and unit, so the answer is the same for ever and everywhere (D33).
 * Weights are shares of their sum; the last arm takes the rounding. Throws when there is no arm.
 */
export function assignArm(
  experiment: string,
  unitId: string,
  arms: readonly { readonly id: string; readonly weight: number }[],
): string {
  const last = arms.at(-1);
  if (last === undefined) throw new Error(`Experiment ${experiment} has no arms.`);
  const total = arms.reduce((sum, arm) => sum + arm.weight, 0);
  let point = unitInterval(`${experiment}\u0000${unitId}`) * total;
  for (const arm of arms) {
    if (point < arm.weight) return arm.id;
    point -= arm.weight;
  }
  return last.id;
}

/** FNV-1a with a final avalanche (murmur3's), spread evenly over [0, 1). */
function unitInterval(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
