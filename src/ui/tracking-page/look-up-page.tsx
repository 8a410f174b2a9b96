import { type PageAssets, PageFrame, type PageLanguage, type PageStore } from "./page-frame";

interface LookUpPageProps {
  readonly store: PageStore;
  readonly language: PageLanguage;
  /** Where the form goes: the page itself, in the language it was asked for. */
  readonly action: string;
  readonly assets: PageAssets;
  /** Named in the form where the store is not the default one. */
  readonly storeSlug: string | null;
  readonly error: string | null;
}

/** Finds an order by its number and something only its buyer knows. Says the same whatever went wrong. */
export function LookUpPage({ store, language, action, assets, storeSlug, error }: LookUpPageProps) {
  const { lookUp, proof } = language.words;
  const [noLuck, ask] = lookUp.noLuck(store.name);
  const invalid =
    error === null ? {} : ({ "aria-invalid": true, "aria-describedby": "look-up-error" } as const);
  return (
    <PageFrame title={lookUp.title} language={language} store={store} assets={assets}>
      <main className="single">
        <section className="card">
          <h1>{lookUp.heading}</h1>
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
        </section>
        <p className="aside-line">
          {noLuck} <a href={store.contactHref}>{ask}</a>
        </p>
      </main>
    </PageFrame>
  );
}
