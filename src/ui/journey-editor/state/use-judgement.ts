import { useEffect, useMemo, useRef, useState } from "react";
import { type Change, compareDrafts } from "@/domain/journey/edit/compare";
import { draftProblems, type JourneyDraft } from "@/domain/journey/edit/draft";
import type { Problem } from "@/domain/journey/validate";

/** What there is to say about a draft: what is wrong with it, and what of it is not published. */
export interface Judgement {
  readonly problems: readonly Problem[];
  readonly changes: readonly Change[];
}

/** Judging reads every text of the journey; it waits until the hands rest, so that no edit waits for it. */
const PAUSE_MS = 150;

/** `live` null: nothing was published yet, and nothing is called a change. */
export function useJudgement(draft: JourneyDraft, live: JourneyDraft | null): Judgement {
  const [judged, setJudged] = useState(draft);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setJudged(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return useMemo(
    () => ({
      problems: draftProblems(judged),
      changes: live === null ? [] : compareDrafts(live, judged),
    }),
    [judged, live],
  );
}
