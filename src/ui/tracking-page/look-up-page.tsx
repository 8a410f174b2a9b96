import { type PageAssets, PageFrame, type PageStore } from "./page-frame";

interface LookUpPageProps {
  readonly store: PageStore;
  readonly assets: PageAssets;
  /** Named in the form where the store is not the default one. */
  readonly storeSlug: string | null;
  readonly error: string | null;
}

/** Finds an order by its number and something only its buyer knows. Says the same whatever went wrong. */
export function LookUpPage({ store, assets, storeSlug, error }: LookUpPageProps) {
  const invalid =
    error === null ? {} : ({ "aria-invalid": true, "aria-describedby": "look-up-error" } as const);
  return (
    <PageFrame title="Find your order" store={store} assets={assets}>
      <main className="single">
        <section className="card">
          <h1>Where is my order?</h1>
          <p className="quiet">You find both in your order confirmation.</p>
          <form method="post" action="/track">
            {storeSlug !== null && <input type="hidden" name="store" value={storeSlug} />}
            <label htmlFor="number">Order number</label>
            <input
              id="number"
              name="number"
              required
              maxLength={64}
              autoComplete="off"
              spellCheck={false}
              {...invalid}
            />
            <label htmlFor="proof">E-mail address or postal code</label>
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
              Find my order
            </button>
          </form>
        </section>
        <p className="aside-line">
          No luck? <a href={store.contactHref}>Ask {store.name}</a>
        </p>
      </main>
    </PageFrame>
  );
}
