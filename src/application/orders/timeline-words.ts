import type { Task } from "@/domain/support/task";
import type { OrderRecord } from "../ports/order-queries";
import type { OrderRequests } from "../self-service/request-card";
import type { OrderView } from "./order-view";

/** What the parts of an order's timeline are made of. */
export interface TimelineWords {
  readonly record: OrderRecord;
  readonly tasks: readonly Task[];
  readonly selfService: OrderRequests;
  readonly view: OrderView;
  readonly parcelTitles: ReadonlyMap<string, string>;
  readonly journeyNames: ReadonlyMap<string, string>;
}
