import { HIDDEN_LINK } from "./engagement";

/** Links of a mail that are counted have a number, from 1; these have words. */
export const OPEN_LINK = "open";
export const TRACK_LINK = "track";

/** An anchor that leads to the web, as our own layouts write it. */
const ANCHOR = /(<a\b[^>]*?\shref=")(https?:\/\/[^"]{1,2000})(")/gi;
/** Whoever wants to hear less is not counted on the way there, and gets there whatever happens here. */
const LEFT_ALONE = /\/track\/[^/?#"]+\/(?:preferences|unsubscribe)\b/;

interface Marks {
  /** The address of a link of ours. */
  readonly urlOf: (link: string) => string;
  /** Whether a picture is to tell that the mail was opened. */
  readonly withPixel: boolean;
}

/**
 * A mail's HTML as it goes over the wire: its links lead by us, a link nobody sees tells scanners from people, and a
 * picture of one point tells that it was opened (integrations: open tracking). What is kept of the message stays as it
 * was written.
 */
export function markedMail(html: string, { urlOf, withPixel }: Marks): string {
  const numbers = new Map<string, number>();
  const linked = html.replace(ANCHOR, (whole, before: string, url: string, after: string) => {
    const number = numberIn(numbers, url);
    return number === null ? whole : `${before}${urlOf(String(number))}${after}`;
  });
  const hidden = `<a href="${urlOf(HIDDEN_LINK)}" style="display:none" aria-hidden="true" tabindex="-1" rel="nofollow"></a>`;
  const pixel = withPixel
    ? `<img src="${urlOf(OPEN_LINK)}" width="1" height="1" alt="" style="display:block;border:0" />`
    : "";
  const end = endOfBody(linked);
  return end === -1
    ? `${linked}${hidden}${pixel}`
    : `${linked.slice(0, end)}${hidden}${pixel}${linked.slice(end)}`;
}

/** Where the counted links of a mail lead, in their order; the same twice is one. */
export function mailLinks(html: string): readonly string[] {
  const numbers = new Map<string, number>();
  for (const [, , url = ""] of html.matchAll(ANCHOR)) numberIn(numbers, url);
  return [...numbers.keys()];
}

/** The number of a link among those met so far, itself included; null for what is not counted. */
function numberIn(numbers: Map<string, number>, url: string): number | null {
  if (LEFT_ALONE.test(url)) return null;
  const target = plain(url);
  const number = numbers.get(target) ?? numbers.size + 1;
  numbers.set(target, number);
  return number;
}

/** Our layouts end with it in small letters; what a provider made of them may not. */
function endOfBody(html: string): number {
  const end = html.lastIndexOf("</body>");
  return end === -1 ? html.toLowerCase().lastIndexOf("</body>") : end;
}

/** Our layouts write the five signs that HTML needs written otherwise as entities. */
function plain(url: string): string {
  return url
    .replaceAll("&quot;", '"')
    .replaceAll(/&#(?:39|x27);/gi, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
