import { assertNever } from "../shared/assert-never";
import type { EngagementKind, Grade } from "./engagement";
import type { Evidence, Graded } from "./grade-engagements";

/** What a sign of a message was and who gave it, in a sentence (C5): "Opened by a machine: Apple's mail privacy". */
export function signInWords({ kind, grade, evidence }: { readonly kind: EngagementKind } & Graded): string {
  if (kind === "receipt") return "Arrived, says its provider";
  if (kind === "reply") return "Answered";
  return `${whatHappened(kind)} ${byWhom[grade]}: ${evidenceWords[evidence]}`;
}

function whatHappened(kind: "open" | "click" | "visit"): string {
  switch (kind) {
    case "open":
      return "Opened";
    case "click":
      return "Link followed";
    case "visit":
      return "Tracking page loaded by its link";
    default:
      return assertNever(kind);
  }
}

const byWhom = {
  human: "by a person",
  machine: "by a machine",
  unknown: "by a person or a machine",
} as const satisfies Record<Grade, string>;

const evidenceWords = {
  replied: "somebody wrote back",
  receipt: "a receipt",
  flagged: "the provider says so",
  hidden_link: "a link that no person can see was followed",
  looked_ahead: "it only looked ahead",
  apple_privacy: "Apple's mail privacy fetches every picture",
  gmail_prefetch: "Gmail fetched it ahead",
  scanner: "a mail scanner that says so",
  scanner_network: "it came from a mail scanner's network",
  crawler: "a crawler",
  tool: "a program",
  no_agent: "it did not say what it is",
  too_soon: "too soon after the message left",
  links_at_once: "several links within a second",
  beside_scanner: "together with a mail scanner",
  unknown_agent: "nobody knows what it was",
  browser: "a browser",
  mail_client: "a mail program",
  gmail_opened: "Gmail, when the mail was opened",
  yahoo_opened: "Yahoo, when the mail was opened",
} as const satisfies Record<Evidence, string>;
