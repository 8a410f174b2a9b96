import type { Store } from "@/application/ports/rows";
import type { TrackingView } from "@/application/tracking/tracking-view";
import { createPageDresser } from "./page-policy";
import { renderTrackingPage } from "./render-page";

/** A page for the builder's frame: the very components shoppers see, by day or by night whatever the screen is set to. */
export type DrawPreview = (
  view: TrackingView,
  look: { readonly store: Store; readonly isDark: boolean },
) => string;

export function createPreviewDrawer(): DrawPreview {
  const dressOf = createPageDresser({ hasTypeface: true, isHttps: false });
  return (view, { store, isDark }) => {
    const { assets } = dressOf(store, view.page.document.theme);
    const [style, brand] = [assets.style, assets.brand].map((css) => withScheme(css, isDark));
    const dressed = { ...assets, style: style ?? "", brand: brand ?? "" };
    return withoutScript(renderTrackingPage(view, dressed).toString("utf8"));
  };
}

/** The frame runs none; what others wrote holds no raw "<script>". */
function withoutScript(html: string): string {
  return html.replace(/<script>.*?<\/script>/gs, "");
}

/** A frame follows the reader's system, so that the rules of the one scheme are made to hold and the other's never to. */
function withScheme(css: string, isDark: boolean): string {
  return css
    .replaceAll("@media (prefers-color-scheme:dark)", isDark ? "@media all" : "@media not all")
    .replaceAll("@media (prefers-color-scheme:light)", isDark ? "@media not all" : "@media all")
    .replaceAll("color-scheme:light dark", `color-scheme:${isDark ? "dark" : "light"}`);
}
