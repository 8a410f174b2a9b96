/** The header in which the front names the address that was asked for: Next tells its layouts no path. */
export const PATH_HEADER = "x-milepost-path";

/** Where to come back to after signing in, without what Next adds for its own fetches; null where there was no front. */
export function pathToReturnTo(written: string | null): string | null {
  if (written === null || !written.startsWith("/")) return null;
  const url = new URL(written, "http://front");
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}
