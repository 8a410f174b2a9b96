import type { AgentKind, Traits } from "./engagement";
import { networkOwner } from "./network-owner";

export interface AskedBy {
  readonly userAgent: string | null;
  /** Looked at and forgotten. */
  readonly networkAddress: string | null;
  readonly method: string;
  /** What a browser calls a fetch nobody has asked for: the values of Purpose, Sec-Purpose, X-Moz and X-Purpose. */
  readonly purposes?: readonly string[];
}

/** Reads off a request what is kept of who made it. Neither address nor user agent survives. */
export function readTraits({ userAgent, networkAddress, method, purposes = [] }: AskedBy): Traits {
  return {
    agent: agentOf(userAgent),
    network: networkAddress === null ? null : networkOwner(networkAddress),
    isLookingAhead: method === "HEAD" || purposes.some((one) => /prefetch|preview|prerender/i.test(one)),
    isFlagged: false,
  };
}

/** The kind of program behind a user agent. */
export function agentOf(userAgent: string | null): AgentKind {
  const agent = userAgent?.trim() ?? "";
  if (agent === "") return "none";
  return SIGNS.find(([, sign]) => sign.test(agent))?.[0] ?? "other";
}

/** The first that fits. What poses as a browser is told by the company it keeps, not by its name. */
const SIGNS: readonly (readonly [AgentKind, RegExp])[] = [
  // Apple's proxy says no more than this.
  ["apple_privacy", /^mozilla\/5\.0$/i],
  // What Google sends ahead to look at pictures before anybody has opened the mail.
  ["gmail_prefetch", /edge\/12\.246\s+mozilla\/5\.0$/i],
  ["gmail_proxy", /googleimageproxy|ggpht\.com/i],
  ["yahoo_proxy", /yahoomailproxy/i],
  [
    "scanner",
    /safelinks|proofpoint|mimecast|barracuda|messagelabs|symantec|forcepoint|fireeye|trend ?micro|sophos|fortinet|cisco|ironport|urlscan|urldefense|virustotal|mailscanner|spamassassin|bitdefender|checkpoint|avanan|microsoft-?defender|ms-office365-scan|skypeuripreview|office365 ?atp|scanner/i,
  ],
  [
    "crawler",
    /bot\b|bot[/;-]|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|embedly|bingpreview|google-(?:safety|read-aloud)|pingdom|uptime|monitor/i,
  ],
  [
    "tool",
    /headless|lighthouse|python|curl|wget|libwww|okhttp|axios|node-fetch|undici|go-http|java\/|apache-httpclient|ruby|perl|php|phantom|selenium|puppeteer|playwright/i,
  ],
  ["mail_client", /outlook|thunderbird|msoffice|lotus-notes|airmail|postbox|emclient|k-9/i],
  [
    "browser",
    /\b(?:chrome|crios|firefox|fxios|edg|edga|edgios|opr|opera|samsungbrowser)\/|version\/[\d.]+.*safari\//i,
  ],
  // Mail programs that draw with the system's browser, and say no more than the engine: Apple Mail without its proxy.
  ["mail_client", /^mozilla\/5\.0 \((?:macintosh|iphone|ipad|windows|linux|x11)[^)]*\).*applewebkit/i],
];
