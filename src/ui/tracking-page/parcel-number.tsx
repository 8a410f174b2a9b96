import type { PageWords } from "@/domain/wording/page-words";

/** Carrier and number as text: one tap selects the number, and a button copies it where the browser can. */
export function ParcelNumber({
  carrier,
  number,
  words: { page },
}: {
  readonly carrier: string | null;
  readonly number: string | null;
  readonly words: PageWords;
}) {
  if (carrier === null && number === null) return null;
  return (
    <dl className="number">
      <dt>{carrier ?? page.trackingNumber}</dt>
      {number !== null && (
        <dd>
          <code dir="ltr" translate="no">
            {number}
          </code>
          <button
            type="button"
            className="copy"
            data-copy={number}
            data-done={page.copied}
            aria-live="polite"
            hidden
          >
            {page.copy}
          </button>
        </dd>
      )}
    </dl>
  );
}
