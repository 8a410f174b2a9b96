/**
 * The address somebody probably meant, where its domain looks like a slip of the hand; null where nothing is wrong with
 * it. Only ever a suggestion: nobody is written to at an address they did not give.
 */
export function likelyAddress(email: string): string | null {
  const [, local, domain] = /^([^\s@]+)@([^\s@]+)$/.exec(email.trim().toLowerCase()) ?? [];
  if (local === undefined || domain === undefined || known.has(domain)) return null;
  const meant = slips[domain] ?? withMendedEnding(domain) ?? nearest(domain);
  return meant === null ? null : `${local}@${meant}`;
}

/** Mailboxes of the public, by number of people; other domains may be anybody's and are not guessed at. */
const common = [
  "gmail.com",
  "googlemail.com",
  "yahoo.com",
  "yahoo.co.uk",
  "hotmail.com",
  "hotmail.co.uk",
  "outlook.com",
  "icloud.com",
  "live.com",
  "aol.com",
  "comcast.net",
  "verizon.net",
  "sbcglobal.net",
  "protonmail.com",
  "btinternet.com",
  "t-online.de",
  "web.de",
  "gmx.de",
  "gmx.net",
  "freenet.de",
  "orange.fr",
  "wanadoo.fr",
  "libero.it",
] as const;

/** Domains that look like a slip and are none. */
const real = [
  "gmx.com",
  "gmx.at",
  "gmx.ch",
  "gmx.fr",
  "mail.com",
  "email.com",
  "ymail.com",
  "me.com",
  "mac.com",
  "live.de",
  "live.fr",
  "live.nl",
  "live.co.uk",
  "hotmail.de",
  "hotmail.fr",
  "hotmail.it",
  "hotmail.es",
  "outlook.de",
  "outlook.fr",
  "outlook.es",
  "yahoo.de",
  "yahoo.fr",
  "yahoo.it",
  "yahoo.es",
  "yahoo.ca",
  "yahoo.in",
  "yahoo.co.in",
  "yahoo.com.br",
  "yahoo.com.au",
  "aol.de",
  "aol.fr",
  "aim.com",
  "proton.me",
  "pm.me",
  "fastmail.com",
  "mailbox.org",
  "posteo.de",
  "orange.com",
  "orange.es",
  "free.fr",
  "laposte.net",
  "gail.com",
  "mailo.com",
] as const;

const known: ReadonlySet<string> = new Set<string>([...common, ...real]);

/** More than one sign away, and seen often. */
const slips: Readonly<Record<string, string>> = {
  "gmail.con": "gmail.com",
  "gmial.com": "gmail.com",
  "gnail.com": "gmail.com",
  "gmali.com": "gmail.com",
  "googlemail.co": "googlemail.com",
  "hotmai.co": "hotmail.com",
  "hotmial.com": "hotmail.com",
  "iclod.co": "icloud.com",
  "outlok.co": "outlook.com",
  "yaho.co": "yahoo.com",
};

/** ".con", ".cmo", ".comm": no such endings exist. */
function withMendedEnding(domain: string): string | null {
  const mended = domain.replace(/\.(con|cmo|ocm|comm|vom|xom|coom|cim|ccom)$/, ".com");
  return mended === domain ? null : (nearest(mended) ?? mended);
}

function nearest(domain: string): string | null {
  if (known.has(domain)) return domain;
  return common.find((one) => isOneSlipAway(domain, one)) ?? null;
}

/** One sign too many, too few, another, or two in the wrong order. Domains of few letters are too alike for that. */
function isOneSlipAway(domain: string, meant: string): boolean {
  const name = meant.slice(0, meant.indexOf("."));
  if (name.length < 5 || Math.abs(domain.length - meant.length) > 1) return false;
  let start = 0;
  while (start < meant.length && domain[start] === meant[start]) start += 1;
  const [left, right] = [domain.slice(start), meant.slice(start)];
  const isSwapped =
    left.slice(0, 2) === right.charAt(1) + right.charAt(0) && left.slice(2) === right.slice(2);
  return isSwapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}
