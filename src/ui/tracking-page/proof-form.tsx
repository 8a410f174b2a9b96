/** Opens the details to somebody who can name the order's e-mail address or postal code (C11). Posts to the page itself. */
export function ProofForm({ error }: { readonly error: string | null }) {
  return (
    <section className="card" id="details">
      <h2>Is this your order?</h2>
      <p className="quiet">
        Enter its e-mail address or postal code to see what is inside and where it is going.
      </p>
      <form method="post">
        <label htmlFor="proof">E-mail address or postal code</label>
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
          Show details
        </button>
      </form>
    </section>
  );
}
