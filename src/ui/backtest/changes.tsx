import { type OrderChange, orderChanges } from "@/domain/journey/backtest/compare-order";
import type { BacktestReport } from "@/domain/journey/backtest/report";
import { Badge } from "../primitives/badge";
import { cn } from "../primitives/class-names";
import { changeLooks } from "./change-looks";

const count = new Intl.NumberFormat("en");

export interface ChangesProps {
  readonly report: BacktestReport;
  readonly shown: OrderChange | null;
  readonly onShow: (change: OrderChange | null) => void;
}

/** All orders as one bar, and those that would have fared otherwise as numbers that open them. */
export function Changes({ report, shown, onShow }: ChangesProps) {
  const parts = orderChanges.map((change) => ({
    change,
    look: changeLooks[change],
    orders: report.changes[change],
  }));
  return (
    <section aria-label="How many orders would have fared otherwise" className="flex flex-col gap-3">
      <p>
        <span className="font-semibold">{count.format(report.orders - report.changes.same)}</span>{" "}
        <span className="text-ink-quiet">
          of {count.format(report.orders)} orders would have fared otherwise.
        </span>
      </p>
      <div aria-hidden className="flex h-3 gap-0.5 overflow-clip rounded-full">
        {parts.map(({ change, orders }) =>
          orders === 0 ? null : (
            <span key={change} style={{ flexGrow: orders }} className={cn("min-w-1", barColours[change])} />
          ),
        )}
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        {parts
          .filter(({ change }) => change !== "same")
          .map(({ change, look, orders }) => (
            <li key={change}>
              <button
                type="button"
                aria-pressed={shown === change}
                disabled={orders === 0}
                onClick={() => onShow(shown === change ? null : change)}
                className={cn(
                  "flex h-full w-full flex-col items-start rounded-card border bg-surface-raised p-3.5 text-left transition-colors enabled:hover:border-edge",
                  shown === change ? "border-accent ring-1 ring-accent" : "border-line",
                )}
              >
                <span
                  className={cn("text-2xl font-semibold tracking-tight", orders === 0 && "text-ink-quiet")}
                >
                  {count.format(orders)}
                </span>
                <Badge plain tone={look.tone} icon={look.icon}>
                  {look.label}
                </Badge>
                <span className="mt-1 text-sm text-pretty text-ink-quiet max-sm:hidden">{look.says}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}

const barColours = {
  loses_milestone: "bg-trouble",
  handed_over: "bg-silent",
  fewer: "bg-waiting",
  more: "bg-arriving",
  different: "bg-moving",
  moved: "bg-edge",
  same: "bg-line",
} as const satisfies Record<OrderChange, string>;
