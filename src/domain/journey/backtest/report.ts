import { defaultTextPrices, priceOf } from "../../messaging/text-prices";
import type { Instant } from "../../shared/instant";
import { queueNames, taskRoles } from "../../support/task-queue";
import { isTouchpointId, touchpointIds, touchpoints } from "../touchpoint";
import type { OrderChange } from "./compare-order";
import { type StepTime, stepTimes } from "./step-times";
import { type BacktestTally, type ChangedOrder, FATIGUE_OVER, GAP_BELOW, type SideTally } from "./tally";

/** A line of the report: one touchpoint on one channel, on both sides. */
export interface KindLine {
  readonly touchpoint: string;
  readonly label: string;
  readonly channel: string;
  readonly isMilestone: boolean;
  readonly published: number;
  readonly draft: number;
}

export interface SideReport {
  readonly messages: number;
  readonly perOrder: number;
  readonly fatigued: number;
  readonly gaps: number;
  readonly tasks: number;
  readonly texts: number;
  /** In US cents, each as one part. */
  readonly textsCostMinor: number;
  /** Critical messages that were decided against, the most frequent reason first. */
  readonly criticalNotSent: readonly { readonly reason: string; readonly messages: number }[];
  readonly steps: Readonly<Record<string, StepTime>>;
}

/** What a backtest found (C1). The same history and the same versions give the same report, byte for byte. */
export interface BacktestReport {
  readonly from: Instant;
  readonly until: Instant;
  readonly orders: number;
  readonly events: number;
  readonly erased: number;
  readonly arrived: number;
  readonly published: SideReport;
  readonly draft: SideReport;
  readonly kinds: readonly KindLine[];
  readonly changes: Readonly<Record<OrderChange, number>>;
  readonly lostMilestones: readonly { readonly label: string; readonly orders: number }[];
  /** Orders that the draft would have handed to people: "senior agents", 412. An order may be in two queues. */
  readonly handedOver: readonly { readonly queue: string; readonly orders: number }[];
  readonly rows: readonly ChangedOrder[];
  readonly limits: { readonly fatigueOver: number; readonly gapBelow: number; readonly textMinor: number };
}

/** What one part of a text costs where nobody has said to which country, in US cents. */
const TEXT_MINOR = priceOf(null, defaultTextPrices) * 100;

/** The counts as people read them: per order, by touchpoint, the weightiest first. */
export function reportOf(
  tally: Readonly<BacktestTally>,
  {
    from,
    until,
    textMinor = TEXT_MINOR,
  }: { readonly from: Instant; readonly until: Instant; readonly textMinor?: number },
): BacktestReport {
  const { orders, events, erased, arrived, changes } = tally;
  const lost = Object.entries(tally.lostMilestones).sort(
    ([a, one], [b, other]) => other - one || order(a, b),
  );
  return {
    from,
    until,
    orders,
    events,
    erased,
    arrived,
    published: sideReport(tally.published, { orders, textMinor }),
    draft: sideReport(tally.draft, { orders, textMinor }),
    kinds: kindLines(tally),
    changes,
    lostMilestones: lost.map(([id, count]) => ({ label: labelOf(id), orders: count })),
    handedOver: taskRoles.flatMap((role) => {
      const handed = tally.handedOver[role] ?? 0;
      return handed === 0 ? [] : [{ queue: queueNames[role], orders: handed }];
    }),
    rows: tally.rows,
    limits: { fatigueOver: FATIGUE_OVER, gapBelow: GAP_BELOW, textMinor },
  };
}

function sideReport(
  { messages, byKind, fatigued, gaps, tasks, criticalNotSent, steps }: SideTally,
  { orders, textMinor }: { readonly orders: number; readonly textMinor: number },
): SideReport {
  const texts = Object.entries(byKind)
    .filter(([kind]) => kind.endsWith(" sms"))
    .reduce((sum, [, count]) => sum + count, 0);
  return {
    messages,
    perOrder: orders === 0 ? 0 : Math.round((messages / orders) * 100) / 100,
    fatigued,
    gaps,
    tasks,
    texts,
    textsCostMinor: Math.round(texts * textMinor),
    criticalNotSent: Object.entries(criticalNotSent)
      .sort(([a, one], [b, two]) => two - one || order(a, b))
      .map(([reason, count]) => ({ reason, messages: count })),
    steps: stepTimes(sorted(steps)),
  };
}

function kindLines({ published, draft }: BacktestTally): readonly KindLine[] {
  const kinds = new Set([...Object.keys(published.byKind), ...Object.keys(draft.byKind)]);
  return [...kinds]
    .sort((a, b) => placeOf(a) - placeOf(b) || order(a, b))
    .map((kind) => {
      const [touchpoint = "", channel = ""] = kind.split(" ");
      return {
        touchpoint,
        label: labelOf(touchpoint),
        channel,
        isMilestone: isTouchpointId(touchpoint) && touchpoints[touchpoint].critical,
        published: published.byKind[kind] ?? 0,
        draft: draft.byKind[kind] ?? 0,
      };
    });
}

/** The touchpoints' own order is that of an order's life. */
function placeOf(kind: string): number {
  const [id = ""] = kind.split(" ");
  return isTouchpointId(id) ? touchpointIds.indexOf(id) : touchpointIds.length;
}

function labelOf(id: string): string {
  return isTouchpointId(id) ? touchpoints[id].label : id;
}

function sorted<T>(values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => order(a, b)));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
