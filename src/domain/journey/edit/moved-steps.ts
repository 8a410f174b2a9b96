import { type JourneyDraft, portsOf } from "./draft";
import { targetOf } from "./graph";

/** A way out that leads elsewhere than before, seen past steps that were added, removed or moved. */
export interface WayChange {
  readonly nodeId: string;
  readonly port: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** How steps left out of a comparison are passed: as if not there, or as if the way ended at them. */
type PassedBy = ReadonlyMap<string, "through" | "end">;

/** Every step's ways out, read once: the same drafts are walked many times. */
type Ways = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

interface Pair {
  readonly start: string;
  readonly before: Ways;
  readonly after: Ways;
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
  const pair = { start: after.start, before: waysTable(before), after: waysTable(after) };
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
    if (id === null || passed.has(id) || id === pair.start) continue;
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
  const changes: WayChange[] = [];
  for (const [nodeId, ways] of after) {
    const oldWays = before.get(nodeId);
    if (oldWays === undefined || passed.has(nodeId)) continue;
    for (const [port, to] of ways) {
      const from = oldWays.get(port);
      if (from === undefined || (from === to && (to === null || !passed.has(to)))) continue;
      const comesTo = landings(before, after, { first: from, passed });
      const nowComesTo = landings(after, before, { first: to, passed });
      if (!comesTo.some((id) => nowComesTo.includes(id))) changes.push({ nodeId, port, from, to });
    }
  }
  return changes;
}

/** The steps of both drafts, or the end, that a way comes to. */
function landings(
  ways: Ways,
  other: Ways,
  { first, passed }: { readonly first: string | null; readonly passed: PassedBy },
): (string | null)[] {
  const found: (string | null)[] = [];
  const seen = new Set<string>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const next = id === null ? undefined : ways.get(id);
    if (id === null || next === undefined || next.size === 0 || passed.get(id) === "end") {
      found.push(id !== null && next !== undefined && isCommon(id, other, passed) ? id : null);
      continue;
    }
    if (seen.has(id)) continue;
    seen.add(id);
    if (isCommon(id, other, passed)) found.push(id);
    else open.push(...next.values());
  }
  return found;
}

function isCommon(id: string, other: Ways, passed: PassedBy): boolean {
  return other.has(id) && !passed.has(id);
}

function waysTable({ nodes }: JourneyDraft): Ways {
  return new Map(
    Object.entries(nodes).map(([id, node]) => [
      id,
      new Map(portsOf(node).map(({ id: port }) => [port, targetOf(node, port)])),
    ]),
  );
}
