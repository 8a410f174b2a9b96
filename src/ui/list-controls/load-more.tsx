import { Button } from "../primitives/button";

export interface LoadMoreProps {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
  /** "orders". */
  readonly what: string;
  readonly shown: number;
}

/** The end of a list that comes in pages. */
export function LoadMore({ hasMore, isLoading, onMore, what, shown }: LoadMoreProps) {
  if (!hasMore && shown < SAY_THE_END_FROM) return null;
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 py-5 text-sm text-ink-quiet">
      {hasMore ? (
        <Button busy={isLoading} onClick={onMore}>
          Show more {what}
        </Button>
      ) : (
        <p>That is all of them.</p>
      )}
    </div>
  );
}

const SAY_THE_END_FROM = 20;
