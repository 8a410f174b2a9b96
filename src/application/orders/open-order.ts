import { personName } from "@/domain/access/mask";
import { account } from "@/domain/journey/account";
import { offeredTo } from "@/domain/journey/audience";
import type { Facts } from "@/domain/journey/facts";
import type { JourneyVersion } from "@/domain/journey/version";
import { headlineParcel } from "@/domain/shipment/order-truth";
import type { Task } from "@/domain/support/task";
import { AppError } from "../app-error";
import { type ConversationView, conversationOf } from "../conversations/conversation-view";
import { loadFacts } from "../events/load-facts";
import type { MessagePause } from "../ports/message-pauses";
import type { OrderRecord } from "../ports/order-queries";
import type { Journey } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { type OrderRequests, openRequestCards } from "../self-service/request-card";
import { taskCard } from "../tasks/task-row";
import { comesNext } from "./comes-next";
import { customerKnows } from "./customer-knows";
import { orderAccount } from "./order-account";
import { orderBadge } from "./order-badge";
import { orderCountInWords, orderFactLines, totalInWords } from "./order-fact-lines";
import type { OrderPage } from "./order-page";
import { orderTimeline } from "./order-timeline";
import type { OrderView } from "./order-view";
import { parcelCards, parcelTitles } from "./parcel-cards";
import { cannotWrite } from "./write-to-customer";

/** The page of one order. Throws AppError `not_found` when the store has no such order. */
export async function openOrder(
  deps: ReadDeps,
  { orderId, userId = null, ...reader }: Pick<OrderView, "store" | "seesPerson"> & OrderQuestion,
): Promise<OrderPage> {
  const { store } = reader;
  const record = await deps.queries.orders.record(deps.db.read, store.id, orderId);
  if (record === null) throw new AppError("not_found", "This store has no such order.");
  const now = deps.clock.now();
  const { order, shipments } = record;
  const facts = await loadFacts(deps, deps.db.read, { store, order, shipments, now });
  const tasks = await deps.queries.tasks.ofOrder(deps.db.read, store.id, orderId);
  const pause = await deps.messagePauses.find(deps.db.read, store.id, orderId);
  const selfService = await loadRequests(deps, record);
  const conversation = await conversationOf(deps, { store, orderId, seesPerson: reader.seesPerson });
  const journeys = await loadJourneys(deps, record);
  return compose(
    record,
    { ...journeys, facts, tasks, selfService, conversation, pause, userId },
    {
      ...reader,
      now,
    },
  );
}

interface OrderQuestion {
  readonly orderId: string;
  /** Tells the reader's own tasks from others'; a program has none. */
  readonly userId?: string | null;
}

interface JourneysOfOrder {
  readonly journeys: readonly Journey[];
  /** The live version of each journey that runs or is paused. */
  readonly live: readonly JourneyVersion[];
  /** With those that runs of the order are pinned to. */
  readonly versions: ReadonlyMap<string, JourneyVersion>;
}

interface Composed extends JourneysOfOrder {
  readonly facts: Facts;
  readonly tasks: readonly Task[];
  readonly selfService: OrderRequests;
  readonly conversation: ConversationView;
  readonly pause: MessagePause | null;
  readonly userId: string | null;
}

function compose(
  record: OrderRecord,
  { journeys, live, versions, facts, tasks, selfService, conversation, pause, userId }: Composed,
  view: OrderView,
): OrderPage {
  const { order, shipments } = record;
  const titles = parcelTitles(shipments);
  const journeyNames = new Map(journeys.map(({ id, name }) => [id, name]));
  const messages = new Map(record.messages.map(({ id, state, why }) => [id, { state, why }]));
  const words = {
    lines: account({
      order,
      shipments,
      live,
      versions,
      runs: record.runs,
      entries: record.entries,
      messages,
    }),
    live: new Map(live.map((version) => [version.journeyId, version])),
    journeyNames,
    parcelTitles: titles,
    view,
  };
  const paused = journeys.filter(({ state }) => state === "paused").map(({ id }) => id);
  const cards = parcelCards(order, shipments, view);
  const headline = headlineParcel(shipments);
  return {
    ...headOf(record, facts, view),
    explanation: cards.find(({ id }) => id === headline?.id)?.explanation ?? null,
    parcels: cards,
    knows: customerKnows(record, facts, view),
    next: comesNext({
      ...words,
      pausedJourneyIds: new Set(paused),
      isOrderPaused: pause !== null,
      runs: record.runs,
      versions,
      facts,
    }),
    account: orderAccount(words),
    tasks: tasks
      .filter(({ state }) => state !== "done")
      .map((task) => taskCard(task, { userId, journeyNames, seesPerson: view.seesPerson })),
    requests: openRequestCards(selfService, view),
    conversation,
    timeline: orderTimeline({ record, tasks, selfService, view, parcelTitles: titles, journeyNames }),
    messagesPaused: pause === null ? null : { at: pause.pausedAt, by: pause.pausedByName },
    cannotWrite: cannotWrite(facts),
    seesPerson: view.seesPerson,
    asOf: view.now,
  };
}

async function loadRequests(deps: ReadDeps, { order }: OrderRecord): Promise<OrderRequests> {
  const { read } = deps.db;
  return {
    requests: await deps.selfService.ofOrder(read, order.storeId, order.id),
    steps: await deps.selfService.stepsOfOrder(read, order.storeId, order.id),
    attachments: await deps.selfService.attachmentsOfOrder(read, order.storeId, order.id),
  };
}

async function loadJourneys(deps: ReadDeps, { order, runs }: OrderRecord): Promise<JourneysOfOrder> {
  const { read } = deps.db;
  const live = offeredTo(await deps.journeys.live(read, order.storeId), { orderId: order.id, runs });
  const versions = new Map(live.map((version) => [version.id, version]));
  for (const { versionId } of runs) {
    if (versions.has(versionId)) continue;
    const version = await deps.journeys.version(read, order.storeId, versionId);
    if (version !== null) versions.set(versionId, version);
  }
  return { journeys: await deps.journeys.list(read, order.storeId), live, versions };
}

/** The order itself: what it is called, what was bought, for whom. */
function headOf({ order, shipments }: OrderRecord, { earlierOrders }: Facts, view: OrderView) {
  return {
    id: order.id,
    number: order.number,
    name: personName(order, view.seesPerson),
    total: totalInWords(order),
    orderCount: orderCountInWords(order, earlierOrders),
    isTest: order.isTest,
    badge: orderBadge(order, shipments),
    trackingPath: `/track/${order.trackingCode}`,
    facts: orderFactLines(order, view),
    items: order.lines.map(({ title, variantTitle, quantity }) => ({
      title,
      variant: variantTitle ?? null,
      quantity,
    })),
  };
}
