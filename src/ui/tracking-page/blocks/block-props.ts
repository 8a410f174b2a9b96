import type { TrackingView } from "@/application/tracking/tracking-view";
import type { BlockConfig, BlockKind } from "@/domain/page/registry";
import type { Language } from "@/domain/wording/language";
import type { PageWords } from "@/domain/wording/page-words";

/** What the component of a block is given. It renders nothing while there is nothing to show. */
export interface BlockProps<Kind extends BlockKind> {
  readonly config: BlockConfig<Kind>;
  readonly view: TrackingView;
  readonly words: PageWords;
  readonly language: Language;
  /** Why the details stay shut, after a proof that failed. */
  readonly formError: string | null;
}
