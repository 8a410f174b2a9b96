import { touchpointMark } from "./touchpoint-mark";

/** Where shoppers reach a store's tracking pages: its own host where it has one, else this deployment. No slash at the end. */
export function trackingOrigin(
  { trackingHost }: { readonly trackingHost?: string | null | undefined },
  appUrl: string,
): string {
  const own = appUrl.replace(/\/+$/, "");
  if (!trackingHost) return own;
  return `${own.startsWith("http:") ? "http" : "https"}://${trackingHost}`;
}

interface LinkedPage {
  readonly store: { readonly trackingHost?: string | null | undefined };
  readonly appUrl: string;
  readonly trackingCode: string;
  /** What the message with the link is about; null for a link in no message. */
  readonly touchpoint: string | null;
}

/** Where a shopper chooses what reaches them. */
export function preferencesUrl(page: Omit<LinkedPage, "touchpoint">): string {
  return `${trackingUrl({ ...page, touchpoint: null })}/preferences`;
}

/** The link to an order's tracking page, with the mark of the touchpoint that carries it. */
export function trackingUrl({ store, appUrl, trackingCode, touchpoint }: LinkedPage): string {
  const mark = touchpoint === null ? "" : `?m=${touchpointMark(touchpoint)}`;
  return `${trackingOrigin(store, appUrl)}/track/${encodeURIComponent(trackingCode)}${mark}`;
}
