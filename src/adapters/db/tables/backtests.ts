import type { Backtest } from "@/application/ports/backtests";
import type { StoreId } from "@/domain/access/store-id";
import type { Kit } from "../kit";
import type { defineJourneyTables } from "./journeys";

/** Backtests and their reports: all that is ever written of them. */
export function defineBacktestTables(
  k: Kit,
  { journeys }: Pick<ReturnType<typeof defineJourneyTables>, "journeys">,
) {
  const backtests = k.table(
    "backtests",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      journeyId: k
        .text("journey_id")
        .notNull()
        .references(() => journeys.id, { onDelete: "cascade" }),
      /** The journey's name at that time. */
      journey: k.text("journey").notNull(),
      revision: k.int("revision").notNull(),
      publishedNumber: k.int("published_number"),
      days: k.int("days").notNull(),
      by: k.text("by_name").notNull(),
      state: k.text("state").$type<Backtest["state"]>().notNull(),
      startedAt: k.instant("started_at").notNull(),
      done: k.int("orders_done").notNull(),
      of: k.int("orders_of").notNull(),
      tookMs: k.int("took_ms"),
      /** When the process that runs it last said so. */
      seenAt: k.instant("seen_at").notNull(),
      /** As JSON: the same backtest gives the same text, byte for byte. */
      report: k.longText("report"),
    },
    (t) => [k.index("backtests_journey_idx").on(t.storeId, t.journeyId, t.startedAt)],
  );
  return { backtests };
}
