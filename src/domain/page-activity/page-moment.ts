/**
 * What a person can do on a tracking page that is counted. A "wismo" click asks where the parcel is: for its updates,
 * its number, a person; a "promo" click goes back to the shop. The two are never added up (UX e2).
 */
export const pageMomentKinds = [
  "wismo_click",
  "promo_click",
  "self_service_started",
  "self_service_finished",
  "opt_in",
] as const;
export type PageMomentKind = (typeof pageMomentKinds)[number];

/** What a page's script reports by itself; the rest is told by the server's own acts. */
const clicks = ["wismo_click", "promo_click"] as const satisfies readonly PageMomentKind[];
export type PageClick = (typeof clicks)[number];

/** The click that a page reported; null for anything else. */
export function pageClickOf(written: string | null): PageClick | null {
  return clicks.find((click) => click === written) ?? null;
}
