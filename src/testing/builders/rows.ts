import type { Hook, Journey, Message, StoredEvent, Timer } from "@/application/ports/rows";
import type { LedgerStore } from "@/application/ports/runs";
import type { Run } from "@/domain/journey/run";
import { monday, testStoreId } from "./facts";

export function aHook(changes: Partial<Hook> = {}): Hook {
  return {
    id: "hook-1",
    storeId: testStoreId,
    source: "shopify",
    topic: "orders/create",
    dedupeKey: "delivery-1",
    headers: { "x-shopify-topic": "orders/create" },
    body: '{"id":6128475930112}',
    state: "received",
    why: null,
    receivedAt: monday,
    doneAt: null,
    ...changes,
  };
}

export function aStoredEvent(changes: Partial<StoredEvent> = {}): StoredEvent {
  return {
    id: "event-1",
    storeId: testStoreId,
    hookId: "hook-1",
    source: "shopify",
    event: {
      type: "ready_for_pickup",
      key: "pickup:1",
      occurredAt: monday,
      ref: { externalId: "6128475930112" },
    },
    orderId: null,
    shipmentId: null,
    receivedAt: monday,
    ...changes,
  };
}

export function aRun(changes: Partial<Run> = {}): Run {
  return {
    id: "run-1",
    storeId: testStoreId,
    journeyId: "journey-1",
    versionId: "version-1",
    scope: "order",
    scopeId: "order-1",
    orderId: "order-1",
    shipmentId: null,
    occurrence: 1,
    status: "active",
    nodeId: "wait",
    enteredNodeAt: monday,
    entered: true,
    waitUntil: monday + 3_600_000,
    isBackfill: false,
    startedAt: monday,
    endedAt: null,
    endReason: null,
    ...changes,
  };
}

export function aMessage(changes: Partial<Message> = {}): Message {
  return {
    id: "message-1",
    storeId: testStoreId,
    orderId: "order-1",
    runId: "run-1",
    journeyId: "journey-1",
    versionId: "version-1",
    nodeId: "send",
    key: "order-1:shipped:email",
    touchpoint: "shipped",
    channel: "email",
    class: "transactional",
    template: "shipped",
    shipmentIds: ["shipment-1"],
    shipmentId: null,
    state: "queued",
    why: null,
    recipient: "dana@example.com",
    subject: null,
    html: null,
    text: null,
    validUntil: monday + 86_400_000,
    queuedAt: monday,
    sentAt: null,
    attempts: 0,
    isDemo: false,
    ...changes,
  };
}

export function aTimer(changes: Partial<Timer> = {}): Omit<Timer, "attempts"> {
  const { attempts: _attempts, ...rest } = changes;
  return {
    id: "timer-1",
    storeId: testStoreId,
    kind: "run",
    subjectId: "run-1",
    nodeId: "wait",
    dueAt: monday,
    ...rest,
  };
}

export function aJourney(changes: Partial<Journey> = {}): Journey {
  return {
    id: "journey-1",
    storeId: testStoreId,
    key: "delivery-day",
    name: "Delivery day",
    purpose: "The parcel comes today.",
    scope: "shipment",
    state: "draft",
    liveVersionId: null,
    position: 1,
    ...changes,
  };
}

export function aLedgerEntry(
  changes: Partial<Parameters<LedgerStore["append"]>[1][number]> = {},
): Parameters<LedgerStore["append"]>[1][number] {
  return {
    id: "entry-1",
    storeId: testStoreId,
    orderId: "order-1",
    shipmentId: null,
    journeyId: "journey-1",
    versionId: "version-1",
    runId: "run-1",
    messageId: null,
    eventId: "event-1",
    at: monday,
    nodeId: "wait",
    kind: "waiting",
    reason: "until_time",
    values: { hours: 48, tags: ["vip"] },
    until: monday + 3_600_000,
    ...changes,
  };
}
