import type { PlannedMessage, PlannedOrder } from "@/application/planner/plan-calendar";
import { cn } from "../primitives/class-names";
import { momentInWords } from "../primitives/moment";
import { Sheet } from "../primitives/sheet";
import { dayWords, groupColours } from "./lane";
import { TouchpointIcon } from "./touchpoint-icon";
import { VerdictBadge } from "./verdict-badge";

export interface OrderCalendarSheetProps {
  /** Null: closed. */
  readonly order: PlannedOrder | null;
  readonly zone: string;
  readonly onClose: () => void;
}

/** The calendar of one kind of order in words: day by day, with what gave way to what. */
export function OrderCalendarSheet({ order, zone, onClose }: OrderCalendarSheetProps) {
  return (
    <Sheet
      open={order !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={order?.label ?? "Calendar"}
      description={order?.says}
    >
      {order === null ? null : <Calendar order={order} zone={zone} />}
    </Sheet>
  );
}

function Calendar({ order, zone }: { order: PlannedOrder; zone: string }) {
  const days = [...new Set(order.messages.map((one) => one.days))];
  return (
    <div className="flex flex-col gap-6">
      <VerdictBadge order={order} />
      {days.map((day) => (
        <section key={day}>
          <h3 className="mb-2 text-sm font-medium text-ink-quiet">{dayWords(day)}</h3>
          <ul className="flex flex-col gap-2">
            {order.messages
              .filter((one) => one.days === day)
              .map((message) => (
                <Message key={`${message.touchpoint} ${message.at}`} message={message} zone={zone} />
              ))}
          </ul>
        </section>
      ))}
      {order.merged.length === 0 ? null : (
        <section>
          <h3 className="mb-2 text-sm font-medium text-ink-quiet">Left to another message</h3>
          <ul className="flex flex-col gap-1">
            {order.merged.map(({ label, into, at }) => (
              <li key={`${label} ${at}`}>
                “{label}” was not needed: “{into}” had told more.
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Message({ message, zone }: { message: PlannedMessage; zone: string }) {
  return (
    <li className="flex items-center gap-3">
      <span
        className={cn(
          "flex size-7 shrink-0 items-center justify-center rounded-full",
          groupColours[message.group],
        )}
      >
        <TouchpointIcon touchpoint={message.touchpoint} className="size-3.5 text-surface-raised" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="font-medium">{message.label}</span>{" "}
        <span className="text-ink-quiet">
          by {message.channel}, from “{message.journey}”
        </span>
      </span>
      <span className="text-ink-quiet">{momentInWords(message.at, { zone, show: "time" })}</span>
    </li>
  );
}
