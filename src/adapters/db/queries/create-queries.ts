import type { Queries } from "@/application/ports/queries";
import type { Database } from "../database";
import { createHistoryQueries } from "./histories";
import { createHookQueries } from "./hooks";
import { createJourneyQueries } from "./journeys";
import { createMessageQueries } from "./messages";
import { createOrderQueries } from "./orders";
import { createPageActivityQueries } from "./page-activity";
import { createSuppressionQueries } from "./suppressions";
import { createTaskQueries } from "./tasks";

/** Every read model on one database. Made once: they keep prepared statements. */
export function createQueries(database: Pick<Database, "t">): Queries {
  return {
    orders: createOrderQueries(database),
    journeys: createJourneyQueries(database),
    messages: createMessageQueries(database),
    hooks: createHookQueries(database),
    histories: createHistoryQueries(database),
    tasks: createTaskQueries(database),
    pageActivity: createPageActivityQueries(database),
    suppressions: createSuppressionQueries(database),
  };
}
