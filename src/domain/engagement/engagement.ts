import type { Instant } from "../shared/instant";

/** What tells that a message reached somebody's eyes, or a machine's: "receipt" says only that it arrived. */
export const engagementKinds = ["open", "click", "visit", "reply", "receipt"] as const;
export type EngagementKind = (typeof engagementKinds)[number];

/** What asked for a picture or a link, as it presents itself. */
export const agentKinds = [
  "browser",
  "mail_client",
  /** Apple Mail Privacy Protection, and whatever else keeps so quiet about itself. */
  "apple_privacy",
  "gmail_proxy",
  "gmail_prefetch",
  "yahoo_proxy",
  "scanner",
  "crawler",
  "tool",
  "none",
  "other",
] as const;
export type AgentKind = (typeof agentKinds)[number];

/** Whose machines a request came from, as far as that says something; the address itself is never kept. */
export const networkOwners = ["apple", "google", "microsoft", "barracuda", "mimecast", "proofpoint"] as const;
export type NetworkOwner = (typeof networkOwners)[number];

/** All that is kept of who asked: words of closed sets, and nothing that names a person. */
export interface Traits {
  readonly agent: AgentKind;
  readonly network: NetworkOwner | null;
  /** HEAD instead of GET, or a browser that says it fetches ahead. */
  readonly isLookingAhead: boolean;
  /** Whoever told us has graded it as a machine's already (`sg_machine_open`). */
  readonly isFlagged: boolean;
}

/** One sign of life of a message. */
export interface Engagement {
  readonly kind: EngagementKind;
  readonly at: Instant;
  /** Which link of the message; null for everything but clicks. */
  readonly link: string | null;
  readonly traits: Traits;
}

/** A link that stands in every mail and that nobody can see: only machines follow it. */
export const HIDDEN_LINK = "hidden";

/** Who did it: a person, a machine, or nobody can tell. */
export type Grade = "human" | "machine" | "unknown";

/** What a person's reply has, and everything else of which nobody knows who asked. */
export const noTraits: Traits = { agent: "other", network: null, isLookingAhead: false, isFlagged: false };
