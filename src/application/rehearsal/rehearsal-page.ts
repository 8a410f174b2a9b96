import type { MessageState } from "@/domain/journey/facts";
import type { LedgerKind } from "@/domain/journey/ledger";
import type { JourneyScope } from "@/domain/journey/run";
import type { Instant } from "@/domain/shared/instant";
import type { GraphNode } from "../journeys/open-journey";

/** On what a journey is rehearsed: a past order, or one of the archetypes. */
export type Subject =
  | { readonly kind: "order"; readonly orderId: string }
  | { readonly kind: "archetype"; readonly archetypeId: string };

/** Which version of the journey plays: the saved draft, or what is published. */
export type Side = "draft" | "published";

/** A rehearsal as its screen plays it. */
export interface RehearsalPage {
  readonly journey: { readonly id: string; readonly name: string; readonly scope: JourneyScope };
  readonly side: Side;
  readonly subject: {
    readonly kind: Subject["kind"];
    readonly id: string;
    /** "Order #1042" or "Delayed". */
    readonly title: string;
    readonly says: string;
  };
  readonly zone: string;
  readonly placedAt: Instant;
  readonly graph: RehearsedGraph;
  /** One or two sentences; null: the journey took it in. */
  readonly whyNotEntered: string | null;
  readonly frames: readonly RehearsedFrame[];
  /** Of the whole order, from every journey. */
  readonly messages: { readonly own: number; readonly others: number };
}

export interface RehearsedGraph {
  readonly start: string;
  readonly nodes: readonly Omit<GraphNode, "counts">[];
}

export interface RehearsedFrame {
  readonly at: Instant;
  /** "The carrier scans the parcel", or "A wait has ended". */
  readonly says: string;
  readonly isAhead: boolean;
  /** Decisions of the journey that is rehearsed. */
  readonly decisions: readonly RehearsedDecision[];
  readonly messages: readonly RehearsedMessage[];
  readonly tasks: readonly { readonly reason: string; readonly role: string; readonly priority: string }[];
}

export interface RehearsedDecision {
  readonly nodeId: string;
  readonly kind: LedgerKind;
  readonly sentence: string;
  /** The way it left by, for the line to light up; null where it stays or ends. */
  readonly port: string | null;
  readonly parcel: number | null;
}

export interface RehearsedMessage {
  readonly key: string;
  readonly touchpoint: string;
  readonly channel: string;
  readonly state: MessageState;
  readonly journey: string;
  /** Whether the journey that is rehearsed asked for it. */
  readonly isOwn: boolean;
}
