import type { PageWords } from "@/domain/wording/page-words";

/** Opens the details to somebody who can name the order's e-mail address, phone number or postal code (C11). Posts to the page itself. */
export function ProofForm({
  error,
  words: { proof },
}: {
  readonly error: string | null;
  readonly words: PageWords;
}) {
  return (
    <section className="card" id="details">
      <h2>{proof.title}</h2>
      <p className="quiet">{proof.intro} </p>
      <form method="post">
        <label htmlFor="proof">{proof.label}</label>
        <input
          id="proof"
          name="proof"
          required
          maxLength={254}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={error === null ? undefined : "proof-error"}
        />
        {error !== null && (
          <p className="form-error" id="proof-error" role="alert">
            {error}
          </p>
        )}
        <button type="submit" className="button secondary">
          {proof.submit}
        </button>
      </form>
    </section>
  );
}
