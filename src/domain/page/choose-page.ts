import { assignArm } from "../experiment/assign-arm";
import type { Audience } from "./audience";
import { MAIN_PAGE, type PageDocument, type PageSet } from "./document";

/** What decides which page an order gets. */
export interface PageFacts {
  readonly orderId: string;
  /** Where the parcel goes, two letters. */
  readonly country: string | null;
  readonly totalMinor: number | null;
  /** How many orders this person has placed, this one included; null where the shop does not tell. */
  readonly orderCount: number | null;
}

export interface ChosenPage {
  /** "main", or the variant's id: recorded with the visit. */
  readonly variant: string;
  readonly document: PageDocument;
}

/**
 * The page of an order: the first segment it fits; else what the split draws for it, by a hash, so that it is the same
 * at every visit and stays so while shares only grow (D33); else the main page.
 */
export function choosePage({ main, variants }: PageSet, facts: PageFacts): ChosenPage {
  const segment = variants.find(({ audience }) => fits(audience, facts));
  if (segment !== undefined) return { variant: segment.id, document: segment.document };
  const drawn = drawnVariant(variants, facts.orderId);
  return drawn === undefined
    ? { variant: MAIN_PAGE, document: main }
    : { variant: drawn.id, document: drawn.document };
}

const EXPERIMENT = "tracking-page";

function drawnVariant(variants: PageSet["variants"], orderId: string) {
  const arms = variants.flatMap(({ id, audience }) =>
    audience.kind === "split" ? [{ id, weight: audience.percent }] : [],
  );
  if (arms.length === 0) return undefined;
  const rest = Math.max(0, 100 - arms.reduce((sum, { weight }) => sum + weight, 0));
  const arm = assignArm(EXPERIMENT, orderId, [...arms, { id: MAIN_PAGE, weight: rest }]);
  return variants.find(({ id }) => id === arm);
}

/** Whether an order is in a segment. A value that nobody knows fits no condition on it. */
function fits(audience: Audience, { country, totalMinor, orderCount }: PageFacts): boolean {
  if (audience.kind === "split") return false;
  const { countries, fromMinor, toMinor, buyers } = audience;
  if (countries.length > 0 && !(country !== null && countries.includes(country))) return false;
  if (fromMinor !== null && !(totalMinor !== null && totalMinor >= fromMinor)) return false;
  if (toMinor !== null && !(totalMinor !== null && totalMinor <= toMinor)) return false;
  if (buyers === "all") return true;
  return orderCount !== null && (buyers === "first_time") === orderCount <= 1;
}
