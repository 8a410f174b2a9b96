import { blockDefinition, type PageBlock } from "./registry";

/** What is wrong with the places of blocks, in a sentence; null when nothing is (R124, R125). */
export function orderProblem(blocks: readonly PageBlock[]): string | null {
  const main = blocks.filter(({ column }) => column === "main");
  const firstAt = main.findIndex(({ kind }) => blockDefinition(kind).position === "first");
  if (firstAt > 0) return "The status stays first: shoppers come for it, so nothing stands above it.";
  const lastTracking = main.findLastIndex(({ kind }) => isTracking(kind));
  const early = main.find(
    ({ kind }, at) => at < lastTracking && blockDefinition(kind).position === "after_tracking",
  );
  if (early !== undefined)
    return `${blockDefinition(early.kind).label} stays below the tracking details: they come first.`;
  const astray = blocks.find(({ kind, column }) => !blockDefinition(kind).columns.includes(column));
  if (astray === undefined) return null;
  const { label, columns } = blockDefinition(astray.kind);
  return `${label} stands in the ${columns[0] === "main" ? "main" : "side"} column.`;
}

/** The nearest order that breaks no rule: what is misplaced goes to the first place where it may stand. */
export function settled(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const inColumns = blocks.map((block) => {
    const { columns } = blockDefinition(block.kind);
    return columns.includes(block.column) ? block : { ...block, column: columns[0] };
  });
  const first = inColumns.filter(({ kind }) => blockDefinition(kind).position === "first");
  const rest = inColumns.filter(({ kind }) => blockDefinition(kind).position !== "first");
  const lastTracking = rest.findLastIndex(({ kind }) => isTracking(kind));
  const isEarly = ({ kind }: PageBlock, at: number) =>
    at < lastTracking && blockDefinition(kind).position === "after_tracking";
  const early = rest.filter(isEarly);
  const upTo = rest.slice(0, lastTracking + 1).filter((block, at) => !isEarly(block, at));
  return [...first, ...upTo, ...early, ...rest.slice(lastTracking + 1)];
}

function isTracking(kind: PageBlock["kind"]): boolean {
  return blockDefinition(kind).position === "tracking";
}
