/** The request headers that tell a person from a machine, names in lower case. */
export interface VisitorHeaders {
  readonly "user-agent"?: string | undefined;
  readonly purpose?: string | undefined;
  readonly "sec-purpose"?: string | undefined;
  readonly "x-moz"?: string | undefined;
  readonly "x-purpose"?: string | undefined;
}

/**
 * Whether a page was opened by a person, as far as headers tell: not by a crawler, a link preview, a mail scanner or a
 * browser fetching ahead (C5). A machine that poses as a browser passes; the page still tells it nothing personal.
 */
export function isHumanVisit(headers: VisitorHeaders): boolean {
  const agent = headers["user-agent"] ?? "";
  if (!/mozilla\/|opera\//i.test(agent) || MACHINES.test(agent)) return false;
  return !FETCH_AHEAD.some((name) => /prefetch|preview|prerender/i.test(headers[name] ?? ""));
}

/** Parts of names under which crawlers, previews, scanners, monitors and test browsers present themselves. */
const MACHINES =
  /bot\b|bot[/;-]|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|embedly|headless|lighthouse|pingdom|uptime|monitor|scanner|proofpoint|mimecast|barracuda|safelinks|urlscan|python|curl|wget|libwww|okhttp|axios|node-fetch|go-http|java\/|phantom|selenium|puppeteer|playwright/i;

const FETCH_AHEAD = ["purpose", "sec-purpose", "x-moz", "x-purpose"] as const;
