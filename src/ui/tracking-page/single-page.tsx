import type { ReactNode } from "react";
import { type PageAssets, PageFrame, type PageLanguage, type PageStore } from "./page-frame";
import { actStyle } from "./self-service-style";

export interface SinglePageProps {
  readonly title: string;
  readonly store: PageStore;
  readonly language: PageLanguage;
  readonly assets: PageAssets;
}

interface Props extends SinglePageProps {
  /** Its first heading, where that is another than the title. */
  readonly heading?: string;
  /** Of the card. */
  readonly className?: string;
  /** The way back to the order; absent: there is none. */
  readonly back?: { readonly href: string; readonly label: string };
  /** What stands before the way to a person, and its words; absent: the usual ones. */
  readonly orAsk?: readonly [string, string];
  /** How a person is reached, where the letter begins with the order. */
  readonly contactHref?: string;
  readonly children: ReactNode;
}

/** A page around an order's page that does one thing: a card, then the way back and the way to a person. */
export function SinglePage({ title, store, language, assets, children, ...rest }: Props) {
  const { heading = title, className = "", back, contactHref = store.contactHref } = rest;
  const [or, ask] = rest.orAsk ?? language.words.page.orAsk(store.name);
  return (
    <PageFrame title={title} language={language} store={store} assets={assets} ownStyle={actStyle}>
      <main className="single act">
        <section className={`card ${className}`.trim()}>
          <h1>{heading}</h1>
          {children}
        </section>
        {back !== undefined && (
          <p className="aside-line">
            <a href={back.href}>{back.label}</a>
          </p>
        )}
        <p className="aside-line">
          {or} <a href={contactHref}>{ask}</a>
        </p>
      </main>
    </PageFrame>
  );
}
