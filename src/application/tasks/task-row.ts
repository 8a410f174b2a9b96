import { personFact, personName } from "@/domain/access/mask";
import type { Instant } from "@/domain/shared/instant";
import { daysLate } from "@/domain/shipment/edd";
import { headlineParcel } from "@/domain/shipment/order-truth";
import { REPLY } from "@/domain/support/reply-task";
import { SELF_SERVICE } from "@/domain/support/self-service-task";
import type { Task } from "@/domain/support/task";
import type { TaskPriority, TaskRole } from "@/domain/support/task-queue";
import { whyInWords } from "@/domain/support/why-in-words";
import { type Badge, orderBadge } from "../orders/order-badge";
import { type OrderView, zoneOf } from "../orders/order-view";
import { touchpointLabel } from "../orders/touchpoint-label";
import type { ListedTask } from "../ports/tasks";
import { taskOrigin } from "./task-origin";

/** A task in words, without its order. */
export interface TaskCard {
  readonly id: string;
  readonly role: TaskRole;
  readonly priority: TaskPriority;
  readonly reason: string;
  readonly note: string | null;
  /** The request of a shopper that it is about, and what exactly they ask for. */
  readonly request: { readonly id: string; readonly wish: string | null } | null;
  /** What the shopper answered, in its first words, and how often since the task was opened; null: it is about no answer. */
  readonly reply: { readonly words: string | null; readonly count: number } | null;
  /** What it was opened on: "delayed", "wrote to support twice before". */
  readonly why: readonly string[];
  readonly journeyId: string;
  readonly journey: string;
  readonly state: Task["state"];
  /** Who works on it or closed it; null while it is free. */
  readonly holder: string | null;
  readonly isMine: boolean;
  readonly openedAt: Instant;
  readonly doneAt: Instant | null;
}

/** A task in its queue, with what somebody should know before taking it. */
export interface TaskRow extends TaskCard {
  readonly orderId: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly badge: Badge;
  readonly lastScanAt: Instant | null;
  readonly daysLate: number;
  readonly lastSent: { readonly label: string; readonly channel: string; readonly at: Instant } | null;
  /** Times they wrote to support up to now. */
  readonly contacts: number;
}

export interface TaskWords {
  /** Null: nobody in particular. */
  readonly userId: string | null;
  readonly journeyNames: ReadonlyMap<string, string>;
  readonly seesPerson: boolean;
}

/** A task as the order's page shows it. Shoppers' words are masked for whoever may not read them. */
export function taskCard(task: Task, { userId, journeyNames, seesPerson }: TaskWords): TaskCard {
  const { id, role, priority, reason, note, journeyId, state, claimedBy, openedAt, doneAt } = task;
  return {
    id,
    role,
    priority,
    reason,
    note,
    request: requestOf(task, seesPerson),
    reply: replyOf(task, seesPerson),
    why: whyInWords(task.values),
    journeyId,
    journey: taskOrigin(journeyId, journeyNames),
    state,
    holder: state === "open" ? null : (task.history.at(-1)?.name ?? null),
    isMine: claimedBy !== null && claimedBy === userId,
    openedAt,
    doneAt,
  };
}

function requestOf({ journeyId, runId, values }: Task, seesPerson: boolean): TaskCard["request"] {
  if (journeyId !== SELF_SERVICE) return null;
  const wish = typeof values.wish === "string" ? values.wish : null;
  return { id: runId, wish: personFact(wish, seesPerson) };
}

function replyOf({ journeyId, values }: Task, seesPerson: boolean): TaskCard["reply"] {
  if (journeyId !== REPLY) return null;
  const words = typeof values.reply === "string" && values.reply !== "" ? values.reply : null;
  return { words: personFact(words, seesPerson), count: Number(values.replies ?? 1) };
}

/** A task as the list shows it, with its order, the parcel it is about and what was told last. */
export function taskRow(
  { task, listing, lastSent, contacts }: ListedTask,
  words: TaskWords,
  view: OrderView,
): TaskRow {
  const { order, shipments } = listing;
  const parcel = shipments.find(({ id }) => id === task.shipmentId) ?? headlineParcel(shipments);
  return {
    ...taskCard(task, words),
    orderId: order.id,
    number: order.number,
    name: personName(order, view.seesPerson),
    badge: orderBadge(order, shipments),
    lastScanAt: parcel?.lastScanAt ?? null,
    daysLate: parcel === null ? 0 : (daysLate(parcel, view.now, zoneOf(order, view.store)) ?? 0),
    lastSent: lastSent === null ? null : { ...lastSent, label: touchpointLabel(lastSent.touchpoint) },
    contacts,
  };
}
