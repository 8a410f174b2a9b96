import type { ReactNode } from "react";
import { directionOf } from "@/domain/wording/language";
import type { PageWords } from "@/domain/wording/page-words";
import { frameScript } from "./frame-script";
import { type LanguageLink, LanguageSwitch } from "./language-switch";
import { pageScript } from "./page-script";

export interface PageStore {
  readonly name: string;
  readonly shopUrl: string | null;
  readonly contactHref: string;
}

/** What a page wears. The very bytes of the two style sheets are named in its security policy. */
export interface PageAssets {
  readonly style: string;
  readonly brand: string;
  /** Path of the typeface, or null where the system's own is used. */
  readonly typefacePath: string | null;
  readonly logoUrl: string | null;
  /** The mark in the browser's tab, as a data address. */
  readonly icon: string;
  /** Origins whose pages may frame this one; null for a page that stands on its own. */
  readonly frames: readonly string[] | null;
}

/** The language a page is written in, its words, and the same page in the others. */
export interface PageLanguage {
  readonly locale: string;
  readonly words: PageWords;
  readonly links: readonly LanguageLink[];
}

interface PageFrameProps {
  readonly title: string;
  readonly language: PageLanguage;
  readonly store: PageStore;
  readonly assets: PageAssets;
  /** Whether the page follows its order and has buttons that need a script. */
  readonly isLive?: boolean;
  /** A style sheet of the page's own, named in the policy of all pages. */
  readonly ownStyle?: string;
  readonly children: ReactNode;
}

/** The document around each public page: no other file to load than the typeface, no tracker, no index. */
export function PageFrame({
  title,
  language,
  store,
  assets,
  isLive = false,
  ownStyle,
  children,
}: PageFrameProps) {
  const { locale, words, links } = language;
  return (
    <html lang={locale} dir={directionOf(locale)} data-frames={assets.frames?.join(" ")}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${store.name}`}</title>
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <meta name="description" content={words.page.description(store.name)} />
        <link rel="icon" href={assets.icon} />
        {assets.typefacePath !== null && (
          <link
            rel="preload"
            href={assets.typefacePath}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        )}
        <style dangerouslySetInnerHTML={{ __html: assets.style }} />
        <style dangerouslySetInnerHTML={{ __html: assets.brand }} />
        {ownStyle !== undefined && <style dangerouslySetInnerHTML={{ __html: ownStyle }} />}
      </head>
      <body>
        <header>
          <StoreMark store={store} logoUrl={assets.logoUrl} />
        </header>
        {children}
        <LanguageSwitch label={words.page.language} links={links} current={locale} />
        {assets.frames !== null && <script dangerouslySetInnerHTML={{ __html: frameScript }} />}
        {isLive && <script dangerouslySetInnerHTML={{ __html: pageScript }} />}
      </body>
    </html>
  );
}

interface StoreMarkProps extends Pick<PageAssets, "logoUrl"> {
  readonly store: PageStore;
}

function StoreMark({ store: { name, shopUrl }, logoUrl }: StoreMarkProps) {
  const mark =
    logoUrl === null ? (
      <span className="wordmark">{name}</span>
    ) : (
      <img src={logoUrl} alt={name} height="32" />
    );
  return shopUrl === null ? mark : <a href={shopUrl}>{mark}</a>;
}
