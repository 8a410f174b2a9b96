import { blockDefinition, type PageBlock } from "./registry";
import type { PageStage } from "./stage";

/** Nobody is sold anything while something is wrong with their order (R124, UX e3). */
const QUIET_STAGES: ReadonlySet<PageStage> = new Set(["problem", "returning", "late", "cancelled"]);

/** The blocks that a page shows at this stage of its order. */
export function shownBlocks(blocks: readonly PageBlock[], stage: PageStage): readonly PageBlock[] {
  if (!QUIET_STAGES.has(stage)) return blocks;
  return blocks.filter(({ kind }) => blockDefinition(kind).position !== "after_tracking");
}
