import Link from "next/link";
import type { ReactNode } from "react";
import type { NamedOrder } from "@/application/journeys/open-node";
import { useConsoleStore } from "../frame/store-provider";
import { countWords } from "../journey-list/count-words";
import { orderLabel } from "../order-list/order-label";

export interface NodeOrderListProps {
  readonly rows: readonly (NamedOrder & {
    readonly key: string;
    /** When. */
    readonly aside: ReactNode;
    readonly note: ReactNode;
  })[];
  readonly empty: string;
  /** How many there are; the list may hold fewer. */
  readonly total: number;
}

export function NodeOrderList({ rows, empty, total }: NodeOrderListProps) {
  const { href } = useConsoleStore();
  if (rows.length === 0) return <p className="py-6 text-center text-ink-quiet">{empty}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {rows.map(({ key, aside, note, ...order }) => (
          <li key={key} className="py-2.5">
            <div className="flex items-baseline justify-between gap-4">
              <span className="min-w-0 truncate">
                <Link
                  href={href(`/orders/${order.orderId}`)}
                  className="font-medium text-accent underline-offset-4 hover:underline"
                >
                  {orderLabel(order)}
                </Link>{" "}
                <span className="text-ink-quiet">{order.name}</span>
              </span>
              <span className="shrink-0 text-sm text-ink-quiet">{aside}</span>
            </div>
            <div className="text-sm text-pretty text-ink-quiet">{note}</div>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="pt-3 text-sm text-ink-quiet">
          {rows.length} of {countWords(total)} shown.
        </p>
      ) : null}
    </>
  );
}
