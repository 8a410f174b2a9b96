import type { BlockProps } from "./block-props";

/** Products that go with the order; nothing while its piece of the view is not there. */
export function RecommendationsBlock(_block: BlockProps<"recommendations">) {
  return null;
}
