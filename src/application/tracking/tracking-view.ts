import type { ChosenPage } from "@/domain/page/choose-page";
import type { PageStage } from "@/domain/page/stage";
import type { Instant } from "@/domain/shared/instant";
import type { Language } from "@/domain/wording/language";
import type { CsatView } from "./csat-view";
import type { NotificationsView } from "./notifications-view";
import type { RecommendationsView } from "./recommendations-view";
import type { SelfServiceView } from "./self-service-view";

/**
 * How much a page tells (C11). 0: anybody with the link: status, window, counts, scans at city level, carrier and
 * number. 1: somebody who also named the order's e-mail address, phone number or postal code: items, first name, delivery place.
 */
export type PrivacyTier = 0 | 1;

/** How a state feels; each has a colour, an icon and a word. */
export const tones = ["moving", "arriving", "delivered", "waiting", "trouble", "silent"] as const;
export type Tone = (typeof tones)[number];

/** Everything a tracking page shows, in words. Nothing in it is more than its tier allows. */
export interface TrackingView {
  readonly tier: PrivacyTier;
  /** The locale everything is written in: "de-AT". */
  readonly locale: string;
  readonly store: StoreView;
  /** The blocks and the theme that this order's page is made of. */
  readonly page: ChosenPage;
  /** In which it can be read. */
  readonly languages: readonly Language[];
  readonly story: StoryView;
  /** What is going on with the order as a whole; blocks and answers follow it. */
  readonly stage: PageStage;
  /** "2 parcels · 3 items". */
  readonly summary: string;
  /** For an order without a parcel yet; each parcel has its own otherwise. */
  readonly steps: readonly StepView[];
  readonly parcels: readonly ParcelView[];
  /** What happened to the order as a whole; part of the one parcel's list when there is one parcel. */
  readonly orderUpdates: readonly UpdateView[];
  readonly person: PersonView | null;
  /** Asked a day after the delivery, for two days. */
  readonly csat: CsatView | null;
  /** What goes with the order; null while there is nothing, or something is wrong. */
  readonly recommendations: RecommendationsView | null;
  /** Whether naming the e-mail address, phone number or postal code would open more. */
  readonly canProve: boolean;
  /** How to be told elsewhere; null for an order of nobody. */
  readonly notifications: NotificationsView | null;
  /** What a shopper can do by themselves; null when there is nothing. */
  readonly selfService: SelfServiceView | null;
  /** "Mountain Daylight Time". */
  readonly zoneName: string;
  readonly asOf: MomentView;
}

export interface StoreView {
  readonly name: string;
  readonly shopUrl: string | null;
  readonly contactHref: string;
  /** Where the store wants its reviews written. */
  readonly reviewUrl: string | null;
}

/** Where a parcel, or the order, stands: the sentence first, then what it rests on and what to do. */
export interface StoryView {
  readonly tone: Tone;
  /** The state in two or three words: "On its way". */
  readonly word: string;
  /** One sentence: "Arriving Thu 12 – Fri 13 June". */
  readonly headline: string;
  readonly lead: string | null;
  /** What was promised first, where it differs from what is expected now; a slip is called a slip. */
  readonly promise: PromiseView | null;
  readonly advice: AdviceView | null;
}

export interface PromiseView {
  readonly text: string;
  readonly isSlip: boolean;
}

export interface AdviceView {
  readonly title: string;
  readonly points: readonly string[];
  /** Open at once for a problem; folded for "delivered, but not here". */
  readonly isOpen: boolean;
}

export interface StepView {
  readonly label: string;
  readonly state: "done" | "current" | "ahead";
}

export interface ParcelView {
  /** "Parcel 1 of 2"; null when it is the only one. */
  readonly title: string | null;
  readonly story: StoryView;
  readonly steps: readonly StepView[];
  readonly carrier: string | null;
  readonly number: string | null;
  readonly updates: readonly UpdateView[];
  /** Tier 1 only. */
  readonly items: readonly ItemView[];
}

export interface UpdateView {
  readonly moment: MomentView;
  readonly words: string;
  /** A sentence more, where the scan told more than its status. */
  readonly note: string | null;
  readonly place: string | null;
  /** What the carrier itself wrote; tier 1 only, since carriers write names and addresses into it. */
  readonly carrierText: string | null;
}

export interface MomentView {
  readonly at: Instant;
  /** "Tue 10 June, 09:14"; without the time where the carrier's clock cannot be trusted. */
  readonly text: string;
}

export interface ItemView {
  readonly title: string;
  readonly variant: string | null;
  readonly quantity: number;
}

export interface PersonView {
  readonly firstName: string | null;
  readonly orderNumber: string | null;
  /** City and postal code; never the street. */
  readonly place: string | null;
  readonly items: readonly ItemView[];
}
