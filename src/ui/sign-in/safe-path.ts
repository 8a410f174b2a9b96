/** Where to go after signing in: a path on this very site, never another one. */
export function safePath(wanted: string | readonly string[] | undefined): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return "/";
  // "//evil.example" and "/\evil.example" are other sites to a browser, also with tabs or line breaks in between.
  if (/^\/[\\/]|[\t\n\r]/.test(wanted)) return "/";
  return wanted;
}
