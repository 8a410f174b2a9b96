import { csatScores, LONGEST_COMMENT } from "@/domain/page-activity/csat";
import type { CsatWords } from "@/domain/wording/csat-words";

interface CsatFormProps {
  /** Where the answer goes; null: to the page the form stands on. */
  readonly action: string | null;
  /** Chosen already: by an earlier answer, or by the link that led here. */
  readonly score: number | null;
  readonly comment: string | null;
  readonly words: CsatWords;
  readonly error?: string | null;
}

/** Five radio buttons that look like five keys, and room for a sentence. Works without a script. */
export function CsatForm({ action, score, comment, words, error = null }: CsatFormProps) {
  return (
    <form method="post" action={action ?? undefined}>
      <fieldset className="scores" aria-describedby={error === null ? undefined : "csat-error"}>
        <legend className="quiet">{words.legend}</legend>
        {csatScores.map((one) => (
          <label key={one}>
            <input type="radio" name="score" value={one} defaultChecked={one === score} required />
            <span>{one}</span>
          </label>
        ))}
        <p className="scale quiet" aria-hidden="true">
          <span>{words.lowest}</span>
          <span>{words.highest}</span>
        </p>
      </fieldset>
      {error !== null && (
        <p className="form-error" id="csat-error" role="alert">
          {error}
        </p>
      )}
      <label htmlFor="csat-comment">{words.comment}</label>
      <textarea
        id="csat-comment"
        name="comment"
        rows={3}
        maxLength={LONGEST_COMMENT}
        defaultValue={comment ?? ""}
      />
      {action !== null && <input type="hidden" name="via" value="page" />}
      <button type="submit" className={action === null ? "button" : "button secondary"}>
        {words.submit}
      </button>
    </form>
  );
}
