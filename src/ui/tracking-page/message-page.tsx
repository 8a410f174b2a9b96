import { type PageAssets, PageFrame, type PageStore } from "./page-frame";

interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  readonly store: PageStore;
  readonly assets: PageAssets;
}

/** A page that says one thing, with the two ways on from here. */
export function MessagePage({ title, text, store, assets }: MessagePageProps) {
  return (
    <PageFrame title={title} store={store} assets={assets}>
      <main className="single">
        <section className="card">
          <h1>{title}</h1>
          <p className="quiet">{text}</p>
          <a className="button" href="/track">
            Find my order
          </a>
        </section>
        <p className="aside-line">
          Or <a href={store.contactHref}>ask {store.name}</a>
        </p>
      </main>
    </PageFrame>
  );
}
