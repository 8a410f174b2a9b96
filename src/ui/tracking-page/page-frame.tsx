import type { ReactNode } from "react";
import { directionOf } from "@/domain/wording/language";
import type { PageWords } from "@/domain/wording/page-words";
import { frameScript } from "./frame-script";
import { type LanguageLink, LanguageSwitch } from "./language-switch";
import { pageScript } from "./page-script";

export interface PageStore {
  readonly name: string;
  readonly logoUrl: string | null;
  readonly shopUrl: string | null;
  readonly contactHref: string;
}

/** The two style sheets and the typeface of a page; their very bytes are named in the page's security policy. */
export interface PageAssets {
  readonly style: string;
  readonly brand: string;
  /** Path of the typeface, or null where the system's own is used. */
  readonly typefacePath: string | null;
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
        <link rel="icon" href={ICON} />
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
          <StoreMark store={store} />
        </header>
        {children}
        <LanguageSwitch label={words.page.language} links={links} current={locale} />
        {assets.frames !== null && <script dangerouslySetInnerHTML={{ __html: frameScript }} />}
        {isLive && <script dangerouslySetInnerHTML={{ __html: pageScript }} />}
      </body>
    </html>
  );
}

/** A parcel, drawn here so that no page asks for a file that is not there. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect x='4' y='7' width='24' height='20' rx='4' fill='%230d6562'/%3E%3Cpath d='M4 14h24M16 7v7' stroke='%23fff' stroke-width='2.5'/%3E%3C/svg%3E";

function StoreMark({ store: { name, logoUrl, shopUrl } }: { readonly store: PageStore }) {
  const mark =
    logoUrl === null ? (
      <span className="wordmark">{name}</span>
    ) : (
      <img src={logoUrl} alt={name} height="32" />
    );
  return shopUrl === null ? mark : <a href={shopUrl}>{mark}</a>;
}
