import Link from "next/link";
import type { OrderRow } from "@/application/orders/order-row";
import { useConsoleStore } from "../frame/store-provider";
import { RelativeTime } from "../primitives/relative-time";
import { Arriving } from "./arriving";
import { orderLabel } from "./order-label";
import { OrderStatus } from "./order-status";
import { LastScan } from "./order-table";

/** The list on a phone: one order a card, the whole card opens it. */
export function OrderCards({ rows }: { rows: readonly OrderRow[] }) {
  const { href, zone } = useConsoleStore();
  return (
    <ul className="-mx-4 divide-y divide-line border-b border-line md:hidden">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            href={href(`/orders/${row.id}`)}
            className="flex flex-col gap-1 px-4 py-3 -outline-offset-2 active:bg-surface-sunken"
          >
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate">
                <span className="font-medium">{orderLabel(row)}</span>{" "}
                <span className="text-ink-quiet">{row.name}</span>
              </span>
              <span className="shrink-0 text-sm">
                {row.window === null && row.deliveredAt === null ? (
                  <span className="text-ink-quiet">
                    placed <RelativeTime at={row.placedAt} zone={zone} />
                  </span>
                ) : (
                  <Arriving row={row} />
                )}
              </span>
            </span>
            <span className="flex items-baseline justify-between gap-3">
              <OrderStatus badge={row.badge} plain />
              <span className="min-w-0 text-sm text-ink-quiet">
                <LastScan row={row} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
