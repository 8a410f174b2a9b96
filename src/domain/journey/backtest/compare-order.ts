import { DAY_MS, HOUR_MS, type Instant } from "../../shared/instant";
import type { TaskRole } from "../../support/task-queue";
import type { Decisions, PlayedMessage, PlayedTask } from "../replay/decisions";
import { isTouchpointId, touchpoints } from "../touchpoint";

/** How one order would have fared otherwise, the weightiest difference first. */
export const orderChanges = [
  "loses_milestone",
  "handed_over",
  "fewer",
  "more",
  "different",
  "moved",
  "same",
] as const;
export type OrderChange = (typeof orderChanges)[number];

export interface ComparedOrder {
  readonly change: OrderChange;
  readonly published: number;
  readonly draft: number;
  /** "touchpoint channel", once for each message more or less. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Key milestones (R16, R27) that the draft would not have told at all, and handed to nobody instead. */
  readonly lostMilestones: readonly string[];
  /** Whose queue the draft would have handed the order to, and from whose it would have been kept (R110). */
  readonly handedTo: readonly TaskRole[];
  readonly keptFrom: readonly TaskRole[];
}

/** Another text, though the same touchpoint: ids of templates whose content the draft has changed. */
type ChangedTexts = ReadonlySet<string>;

/** What one side told the shopper and handed to people. */
export type Told = Pick<Decisions, "messages" | "tasks">;

/** A message that would have gone out at another time is "moved" from this distance on. */
const MOVED_FROM_MS = HOUR_MS;

/** A task that is opened within this distance of a message that is not sent stands in its place. */
const HANDED_WITHIN_MS = DAY_MS;

/** What the shopper would have got, against what the published version sends them. */
export function compareOrder(published: Told, draft: Told, changedTexts: ChangedTexts): ComparedOrder {
  const before = published.messages.filter(isSent);
  const after = draft.messages.filter(isSent);
  const gained = without(after.map(kindOf), before.map(kindOf));
  const lost = without(before.map(kindOf), after.map(kindOf));
  const told = new Set(after.map(({ touchpoint }) => touchpoint));
  const untold = before.filter(({ touchpoint }) => !told.has(touchpoint) && isCritical(touchpoint));
  const handed = otherTasks(draft.tasks, published.tasks);
  const unhanded = untold.filter((message) => !handed.some((task) => standsFor(task, message)));
  const compared = {
    gained,
    lost,
    lostMilestones: unique(unhanded.map(({ touchpoint }) => touchpoint)),
    handedTo: unique(handed.map(({ role }) => role)),
    keptFrom: unique(otherTasks(published.tasks, draft.tasks).map(({ role }) => role)),
  };
  return {
    change: changeOf({ ...compared, before, after, changedTexts }),
    published: before.length,
    draft: after.length,
    ...compared,
  };
}

function isSent({ state }: PlayedMessage): boolean {
  return state === "sent" || state === "uncertain";
}

/** "delivered email" */
function kindOf({ touchpoint, channel }: PlayedMessage): string {
  return `${touchpoint} ${channel}`;
}

function isCritical(id: string): boolean {
  return isTouchpointId(id) && touchpoints[id].critical;
}

/** The tasks of one side that the other has not: by journey and queue, since steps may have got other names. */
function otherTasks(tasks: readonly PlayedTask[], than: readonly PlayedTask[]): readonly PlayedTask[] {
  const known = than.map(queueOf);
  return tasks.filter((task) => {
    const at = known.indexOf(queueOf(task));
    if (at < 0) return true;
    known.splice(at, 1);
    return false;
  });
}

function queueOf({ journeyId, role }: PlayedTask): string {
  return `${journeyId} ${role}`;
}

/** A person was given the order at about the time at which the same journey would have told its buyer. */
function standsFor(task: PlayedTask, message: PlayedMessage): boolean {
  return (
    task.journeyId === message.journeyId && Math.abs(task.openedAt - message.queuedAt) <= HANDED_WITHIN_MS
  );
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function changeOf(
  given: Pick<ComparedOrder, "gained" | "lost" | "lostMilestones" | "handedTo" | "keptFrom"> & {
    readonly before: readonly PlayedMessage[];
    readonly after: readonly PlayedMessage[];
    readonly changedTexts: ChangedTexts;
  },
): OrderChange {
  const { before, after, gained, lost, lostMilestones, handedTo, keptFrom, changedTexts } = given;
  if (lostMilestones.length > 0) return "loses_milestone";
  if (handedTo.length > 0) return "handed_over";
  if (after.length < before.length) return "fewer";
  if (after.length > before.length) return "more";
  if (gained.length > 0 || lost.length > 0 || keptFrom.length > 0) return "different";
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
