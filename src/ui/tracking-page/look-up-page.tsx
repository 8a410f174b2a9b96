import { SinglePage, type SinglePageProps } from "./single-page";

interface LookUpPageProps extends Omit<SinglePageProps, "title"> {
  /** Where the form goes: the page itself, in the language it was asked for. */
  readonly action: string;
  /** Named in the form where the store is not the default one. */
  readonly storeSlug: string | null;
  readonly error: string | null;
}

/** Finds an order by its number and something only its buyer knows. Says the same whatever went wrong. */
export function LookUpPage({ action, storeSlug, error, ...page }: LookUpPageProps) {
  const { lookUp, proof } = page.language.words;
  const invalid =
    error === null ? {} : ({ "aria-invalid": true, "aria-describedby": "look-up-error" } as const);
  return (
    <SinglePage
      {...page}
      title={lookUp.title}
      heading={lookUp.heading}
      orAsk={lookUp.noLuck(page.store.name)}
    >
      <p className="quiet">{lookUp.intro}</p>
      <form method="post" action={action}>
        {storeSlug !== null && <input type="hidden" name="store" value={storeSlug} />}
        <label htmlFor="number">{lookUp.number}</label>
        <input
          id="number"
          name="number"
          required
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          {...invalid}
        />
        <label htmlFor="proof">{proof.label}</label>
        <input
          id="proof"
          name="proof"
          required
          maxLength={254}
          autoComplete="email"
          autoCapitalize="off"
          spellCheck={false}
          {...invalid}
        />
        {error !== null && (
          <p className="form-error" id="look-up-error" role="alert">
            {error}
          </p>
        )}
        <button type="submit" className="button">
          {lookUp.submit}
        </button>
      </form>
    </SinglePage>
  );
}
