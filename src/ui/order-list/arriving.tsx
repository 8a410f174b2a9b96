import type { OrderRow } from "@/application/orders/order-row";
import { useConsoleStore } from "../frame/store-provider";
import { Moment } from "../primitives/moment";

/** The window it is expected in, with how late it is; after that, the day it came. */
export function Arriving({ row }: { row: OrderRow }) {
  const { zone } = useConsoleStore();
  if (row.deliveredAt !== null) {
    return (
      <span className="text-ink-quiet">
        came <Moment at={row.deliveredAt} zone={zone} show="day" />
        <Late days={row.daysLate} isOver />
      </span>
    );
  }
  if (row.window === null) {
    const isOnItsWay = row.parcels > 0 && row.badge.tone !== "quiet";
    return isOnItsWay ? <span className="text-ink-quiet">not known</span> : null;
  }
  return (
    <>
      {row.window}
      <Late days={row.daysLate} />
    </>
  );
}

export function Late({ days, isOver = false }: { days: number; isOver?: boolean }) {
  if (days === 0) return null;
  const words = days === 1 ? "1 day late" : `${days} days late`;
  return <span className={isOver ? "ml-2 text-ink-quiet" : "ml-2 font-medium text-trouble"}>{words}</span>;
}
