import { createRandom, type Random } from "@/adapters/simulator/random";

/** A hit as it comes in over HTTP, and who was behind it in truth. */
export interface LabelledHit {
  readonly kind: "open" | "click" | "visit";
  readonly method: "GET" | "HEAD";
  readonly at: number;
  readonly link: string | null;
  readonly userAgent: string;
  readonly networkAddress: string;
  readonly isMachine: boolean;
}

/** What became of one mail. */
export interface LabelledMail {
  readonly sentAt: number;
  /** A person has seen it in truth. */
  readonly isSeen: boolean;
  /** They followed a link, too. */
  readonly isFollowed: boolean;
  readonly mailbox: Mailbox;
  readonly hits: readonly LabelledHit[];
}

const mailboxes = ["apple_privacy", "gmail", "yahoo", "outlook_work", "gateway", "plain"] as const;
type Mailbox = (typeof mailboxes)[number];

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LINKS = 6;

/**
 * Mails with what happens to them, labelled with the truth. Behaviour and shares are assumed from what the makers say of
 * their machines (Apple's proxy fetches soon after the delivery whoever reads, Gmail's when a mail is read and now and
 * then ahead, gateways follow every link while they deliver or check one when it is clicked) and people take their own
 * time. Nothing here is taken from the grading.
 */
export function labelledMails({ seed, engagements }: { seed: number; engagements: number }): LabelledMail[] {
  const random = createRandom(`seen ${seed}`);
  const mails: LabelledMail[] = [];
  let count = 0;
  for (let index = 0; count < engagements; index++) {
    const mail = mailOf(random.fork(`mail ${index}`), index);
    mails.push(mail);
    count += mail.hits.length;
  }
  return mails;
}

function mailOf(random: Random, index: number): LabelledMail {
  const sentAt = Date.UTC(2026, 5, 1) + index * 7 * SECOND;
  const mailbox = mailboxOf(random.next());
  const isSeen = random.chance(0.5);
  const isFollowed = isSeen && random.chance(0.35);
  const mail = { sentAt, isSeen, isFollowed, mailbox };
  const hits = [...machinesOf(random, mail), ...(isSeen ? personOf(random, mail) : [])];
  return { ...mail, hits: hits.sort((one, other) => one.at - other.at) };
}

function mailboxOf(dice: number): Mailbox {
  if (dice < 0.4) return "apple_privacy";
  if (dice < 0.66) return "gmail";
  if (dice < 0.74) return "yahoo";
  if (dice < 0.84) return "outlook_work";
  return dice < 0.92 ? "gateway" : "plain";
}

type Mail = Omit<LabelledMail, "hits">;

function machinesOf(random: Random, { sentAt, mailbox }: Mail): LabelledHit[] {
  const machine = { isMachine: true, method: "GET", link: null } as const;
  switch (mailbox) {
    case "apple_privacy": {
      // Soon after the delivery, or when the phone is next on a charger.
      const delay = random.chance(0.8) ? random.between(2, 600) * SECOND : random.between(0.2, 14) * HOUR;
      if (!random.chance(0.97)) return [];
      return [
        {
          ...machine,
          kind: "open",
          at: sentAt + delay,
          userAgent: "Mozilla/5.0",
          networkAddress: appleAddress(random),
        },
      ];
    }
    case "gmail": {
      if (!random.chance(0.06)) return [];
      // Ahead of reading: by the name it has for that, or through the ordinary proxy while the mail comes in.
      const isNamed = random.chance(0.7);
      const delay = isNamed ? random.between(1, 1_800) * SECOND : random.between(0.3, 4) * SECOND;
      const userAgent = isNamed ? GMAIL_AHEAD : GMAIL_PROXY;
      return [
        { ...machine, kind: "open", at: sentAt + delay, userAgent, networkAddress: googleAddress(random) },
      ];
    }
    case "outlook_work":
      // While it delivers: pictures and every link, from Microsoft's machines.
      return random.chance(0.5)
        ? scanOf(random, sentAt + random.between(1, 60) * SECOND, microsoftAddress(random))
        : [];
    case "gateway":
      return random.chance(0.9)
        ? scanOf(random, sentAt + random.between(0.5, 45) * SECOND, gatewayAddress(random))
        : [];
    default:
      return random.chance(0.03)
        ? [
            {
              ...machine,
              kind: "click",
              method: "HEAD",
              link: "1",
              at: sentAt + random.between(1, 600) * SECOND,
              userAgent: CHROME,
              networkAddress: homeAddress(random),
            },
          ]
        : [];
  }
}

/** A gateway's look at a mail: some say who they are, most pose as a browser; some only ask for headers. */
function scanOf(random: Random, from: number, networkAddress: string): LabelledHit[] {
  const isNamed = random.chance(0.2);
  const userAgent = isNamed ? random.pick(SCANNERS) : random.pick([CHROME, EDGE, OLD_IE]);
  // One in ten goes by machines that nobody knows as a scanner's, as an ordinary cloud's.
  const address = random.chance(0.1) ? cloudAddress(random) : networkAddress;
  const method = random.chance(0.15) ? "HEAD" : "GET";
  const common = { isMachine: true, userAgent, networkAddress: address } as const;
  const opens: LabelledHit[] = random.chance(0.6)
    ? [{ ...common, kind: "open", method: "GET", link: null, at: from + random.between(0, 800) }]
    : [];
  const links = [...Array.from({ length: LINKS }, (_unused, index) => String(index + 1)), "hidden"];
  // Nearly all take every link there is; some only the first.
  const followed = random.chance(0.93) ? links : links.slice(0, 1);
  let at = from + random.between(50, 500);
  const clicks = followed.flatMap((link): LabelledHit[] => {
    at += random.between(20, 350);
    const click: LabelledHit = { ...common, kind: "click", method, link, at };
    // What follows a link to the tracking page loads it, too.
    return link === "1" && method === "GET"
      ? [click, { ...common, kind: "visit", method, link: null, at: at + random.between(30, 400) }]
      : [click];
  });
  return [...opens, ...clicks];
}

function personOf(random: Random, { sentAt, mailbox, isFollowed }: Mail): LabelledHit[] {
  const person = { isMachine: false, method: "GET", link: null } as const;
  // A quarter within the first hour, one in twenty within the first minute, the quickest when their phone has rung.
  const readAt = sentAt + Math.max(9 * SECOND, random.between(0, 1) ** 2.5 * 24 * HOUR);
  const opened = openOf(random, mailbox);
  const opens: LabelledHit[] = opened === null ? [] : [{ ...person, kind: "open", at: readAt, ...opened }];
  if (!isFollowed) return opens;
  const at = readAt + random.between(3, 60) * SECOND;
  const own = {
    userAgent: random.pick([CHROME, SAFARI, ANDROID, FIREFOX]),
    networkAddress: homeAddress(random),
  };
  const link = String(1 + Math.floor(random.between(0, LINKS - 0.01)));
  const click: LabelledHit = { ...person, kind: "click", link, at, ...own };
  const visit: LabelledHit = { ...person, kind: "visit", at: at + random.between(100, 900), ...own };
  // Safe Links looks at what is clicked, at the moment it is clicked.
  const checked: LabelledHit[] =
    mailbox === "outlook_work"
      ? [
          {
            ...click,
            isMachine: true,
            at: at - random.between(50, 900),
            userAgent: EDGE,
            networkAddress: microsoftAddress(random),
          },
        ]
      : [];
  return [...opens, ...checked, click, ...(link === "1" ? [visit] : [])];
}

/** What is asked for when a person opens a mail there; null: pictures stay off, or Apple has fetched them before. */
function openOf(random: Random, mailbox: Mailbox): Pick<LabelledHit, "userAgent" | "networkAddress"> | null {
  switch (mailbox) {
    case "apple_privacy":
      return null;
    case "gmail":
      return random.chance(0.95) ? { userAgent: GMAIL_PROXY, networkAddress: googleAddress(random) } : null;
    case "yahoo":
      return random.chance(0.9) ? { userAgent: YAHOO, networkAddress: homeAddress(random) } : null;
    case "outlook_work":
    case "gateway":
      return random.chance(0.7) ? { userAgent: OUTLOOK, networkAddress: homeAddress(random) } : null;
    default:
      return { userAgent: random.pick([SAFARI, ANDROID, THUNDERBIRD]), networkAddress: homeAddress(random) };
  }
}

const GMAIL_PROXY =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
const GMAIL_AHEAD =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0";
const YAHOO = "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html";
const OUTLOOK = "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.18025; Pro)";
const THUNDERBIRD = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";
const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
const EDGE =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0";
const OLD_IE = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36";
const FIREFOX = "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0";
const SCANNERS = [
  "Barracuda Sentinel (EE)",
  "Mozilla/5.0 (compatible; Mimecast Targeted Threat Protection)",
  "ProofpointURLDefense/1.0",
  "python-requests/2.32.3",
] as const;

const part = (random: Random) => Math.floor(random.between(1, 254));
const appleAddress = (random: Random) => `17.${part(random)}.${part(random)}.${part(random)}`;
const googleAddress = (random: Random) => `66.249.84.${part(random)}`;
const microsoftAddress = (random: Random) => `40.107.${part(random)}.${part(random)}`;
const gatewayAddress = (random: Random) =>
  random.pick([`209.222.82.${part(random)}`, `205.139.110.${part(random)}`, `148.163.148.${part(random)}`]);
const cloudAddress = (random: Random) => `198.51.100.${part(random)}`;
const homeAddress = (random: Random) => `203.0.113.${part(random)}`;
