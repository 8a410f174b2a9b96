/** No white space that a browser would skip anyway; the page's policy names a hash of exactly these bytes. */
export function minified(css: string): string {
  return css
    .replace(/\/\*[^*]*\*\//g, "")
    .replace(/\s*\n\s*/g, "")
    .trim();
}
