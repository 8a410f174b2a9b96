import type { BounceReason } from "./mail-event";

export interface BounceSigns {
  /** Enhanced status (RFC 3463), such as "5.1.1"; null or empty: none. */
  readonly status?: string | null | undefined;
  /** The mail server's words. */
  readonly words?: string | null | undefined;
}

/** Why a mail server refused, from its enhanced status, else from its words. */
export function bounceReason({ status, words }: BounceSigns): BounceReason {
  const text = words ?? "";
  const code = /^[245]\.\d{1,3}\.\d{1,3}$/.test(status ?? "")
    ? (status ?? "")
    : (/\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? "");
  const known = byStatus[code.slice(2)];
  if (known !== undefined) return known;
  return byWords.find(([pattern]) => pattern.test(text))?.[1] ?? byClass(code);
}

/** RFC 3463 §3.2 to §3.8, the last two parts. */
const byStatus: Readonly<Record<string, BounceReason>> = {
  "1.1": "unknown_mailbox",
  "1.2": "unknown_domain",
  "1.3": "unknown_mailbox",
  "1.6": "mailbox_disabled",
  "1.10": "unknown_domain",
  "2.1": "mailbox_disabled",
  "2.2": "mailbox_full",
  "2.3": "too_large",
  "3.4": "too_large",
  "4.1": "unreachable",
  "4.4": "unknown_domain",
  "4.7": "unreachable",
  "7.20": "not_authenticated",
  "7.23": "not_authenticated",
  "7.25": "not_authenticated",
  "7.26": "not_authenticated",
};

const byWords: readonly (readonly [RegExp, BounceReason])[] = [
  [/dmarc|dkim|\bspf\b|not authenticated|unauthenticated/i, "not_authenticated"],
  [/spam|blocklist|blacklist|block list|reputation|policy reasons/i, "taken_for_spam"],
  [
    /(mailbox|account|user|inbox|storage).{0,24}(full|quota|over its)|over quota|quota exceeded/i,
    "mailbox_full",
  ],
  [/(mailbox|account|user|address).{0,24}(disabled|inactive|suspended|deactivated)/i, "mailbox_disabled"],
  [
    /domain.{0,24}(not found|does not exist|unknown)|no mx|nxdomain|host.{0,12}not found|unrout/i,
    "unknown_domain",
  ],
  [
    /(user|mailbox|recipient|address|account).{0,32}(unknown|not found|does not exist|doesn't exist|invalid|rejected)|(unknown|no such|invalid).{0,16}(user|mailbox|recipient|address)/i,
    "unknown_mailbox",
  ],
  [/too (large|big)|size limit|exceeds.{0,16}size/i, "too_large"],
  [/timed? ?out|connection|unreachable|temporar/i, "unreachable"],
];

function byClass(code: string): BounceReason {
  if (code.slice(1).startsWith(".4.")) return "unreachable";
  return code.slice(1).startsWith(".7.") ? "taken_for_spam" : "unknown";
}
