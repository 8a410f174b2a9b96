/** Whether a link may be shown to shoppers. */
export function isHttps<T extends string>(url: T | null | undefined): url is T {
  return typeof url === "string" && URL.canParse(url) && new URL(url).protocol === "https:";
}
