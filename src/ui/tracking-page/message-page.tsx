import { type PageAssets, PageFrame, type PageLanguage, type PageStore } from "./page-frame";

interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  readonly store: PageStore;
  readonly language: PageLanguage;
  readonly assets: PageAssets;
  /** The main way on from here. */
  readonly way: { readonly href: string; readonly label: string };
}

/** A page that says one thing, with the two ways on from here. */
export function MessagePage({ title, text, store, language, assets, way }: MessagePageProps) {
  const [or, ask] = language.words.page.orAsk(store.name);
  return (
    <PageFrame title={title} language={language} store={store} assets={assets}>
      <main className="single">
        <section className="card">
          <h1>{title}</h1>
          <p className="quiet">{text}</p>
          <a className="button" href={way.href}>
            {way.label}
          </a>
        </section>
        <p className="aside-line">
          {or} <a href={store.contactHref}>{ask}</a>
        </p>
      </main>
    </PageFrame>
  );
}
