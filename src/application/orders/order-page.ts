import type { AccountOutcome } from "@/domain/journey/account";
import type { Instant } from "@/domain/shared/instant";
import type { ConversationView } from "../conversations/conversation-view";
import type { RequestCard } from "../self-service/request-card";
import type { TaskCard } from "../tasks/task-row";
import type { EndedByWish } from "./ended-by-wish";
import type { Badge } from "./order-badge";
import type { OrderTone } from "./order-view";

/** Everything the page of one order shows, in words. */
export interface OrderPage {
  readonly id: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly total: string | null;
  /** "first order", "order 4"; null when nobody knows. */
  readonly orderCount: string | null;
  readonly isTest: boolean;
  readonly badge: Badge;
  /** What the state means, in a sentence. */
  readonly explanation: string | null;
  readonly trackingPath: string;
  readonly facts: readonly FactLine[];
  readonly items: readonly {
    readonly title: string;
    readonly variant: string | null;
    readonly quantity: number;
  }[];
  readonly parcels: readonly ParcelCard[];
  readonly knows: CustomerKnows;
  readonly next: ComesNext;
  readonly account: OrderAccount;
  /** Handed to people and not done yet, oldest first. */
  readonly tasks: readonly TaskCard[];
  /** Asked for on the tracking page and not settled, oldest first. */
  readonly requests: readonly RequestCard[];
  /** What they wrote, and what people of the shop answered. */
  readonly conversation: ConversationView;
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** Somebody holds its messages back. */
  readonly messagesPaused: { readonly at: Instant; readonly by: string } | null;
  /** Why nobody can write to the customer; null when they can. */
  readonly cannotWrite: string | null;
  readonly seesPerson: boolean;
  readonly asOf: Instant;
}

export interface FactLine {
  readonly label: string;
  readonly value: string;
}

export interface ParcelCard {
  readonly id: string;
  /** "Parcel 1 of 2"; null when it is the only one. */
  readonly title: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly badge: Badge;
  readonly explanation: string;
  readonly place: string | null;
  readonly lastScanAt: Instant | null;
  readonly window: string | null;
  /** "carrier", "promised at checkout", … */
  readonly windowSource: string | null;
  /** The first promise, where it differs from what is expected now. */
  readonly firstWindow: string | null;
  readonly daysLate: number;
  readonly deliveredAt: Instant | null;
}

/** What the shopper was last told and last saw: what prevents the embarrassing repeat (UX e4). */
export interface CustomerKnows {
  readonly told: {
    readonly label: string;
    readonly channel: string;
    readonly at: Instant;
    readonly messageId: string;
    /** The window as it was known when the message left. */
    readonly window: string | null;
  } | null;
  /** What they want to hear no more. */
  readonly ended: EndedByWish | null;
  readonly lookedAt: Instant | null;
  readonly looks: number;
  /** The window they saw when they last looked, where it differs from what the message said. */
  readonly lookedAtWindow: string | null;
  readonly promises: readonly {
    readonly id: string;
    readonly words: string;
    readonly dueAt: Instant;
    /** A person made it and may end it. */
    readonly isHandMade: boolean;
  }[];
}

export interface ComesNext {
  readonly items: readonly NextItem[];
  /** Further messages that only trouble on the way would bring. */
  readonly onTrouble: number;
}

export interface NextItem {
  readonly label: string;
  readonly parcel: string | null;
  /** When it is due; null when an event brings it. */
  readonly at: Instant | null;
  /** "when the parcel's status changes", "the journey is paused". */
  readonly when: string | null;
  readonly isHeld: boolean;
}

/** The closed account of C2: every touchpoint with what became of it. */
export interface OrderAccount {
  readonly counts: Readonly<Record<AccountOutcome, number>>;
  /** Of those waiting, how many nothing has called for yet. */
  readonly notCalledFor: number;
  readonly lines: readonly AccountRow[];
}

export interface AccountRow {
  readonly label: string;
  readonly journey: string;
  readonly journeyId: string;
  readonly parcel: string | null;
  readonly outcome: AccountOutcome;
  /** Waiting, and nothing has called for it yet. */
  readonly isNotCalledFor: boolean;
  readonly sentence: string;
  readonly at: Instant | null;
  readonly until: Instant | null;
  readonly messageId: string | null;
}

export type TimelineKind = "order" | "scan" | "sent" | "not_sent" | "page" | "ticket" | "promise" | "task";

export interface TimelineEntry {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly at: Instant;
  /** False where a carrier's clock cannot be trusted: the day alone is shown. */
  readonly isTimeKnown: boolean;
  readonly tone: OrderTone;
  readonly title: string;
  readonly note: string | null;
  readonly parcel: string | null;
  readonly messageId: string | null;
}
