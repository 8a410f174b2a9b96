import type { StoryView } from "@/application/tracking/tracking-view";
import type { PageWords } from "@/domain/wording/page-words";
import { ToneIcon } from "./tone-icon";

interface StoryProps {
  readonly story: StoryView;
  /** The page's own story is its h1; a parcel's stands below the parcel's name. */
  readonly level: "page" | "parcel";
}

/** One sentence first, then what it rests on and how it compares with the first promise. */
export function Story({ story, level }: StoryProps) {
  const Heading = level === "page" ? "h1" : "h3";
  return (
    <div className="story">
      <p className="state">
        <ToneIcon tone={story.tone} />
        {story.word}
      </p>
      <Heading>{withoutBreaks(story.headline)}</Heading>
      {story.lead !== null && <p className="lead">{story.lead}</p>}
      {story.promise !== null && (
        <p className={story.promise.isSlip ? "promise slip" : "promise"}>{story.promise.text}</p>
      )}
    </div>
  );
}

interface AdviceProps {
  readonly advice: StoryView["advice"];
  readonly level: "page" | "parcel";
  readonly contactHref: string;
  readonly words: PageWords;
}

/** The next step of a problem, in the open and with the way to a person; advice that few need is folded away. */
export function Advice({ advice, level, contactHref, words: { page } }: AdviceProps) {
  if (advice === null) return null;
  const Heading = level === "page" ? "h2" : "h4";
  const points = (
    <>
      <ul>
        {advice.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <a className="button" href={contactHref}>
        {page.write}
      </a>
    </>
  );
  if (advice.isOpen) {
    return (
      <section className="advice">
        <Heading>{advice.title}</Heading>
        {points}
      </section>
    );
  }
  return (
    <details className="advice">
      <summary>{advice.title}</summary>
      {points}
    </details>
  );
}

/** Keeps a date in one piece: a line may break between two days of a window, never inside one. */
function withoutBreaks(headline: string): string {
  return headline
    .replace(/(\p{L}{2}[.,]*) (\d)/gu, "$1\u00a0$2")
    .replace(/(\d\.?) (\p{L})/gu, "$1\u00a0$2")
    .replace(/ ?– ?/, "\u00a0– ");
}
