import { z } from "zod";
import {
  countedFigures,
  ordersBehindFigure,
  pagePeriods,
  readPageAnalytics,
} from "@/application/tracking/page-analytics";
import { readDeps } from "../context";
import { inStore, router } from "../procedures";

const readKpis = inStore("read_kpis");
const period = z.object({ days: z.literal(pagePeriods) });

/** What people do on the tracking pages: every number, and the orders behind it. */
export const pageAnalyticsRouter = router({
  read: readKpis
    .input(period)
    .query(({ ctx, input: { days } }) =>
      readPageAnalytics(readDeps(ctx.container), { store: ctx.store, days }),
    ),

  orders: readKpis
    .input(
      period.extend({
        figure: z.enum(["visit", ...countedFigures, "csat"]),
        /** A touchpoint; null for no message's link; absent for any way. */
        via: z.string().max(80).nullable().optional(),
        /** A variant of the page; null for none; absent for any. */
        variant: z.string().max(64).nullable().optional(),
        score: z.int().min(1).max(5).optional(),
        /** One bar of the chart, in the place of the whole period. */
        from: z.int().optional(),
        to: z.int().optional(),
      }),
    )
    .query(({ ctx, input: { store: _slug, days, ...asked } }) =>
      ordersBehindFigure(readDeps(ctx.container), { store: ctx.store, days, asked }),
    ),
});
