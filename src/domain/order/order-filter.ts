import { z } from "zod";

/** The questions the list of orders answers at a glance. */
export const orderFilters = ["all", "late", "silent", "exception", "delivered_today"] as const;
export const orderFilterSchema = z.enum(orderFilters);
export type OrderFilter = z.infer<typeof orderFilterSchema>;
