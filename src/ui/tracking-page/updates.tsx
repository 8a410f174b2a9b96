import type { UpdateView } from "@/application/tracking/tracking-view";
import type { PageWords } from "@/domain/wording/page-words";

interface UpdatesProps {
  readonly words: PageWords;
  readonly updates: readonly UpdateView[];
  readonly title: string;
  /** Folded where little is left to follow. */
  readonly isOpen?: boolean;
}

/** Every update as an ordered list, newest first, in our words; the carrier's own stand quietly below. */
export function Updates({ words, updates, title, isOpen = true }: UpdatesProps) {
  if (updates.length === 0) return null;
  return (
    <details className="updates" open={isOpen}>
      <summary>
        {title} <span className="count">({updates.length})</span>
      </summary>
      <ol reversed>
        {updates.map((update, at) => (
          <Update key={`${update.moment.at} ${at}`} update={update} words={words} />
        ))}
      </ol>
    </details>
  );
}

function Update({ update, words: { page } }: { readonly update: UpdateView; readonly words: PageWords }) {
  const { moment, words, note, place, carrierText } = update;
  return (
    <li>
      <p className="update-words">{words}</p>
      <p className="update-where">
        <time dateTime={new Date(moment.at).toISOString()}>{moment.text}</time>
        {place !== null && <span> · {place}</span>}
      </p>
      {note !== null && <p className="update-note">{note}</p>}
      {carrierText !== null && (
        <p className="update-carrier" dir="auto">
          {page.carrierSays} {page.quoted(carrierText)}
        </p>
      )}
    </li>
  );
}
