import type { TrackingView } from "@/application/tracking/tracking-view";
import type { PageWords } from "@/domain/wording/page-words";
import { CsatForm } from "../csat-form";

interface CsatBlockProps {
  readonly view: Pick<TrackingView, "csat">;
  readonly words: PageWords;
}

/** How content a shopper was: asked once, answered with one click and, if they like, a sentence. */
export function CsatBlock({ view: { csat }, words: { csat: words } }: CsatBlockProps) {
  if (csat === null) return null;
  const { state, action, score, comment } = csat;
  const form = <CsatForm action={action} score={score} comment={comment} words={words} />;
  return (
    <section className="card csat" id="csat">
      {state === "asking" ? (
        <>
          <h2>{words.title}</h2>
          {form}
        </>
      ) : (
        <>
          <h2>{words.thanks}</h2>
          <details>
            <summary>{words.change}</summary>
            {form}
          </details>
        </>
      )}
    </section>
  );
}
