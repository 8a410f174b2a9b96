import type { Step } from "./step-order";

/** Which step stands beneath which other, so that a drawing can be put together of nested blocks. */
export interface Nesting {
  /** Steps that lead to nothing known and to which nothing leads, the start first. */
  readonly roots: readonly string[];
  /** The last step every way to this one comes through; null where there is none. */
  above(id: string): string | null;
  /** Where arms come together again, in the order in which they are met; beneath `null` those of several roots. */
  joinsBeneath(id: string | null): readonly string[];
  isJoin(id: string): boolean;
}

const ROOT = -1;

/**
 * Finds for each step the nearest one that all ways to it share (its immediate dominator, by the iterative method over
 * the reverse postorder). `ordered` are the steps in reading order.
 */
export function nestingOf(ordered: readonly Step[], start: string | null): Nesting {
  const index = new Map(ordered.map(({ id }, place) => [id, place]));
  const next = ordered.map(({ arms }) => arms.flatMap(({ to }) => index.get(to ?? "") ?? []));
  const roots = rootsOf(next, index.get(start ?? ""));
  const order = reversePostorder(next, roots);
  const sources = ordered.map((): number[] => []);
  for (const [from, targets] of next.entries()) for (const to of targets) sources[to]?.push(from);
  for (const root of roots) sources[root]?.push(ROOT);
  const above = dominators(order, sources);
  const isUnder = (place: number, top: number): boolean => {
    for (let at = place; at !== ROOT; at = above[at] ?? ROOT) if (at === top) return true;
    return false;
  };
  const joins = new Set(
    order.filter((to) => (sources[to] ?? []).filter((from) => !isUnder(from, to)).length > 1),
  );
  const beneath = new Map<number, string[]>();
  for (const place of order) {
    const id = ordered[place]?.id;
    if (id === undefined || !joins.has(place)) continue;
    const top = above[place] ?? ROOT;
    beneath.set(top, [...(beneath.get(top) ?? []), id]);
  }
  const idOf = (place: number | undefined) => ordered[place ?? ROOT]?.id ?? null;
  return {
    roots: roots.filter((place) => !joins.has(place)).flatMap((place) => idOf(place) ?? []),
    above: (id) => idOf(above[index.get(id) ?? ROOT]),
    joinsBeneath: (id) => beneath.get(id === null ? ROOT : (index.get(id) ?? ROOT)) ?? [],
    isJoin: (id) => joins.has(index.get(id) ?? ROOT),
  };
}

/** The start, then whatever it does not reach, in reading order. */
function rootsOf(next: readonly (readonly number[])[], start: number | undefined): number[] {
  const seen = new Set<number>();
  const visit = (from: number) => {
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(next[at] ?? []));
    }
  };
  const roots: number[] = [];
  for (const place of [...(start === undefined ? [] : [start]), ...next.keys()]) {
    if (seen.has(place)) continue;
    roots.push(place);
    visit(place);
  }
  return roots;
}

function reversePostorder(next: readonly (readonly number[])[], roots: readonly number[]): number[] {
  const seen = new Set<number>();
  const left: number[] = [];
  const visit = (at: number) => {
    if (seen.has(at)) return;
    seen.add(at);
    // Backwards, so that after the turn the first arm comes first.
    for (const to of (next[at] ?? []).toReversed()) visit(to);
    left.push(at);
  };
  for (const root of roots.toReversed()) visit(root);
  return left.toReversed();
}

function dominators(
  order: readonly number[],
  sources: readonly (readonly number[])[],
): (number | undefined)[] {
  const rank = new Map<number, number>([[ROOT, -1], ...order.map((at, place) => [at, place] as const)]);
  const above: (number | undefined)[] = [];
  const common = (one: number, other: number): number => {
    let [left, right] = [one, other];
    while (left !== right) {
      if ((rank.get(left) ?? -1) > (rank.get(right) ?? -1)) left = above[left] ?? ROOT;
      else right = above[right] ?? ROOT;
    }
    return left;
  };
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const at of order) {
      const known = (sources[at] ?? []).filter((from) => from === ROOT || above[from] !== undefined);
      const [first, ...others] = known;
      if (first === undefined) continue;
      const found = others.reduce(common, first);
      if (above[at] === found) continue;
      above[at] = found;
      hasChanged = true;
    }
  }
  return above;
}
