import type { ComponentProps, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Store } from "@/application/ports/rows";
import { plainContactHref, safeLink } from "@/application/tracking/contact-link";
import type { TrackingView } from "@/application/tracking/tracking-view";
import { CsatPage } from "@/ui/tracking-page/csat-page";
import { LookUpPage } from "@/ui/tracking-page/look-up-page";
import { MessagePage } from "@/ui/tracking-page/message-page";
import { NotifyPage } from "@/ui/tracking-page/notify-page";
import type { PageAssets, PageLanguage, PageStore } from "@/ui/tracking-page/page-frame";
import { PreferencesPage } from "@/ui/tracking-page/preferences-page";
import { SelfServiceActPage } from "@/ui/tracking-page/self-service-act-page";
import { TrackingPage } from "@/ui/tracking-page/tracking-page";
import { pageLanguage } from "./page-language";

/** A tracking page as bytes to send. */
export function renderTrackingPage(
  view: TrackingView,
  assets: PageAssets,
  formError: string | null = null,
): Buffer {
  return bytesOf(
    <TrackingPage
      view={view}
      language={pageLanguage(view.locale, {}, view.languages)}
      assets={assets}
      formError={formError}
    />,
  );
}

interface StorePage {
  readonly store: Store;
  readonly assets: PageAssets;
  readonly language: PageLanguage;
}

export function renderLookUpPage(
  { store, assets, language }: StorePage,
  { action, error }: { readonly action: string; readonly error: string | null },
): Buffer {
  const storeSlug = store.isDefault ? null : store.slug;
  const page = { store: pageStore(store), assets, language, storeSlug, action, error };
  return bytesOf(<LookUpPage {...page} />);
}

export function renderCsatPage(
  { store, assets, language }: StorePage,
  asked: Pick<ComponentProps<typeof CsatPage>, "score" | "error" | "backHref">,
): Buffer {
  return bytesOf(<CsatPage {...asked} store={pageStore(store)} assets={assets} language={language} />);
}

export function renderActPage(
  { store, assets, language }: StorePage,
  act: Pick<ComponentProps<typeof SelfServiceActPage>, "view" | "moment" | "words" | "backHref">,
): Buffer {
  return bytesOf(
    <SelfServiceActPage {...act} store={pageStore(store)} assets={assets} language={language} />,
  );
}

export function renderPreferencesPage(
  { store, assets, language }: StorePage,
  shown: Pick<
    Parameters<typeof PreferencesPage>[0],
    "words" | "choices" | "isSaved" | "tracksOpens" | "backHref"
  >,
): Buffer {
  return bytesOf(<PreferencesPage {...shown} store={pageStore(store)} assets={assets} language={language} />);
}

export function renderNotifyPage(
  { store, assets, language }: StorePage,
  shown: Pick<Parameters<typeof NotifyPage>[0], "words" | "pushKey" | "backHref">,
): Buffer {
  return bytesOf(<NotifyPage {...shown} store={pageStore(store)} assets={assets} language={language} />);
}

export function renderMessagePage(
  { store, ...page }: StorePage,
  said: Pick<ComponentProps<typeof MessagePage>, "title" | "text" | "way">,
): Buffer {
  return bytesOf(<MessagePage {...said} {...page} store={pageStore(store)} />);
}

function pageStore(store: Store): PageStore {
  return {
    name: store.name,
    shopUrl: safeLink(store.shopUrl),
    contactHref: plainContactHref(store),
  };
}

function bytesOf(page: ReactElement): Buffer {
  return Buffer.from(`<!doctype html>${renderToStaticMarkup(page)}\n`);
}
