/** Carrier and number as text: one tap selects the number, and a button copies it where the browser can. */
export function ParcelNumber({
  carrier,
  number,
}: {
  readonly carrier: string | null;
  readonly number: string | null;
}) {
  if (carrier === null && number === null) return null;
  return (
    <dl className="number">
      <dt>{carrier ?? "Tracking number"}</dt>
      {number !== null && (
        <dd>
          <code>{number}</code>
          <button type="button" className="copy" data-copy={number} aria-live="polite" hidden>
            Copy
          </button>
        </dd>
      )}
    </dl>
  );
}
