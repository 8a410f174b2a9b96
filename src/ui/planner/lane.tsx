import type { PlannedOrder } from "@/application/planner/plan-calendar";
import { cn } from "../primitives/class-names";
import { momentInWords } from "../primitives/moment";
import { useIsNarrow } from "../primitives/use-is-narrow";
import { layOutLane, type PlacedMessage, placeOf, SIGN_WIDTH } from "./lane-layout";
import { TouchpointIcon } from "./touchpoint-icon";

export interface LaneProps {
  readonly order: PlannedOrder;
  readonly days: number;
  readonly zone: string;
}

/** One kind of order as a line of days, with a sign for each message. The list beneath says the same in words. */
export function Lane({ order, days, zone }: LaneProps) {
  const signWidth = useIsNarrow() ? SIGN_WIDTH.narrow : SIGN_WIDTH.wide;
  const placed = layOutLane(order, { days, signWidth });
  const end = Math.max(...[...order.messages, ...order.marks].map(({ at }) => at), order.placedAt);
  return (
    <div className="relative h-20">
      <DayLines days={days} />
      <span
        aria-hidden
        className="absolute bottom-4 left-0 h-px bg-edge"
        style={{ width: `${placeOf(end, { ...order, days })}%` }}
      />
      {order.marks.map(({ kind, at }) => (
        <span
          key={kind}
          aria-hidden
          style={{ left: `${placeOf(at, { ...order, days })}%` }}
          className={cn("absolute bottom-2.5 h-3.5 w-0.5 -translate-x-1/2 rounded", markColours[kind])}
        />
      ))}
      {order.merged.map(({ label, into, at }) => (
        <span
          key={`${label} ${at}`}
          aria-hidden
          title={`${label}: left to "${into}"`}
          style={{ left: `${placeOf(at, { ...order, days })}%` }}
          className="absolute bottom-1.5 size-5 -translate-x-1/2 rounded-full border border-dashed border-edge bg-surface-raised"
        />
      ))}
      <ol aria-label={`Messages of ${order.label}`}>
        {placed.map((one) => (
          <Sign key={`${one.message.touchpoint} ${one.message.at}`} placed={one} zone={zone} />
        ))}
      </ol>
    </div>
  );
}

function Sign({ placed, zone }: { placed: PlacedMessage; zone: string }) {
  const { message, percent, level } = placed;
  const words = `${dayWords(message.days)}: ${message.label} by ${message.channel}, ${momentInWords(message.at, { zone, show: "time" })}`;
  return (
    <li
      title={words}
      style={{ left: `${percent}%`, bottom: `${6 + level * 22}px` }}
      className={cn(
        "absolute flex size-5 -translate-x-1/2 items-center justify-center rounded-full ring-2 ring-surface-raised",
        groupColours[message.group],
        message.isOfDraft && "outline-2 outline-offset-2 outline-accent",
      )}
    >
      <TouchpointIcon touchpoint={message.touchpoint} className="size-3 text-surface-raised" />
      <span className="sr-only">{words}</span>
    </li>
  );
}

export function dayWords(days: number): string {
  return days === 0 ? "The day of the order" : `${days} ${days === 1 ? "day" : "days"} after the order`;
}

/** Of what a message is: the same colours as the states of parcels. */
export const groupColours = {
  main: "bg-moving",
  care: "bg-arriving",
  exception: "bg-trouble",
  international: "bg-silent",
} as const;

const markColours = { shipped: "bg-ink-quiet", delivered: "bg-delivered", cancelled: "bg-trouble" } as const;

/** A hairline a day, a stronger one a week. */
function DayLines({ days }: { days: number }) {
  return Array.from({ length: days + 1 }, (_, day) => (
    <span
      key={day}
      aria-hidden
      style={{ left: `${(day / days) * 100}%` }}
      className={cn("absolute inset-y-0 w-px", day % 7 === 0 ? "bg-line" : "bg-line/45")}
    />
  ));
}
