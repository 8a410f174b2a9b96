import { type JourneyDraft, portsOf } from "./draft";
import { nodeAt, targetOf } from "./graph";

/** A way out that leads elsewhere than before, seen past steps that were added, removed or moved. */
export interface WayChange {
  readonly nodeId: string;
  readonly port: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** How steps left out of a comparison are passed: as if not there, or as if the way ended at them. */
type PassedBy = ReadonlyMap<string, "through" | "end">;

interface Pair {
  readonly before: JourneyDraft;
  readonly after: JourneyDraft;
}

const mostMoves = 40;

/**
 * Which steps of both drafts stand elsewhere, and what then is left of changed ways. A moved step changes several ways
 * at once: the fewest moves that explain the changed ways are taken, the one that explains most first.
 */
export function movedSteps(
  before: JourneyDraft,
  after: JourneyDraft,
): { moved: ReadonlySet<string>; rest: readonly WayChange[] } {
  const pair = { before, after };
  let passed: PassedBy = new Map();
  let rest: readonly WayChange[] = wayChanges(pair, passed);
  while (rest.length > 1 && passed.size < mostMoves) {
    const best = bestMove(pair, passed, rest);
    if (best === null) break;
    passed = best.passed;
    rest = best.rest;
  }
  return { moved: new Set(passed.keys()), rest };
}

function bestMove(pair: Pair, passed: PassedBy, rest: readonly WayChange[]) {
  const concerned = new Set(rest.flatMap(({ from, to }) => [from, to]));
  let best: { passed: PassedBy; rest: readonly WayChange[] } | null = null;
  for (const id of concerned) {
    if (id === null || passed.has(id) || id === pair.after.start) continue;
    for (const how of ["through", "end"] as const) {
      const tried = new Map([...passed, [id, how]]);
      const left = wayChanges(pair, tried);
      if (left.length <= rest.length - 2 && left.length < (best?.rest.length ?? Infinity))
        best = { passed: tried, rest: left };
    }
  }
  return best;
}

/** Ways of steps of both drafts that lead elsewhere, past added and removed steps and those passed by. */
function wayChanges({ before, after }: Pair, passed: PassedBy): WayChange[] {
  return Object.entries(after.nodes).flatMap(([nodeId, node]) => {
    const old = nodeAt(before, nodeId);
    if (old === undefined || passed.has(nodeId)) return [];
    const oldPorts = new Set(portsOf(old).map(({ id }) => id));
    return portsOf(node).flatMap(({ id: port }) => {
      if (!oldPorts.has(port)) return [];
      const [from, to] = [targetOf(old, port), targetOf(node, port)];
      if (from === to && (from === null || !passed.has(from))) return [];
      const comesTo = landings(before, after, from, passed);
      const nowComesTo = landings(after, before, to, passed);
      return [...comesTo].some((id) => nowComesTo.has(id)) ? [] : [{ nodeId, port, from, to }];
    });
  });
}

/** The steps of both drafts, or the end, that a way comes to. */
function landings(
  draft: JourneyDraft,
  other: JourneyDraft,
  first: string | null,
  passed: PassedBy,
): Set<string | null> {
  const found = new Set<string | null>();
  const seen = new Set<string>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = id === null ? undefined : nodeAt(draft, id);
    if (id === null || node === undefined || passed.get(id) === "end") {
      found.add(null);
      continue;
    }
    if (seen.has(id)) continue;
    seen.add(id);
    if (nodeAt(other, id) !== undefined && !passed.has(id)) {
      found.add(id);
      continue;
    }
    open.push(...portsOf(node).map(({ id: port }) => targetOf(node, port)));
    if (portsOf(node).length === 0) found.add(null);
  }
  return found;
}
