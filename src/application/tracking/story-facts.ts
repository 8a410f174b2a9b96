import type { Shipment } from "@/domain/shipment/shipment";
import type { SituationWords } from "@/domain/wording/situation-words";
import type { DeliveryWindow } from "./delivery-window";
import type { PageContext } from "./page-context";
import type { StoryView } from "./tracking-view";

/** What the words for a situation may use. */
export interface StoryFacts {
  readonly parcel: Shipment;
  readonly page: PageContext;
  readonly window: DeliveryWindow;
  /** "Arriving Thu 12 – Fri 13 June", or null without a day to come. */
  readonly arrival: string | null;
  /** "Last scan in Denver, CO, 6 hours ago." or null before the first one. */
  readonly lastScan: string | null;
  /** "USPS", or null where nobody knows. */
  readonly carrier: string | null;
  /** What the parcel's status means, in a sentence or two. */
  readonly explanation: string;
  readonly words: SituationWords;
}

export type Story = Omit<StoryView, "promise">;
/** Words per situation. Each function writes one situation and nothing else. */
export type StoryTeller = (facts: StoryFacts) => Story;

/** Joins what is there into one paragraph; null when nothing is. */
export function sentences(...parts: readonly (string | null | undefined | false)[]): string | null {
  const said = parts.filter((part) => typeof part === "string" && part !== "");
  return said.length === 0 ? null : said.join(" ");
}
