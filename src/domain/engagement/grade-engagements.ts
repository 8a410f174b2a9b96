import { type Instant, MINUTE_MS } from "../shared/instant";
import { type Engagement, type Grade, HIDDEN_LINK } from "./engagement";

/** Why an engagement has the grade it has. */
export type Evidence =
  | "replied"
  | "receipt"
  | "flagged"
  | "hidden_link"
  | "looked_ahead"
  | "apple_privacy"
  | "gmail_prefetch"
  | "scanner"
  | "scanner_network"
  | "crawler"
  | "tool"
  | "no_agent"
  | "too_soon"
  | "links_at_once"
  | "beside_scanner"
  | "unknown_agent"
  | "browser"
  | "mail_client"
  | "gmail_opened"
  | "yahoo_opened";

export interface Graded {
  readonly grade: Grade;
  readonly evidence: Evidence;
}

/** Nobody reads a mail so soon after it left; gateways and proxies do (kpis §2 speaks of two seconds after delivery). */
const TOO_SOON_MS = 5_000;
/** No hand follows two different links so quickly. */
const AT_ONCE_MS = 1_000;
/** Gateways look at a message while they deliver it; whatever comes beside such a look is part of it. */
const DELIVERY_MS = 2 * MINUTE_MS;
const BESIDE_MS = 10_000;

/**
 * Grades what is known of one message, in the order given (C5). Each is looked at by itself first: who asked, from
 * where, how soon. Then together: links followed at once, and whatever happened beside a scanner's look while the message
 * was delivered. A scanner that looks later, or at the very link somebody has clicked, does not count against that person
 * (Safe Links checks at the time of the click). `sentAt` null: it has not left for good yet.
 */
export function gradeEngagements(
  engagements: readonly Engagement[],
  { sentAt }: { readonly sentAt: Instant | null },
): readonly Graded[] {
  const alone = engagements.map((one) => {
    const own = gradeAlone(one, sentAt);
    const isPlain = own.grade !== "machine" && one.kind === "click";
    return isPlain && isAmongMany(one, engagements) ? machine("links_at_once") : own;
  });
  const scans = engagements.filter((one, index) => isScan(alone[index], isAtDelivery(one, sentAt)));
  return engagements.map((one, index) => {
    const own = alone[index] ?? unknownAgent;
    if (own.grade === "machine" || one.kind === "reply" || one.kind === "receipt") return own;
    const isBeside = scans.some((scan) => isPartOf(scan, one));
    return isBeside ? machine("beside_scanner") : own;
  });
}

function gradeAlone({ kind, at, link, traits }: Engagement, sentAt: Instant | null): Graded {
  if (kind === "reply") return human("replied");
  if (kind === "receipt") return { grade: "unknown", evidence: "receipt" };
  if (traits.isFlagged) return machine("flagged");
  if (link === HIDDEN_LINK) return machine("hidden_link");
  if (traits.isLookingAhead) return machine("looked_ahead");
  const byAgent = gradeOfAgent(traits);
  if (byAgent.grade === "machine") return byAgent;
  const byNetwork = machineOfNetwork(kind, traits);
  if (byNetwork !== null) return byNetwork;
  if (sentAt === null || at - sentAt < TOO_SOON_MS) return { grade: "unknown", evidence: "too_soon" };
  return byAgent;
}

function gradeOfAgent({ agent }: Engagement["traits"]): Graded {
  switch (agent) {
    case "browser":
    case "mail_client":
      return human(agent);
    case "gmail_proxy":
      return human("gmail_opened");
    case "yahoo_proxy":
      return human("yahoo_opened");
    case "none":
      return machine("no_agent");
    case "other":
      return unknownAgent;
    default:
      return machine(agent);
  }
}

/** Apple fetches pictures ahead; the others' machines stand between the shop and the mailbox. */
function machineOfNetwork(kind: Engagement["kind"], { agent, network }: Engagement["traits"]): Graded | null {
  switch (network) {
    case null:
      return null;
    case "apple":
      return kind === "open" ? machine("apple_privacy") : null;
    case "google":
      return agent === "gmail_proxy" ? null : machine("gmail_prefetch");
    default:
      return machine("scanner_network");
  }
}

/** Whoever follows all links at once reads the page behind them, too, at whatever time. */
function isScan(graded: Graded | undefined, isAtDelivery: boolean): boolean {
  if (graded?.evidence === "links_at_once" || graded?.evidence === "hidden_link") return true;
  return isAtDelivery && (graded?.evidence === "scanner" || graded?.evidence === "scanner_network");
}

/** A look at several links is a look at all of the message; one at a single link may only check the click beside it. */
function isPartOf(scan: Engagement, { kind, link, at }: Engagement): boolean {
  const isCheck = kind === "click" && scan.kind === "click" && scan.link === link;
  return !isCheck && Math.abs(scan.at - at) <= BESIDE_MS;
}

function isAtDelivery({ at }: Engagement, sentAt: Instant | null): boolean {
  return sentAt === null || at - sentAt <= DELIVERY_MS;
}

function isAmongMany({ at, link }: Engagement, all: readonly Engagement[]): boolean {
  return all.some(
    (other) => other.kind === "click" && other.link !== link && Math.abs(other.at - at) <= AT_ONCE_MS,
  );
}

const unknownAgent: Graded = { grade: "unknown", evidence: "unknown_agent" };
const human = (evidence: Evidence): Graded => ({ grade: "human", evidence });
const machine = (evidence: Evidence): Graded => ({ grade: "machine", evidence });
