export type MailTheme = "light" | "dark";

const DARK_RULES = /@media\s*\(prefers-color-scheme:\s*dark\)/g;

/**
 * A message as a mail program shows it by day or by night, whatever the theme of this screen is: its dark rules hold
 * always or never.
 */
export function themedHtml(html: string, theme: MailTheme): string {
  const media = theme === "dark" ? "@media all" : "@media not all";
  const scheme = `<style>:root{color-scheme:${theme} !important}</style>`;
  return html.replace(DARK_RULES, media).replace(/<\/head>/i, `${scheme}</head>`);
}
