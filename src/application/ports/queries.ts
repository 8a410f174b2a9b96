import type { HistoryQueries } from "./history-queries";
import type { HookQueries } from "./hook-queries";
import type { JourneyQueries } from "./journey-queries";
import type { MessageQueries } from "./message-queries";
import type { OrderQueries } from "./order-queries";
import type { PageActivityQueries } from "./page-activity-queries";
import type { SuppressionQueries } from "./suppressions";
import type { TaskQueries } from "./tasks";

/**
 * Read models: what the screens need, in as few reads as possible. They see committed rows and never write. Every one
 * takes the store first; rows of another store do not exist for it.
 */
export interface Queries {
  readonly orders: OrderQueries;
  readonly journeys: JourneyQueries;
  readonly messages: MessageQueries;
  readonly hooks: HookQueries;
  readonly histories: HistoryQueries;
  readonly tasks: TaskQueries;
  readonly pageActivity: PageActivityQueries;
  readonly suppressions: SuppressionQueries;
}
