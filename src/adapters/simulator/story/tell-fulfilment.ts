import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { localTime, localWeekday, nextLocalTime } from "@/domain/shared/zone";
import type { Carrier } from "../carriers/carrier";
import type { Random } from "../random";
import type { Warehouse } from "../shop/warehouses";
import { type FulfilmentState, fulfilmentBody } from "../wire/shopify-fulfilment";
import type { PlannedLine } from "./order-plan";
import { fulfilmentsAt, nextId, type Story, sendShopify } from "./story";
import { tellOrder } from "./tell-order";

export interface Handover {
  readonly at: Instant;
  readonly lines: readonly PlannedLine[];
  readonly warehouse: Warehouse;
  readonly carrier: Carrier | null;
  readonly trackingNumbers: readonly string[];
  /** When the warehouse began on it, where it says so. */
  readonly preparingAt?: Instant | undefined;
  /** When the tracking number follows, where it is not there at once. */
  readonly numberAt?: Instant | undefined;
}

/** Lines leave a warehouse: announced as being prepared where that is told, then handed over with their numbers. */
export function handedOver(story: Story, handover: Handover): FulfilmentState {
  const { at, preparingAt, numberAt, trackingNumbers } = handover;
  const fulfilment: FulfilmentState = {
    id: nextId(story),
    index: new Set(story.fulfilments.map((one) => one.id)).size + 1,
    warehouseId: handover.warehouse.id,
    status: "open",
    createdAt: preparingAt ?? at,
    updatedAt: preparingAt ?? at,
    lines: handover.lines,
    carrier: handover.carrier,
    trackingNumbers: [],
    shipmentStatus: null,
  };
  const isNew = preparingAt === undefined;
  if (!isNew) tellFulfilment(story, "fulfillments/create", fulfilment);
  const shipped: FulfilmentState = {
    ...fulfilment,
    status: "success",
    updatedAt: at,
    trackingNumbers: numberAt === undefined ? trackingNumbers : [],
  };
  tellFulfilment(story, isNew ? "fulfillments/create" : "fulfillments/update", shipped);
  if (numberAt !== undefined) changeFulfilment(story, shipped.id, numberAt, { trackingNumbers });
  return shipped;
}

/** A fulfilment changed: another number, another word on its shipment. */
export function changeFulfilment(
  story: Story,
  id: number,
  at: Instant,
  change: Partial<Pick<FulfilmentState, "trackingNumbers" | "shipmentStatus" | "status">>,
): void {
  const known = story.fulfilments.findLast((one) => one.id === id);
  if (known === undefined) return;
  tellFulfilment(story, "fulfillments/update", { ...known, ...change, updatedAt: at });
}

/** Some shops have subscribed to these as well: the whole order once more. */
export function tellWholeOrder(story: Story, at: Instant): void {
  const lines = fulfilmentsAt(story, at).flatMap((one) => one.lines).length;
  const topic = lines < story.plan.lines.length ? "orders/partially_fulfilled" : "orders/fulfilled";
  tellOrder(story, topic, at);
}

/** When people in a warehouse next get to it: Monday to Saturday, eight to four. */
export function nextWorkingTime(random: Random, after: Instant, { place: { zone } }: Warehouse): Instant {
  const time = localTime(after, zone);
  const isOpen = localWeekday(after, zone) <= 6 && time >= "08:00" && time < "14:30";
  if (isOpen) return after + random.int(25, 150) * MINUTE_MS;
  const opening = nextLocalTime({ after, time: "08:00", zone, weekdays: [1, 2, 3, 4, 5, 6] });
  return opening + Math.round(random.between(0.2, 4.5) * HOUR_MS);
}

function tellFulfilment(
  story: Story,
  topic: "fulfillments/create" | "fulfillments/update",
  state: FulfilmentState,
): void {
  story.fulfilments.push(state);
  sendShopify(story, {
    topic,
    at: state.updatedAt + story.random.int(800, 4_000),
    body: fulfilmentBody(story.plan, state, story.writing),
  });
}
