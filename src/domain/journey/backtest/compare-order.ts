import { HOUR_MS, type Instant } from "../../shared/instant";
import type { PlayedMessage } from "../replay/decisions";
import { isTouchpointId, touchpoints } from "../touchpoint";

/** How one order would have fared otherwise, the weightiest difference first. */
export const orderChanges = ["loses_milestone", "fewer", "more", "different", "moved", "same"] as const;
export type OrderChange = (typeof orderChanges)[number];

export interface ComparedOrder {
  readonly change: OrderChange;
  readonly published: number;
  readonly draft: number;
  /** "touchpoint channel", once for each message more or less. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Key milestones (R16, R27) that the draft would not have told at all. */
  readonly lostMilestones: readonly string[];
}

/** Another text, though the same touchpoint: ids of templates whose content the draft has changed. */
type ChangedTexts = ReadonlySet<string>;

/** A message that would have gone out at another time is "moved" from this distance on. */
const MOVED_FROM_MS = HOUR_MS;

/** What the shopper would have got, against what the published version sends them. */
export function compareOrder(
  published: readonly PlayedMessage[],
  draft: readonly PlayedMessage[],
  changedTexts: ChangedTexts,
): ComparedOrder {
  const before = published.filter(isSent);
  const after = draft.filter(isSent);
  const gained = without(after.map(kindOf), before.map(kindOf));
  const lost = without(before.map(kindOf), after.map(kindOf));
  const told = new Set(after.map(({ touchpoint }) => touchpoint));
  const lostMilestones = [...new Set(before.map(({ touchpoint }) => touchpoint))].filter(
    (id) => !told.has(id) && isTouchpointId(id) && touchpoints[id].critical,
  );
  return {
    change: changeOf({ before, after, gained, lost, lostMilestones, changedTexts }),
    published: before.length,
    draft: after.length,
    gained,
    lost,
    lostMilestones,
  };
}

function isSent({ state }: PlayedMessage): boolean {
  return state === "sent" || state === "uncertain";
}

/** "delivered email" */
function kindOf({ touchpoint, channel }: PlayedMessage): string {
  return `${touchpoint} ${channel}`;
}

function changeOf(
  given: Pick<ComparedOrder, "gained" | "lost" | "lostMilestones"> & {
    readonly before: readonly PlayedMessage[];
    readonly after: readonly PlayedMessage[];
    readonly changedTexts: ChangedTexts;
  },
): OrderChange {
  const { before, after, gained, lost, lostMilestones, changedTexts } = given;
  if (lostMilestones.length > 0) return "loses_milestone";
  if (after.length < before.length) return "fewer";
  if (after.length > before.length) return "more";
  if (gained.length > 0 || lost.length > 0) return "different";
  const texts = without(after.map(textOf), before.map(textOf));
  const isReworded = after.some(({ journeyId, template }) => changedTexts.has(`${journeyId} ${template}`));
  if (texts.length > 0 || isReworded) return "different";
  return isMoved(before, after) ? "moved" : "same";
}

function textOf({ touchpoint, channel, template }: PlayedMessage): string {
  return `${touchpoint} ${channel} ${template}`;
}

function isMoved(before: readonly PlayedMessage[], after: readonly PlayedMessage[]): boolean {
  const times = (messages: readonly PlayedMessage[]): ReadonlyMap<string, Instant> =>
    new Map(messages.map((one) => [one.key, one.sentAt ?? one.queuedAt]));
  const earlier = times(before);
  for (const [key, at] of times(after)) {
    const was = earlier.get(key);
    if (was === undefined || Math.abs(at - was) > MOVED_FROM_MS) return true;
  }
  return false;
}

/** The values of the first list that the second has not, each as often as it is missing. */
function without(values: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return values.filter((value) => {
    const at = left.indexOf(value);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
