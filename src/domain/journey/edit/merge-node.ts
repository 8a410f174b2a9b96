import type { DraftNode } from "./draft";
import { withWays } from "./graph";
import { type Merged, seenByThem, type ThreeWay, threeWay } from "./three-way";

export interface MergedNode {
  /** Mine where both have changed the same thing of it. */
  readonly mine: DraftNode;
  readonly theirs: DraftNode;
  readonly isConflict: boolean;
}

/** One step that both have: its settings and each of its ways out are merged by themselves. */
export function mergeNode(sides: ThreeWay<DraftNode>): MergedNode {
  const mine = preferMine(sides);
  return { mine: mine.value, theirs: preferMine(seenByThem(sides)).value, isConflict: mine.isConflict };
}

function preferMine({ base, mine, theirs }: ThreeWay<DraftNode>): Merged<DraftNode> {
  const settings = threeWay({ base: bare(base), mine: bare(mine), theirs: bare(theirs) });
  const ports = new Set([...Object.keys(mine.next), ...Object.keys(theirs.next), ...Object.keys(base.next)]);
  let isConflict = settings.isConflict;
  const ways = [...ports].map((port): [string, string | null] => {
    const way = threeWay({ base: wayOf(base, port), mine: wayOf(mine, port), theirs: wayOf(theirs, port) });
    isConflict ||= way.isConflict;
    return [port, way.value];
  });
  return { value: withWays(settings.value, Object.fromEntries(ways)), isConflict };
}

function bare(node: DraftNode): DraftNode {
  return { ...node, next: {} };
}

function wayOf({ next }: DraftNode, port: string): string | null {
  return Object.hasOwn(next, port) ? (next[port] ?? null) : null;
}
