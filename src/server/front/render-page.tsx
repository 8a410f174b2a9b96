import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Store } from "@/application/ports/rows";
import { plainContactHref, safeLink } from "@/application/tracking/contact-link";
import type { TrackingView } from "@/application/tracking/tracking-view";
import { LookUpPage } from "@/ui/tracking-page/look-up-page";
import { MessagePage } from "@/ui/tracking-page/message-page";
import type { PageAssets, PageStore } from "@/ui/tracking-page/page-frame";
import { TrackingPage } from "@/ui/tracking-page/tracking-page";

/** A tracking page as bytes to send. */
export function renderTrackingPage(
  view: TrackingView,
  assets: PageAssets,
  formError: string | null = null,
): Buffer {
  return bytesOf(<TrackingPage view={view} assets={assets} formError={formError} />);
}

export interface StorePage {
  readonly store: Store;
  readonly assets: PageAssets;
}

export function renderLookUpPage({ store, assets }: StorePage, error: string | null): Buffer {
  const storeSlug = store.isDefault ? null : store.slug;
  return bytesOf(<LookUpPage store={pageStore(store)} assets={assets} storeSlug={storeSlug} error={error} />);
}

export function renderMessagePage(
  { store, assets }: StorePage,
  said: { title: string; text: string },
): Buffer {
  return bytesOf(<MessagePage {...said} store={pageStore(store)} assets={assets} />);
}

function pageStore(store: Store): PageStore {
  return {
    name: store.name,
    logoUrl: store.brand.logoUrl,
    shopUrl: safeLink(store.shopUrl),
    contactHref: plainContactHref(store),
  };
}

function bytesOf(page: ReactElement): Buffer {
  return Buffer.from(`<!doctype html>${renderToStaticMarkup(page)}\n`);
}
