import type { Advanced, AdvancedEffect } from "@/domain/journey/advance";
import type { PromiseDraft, QueueMessage } from "@/domain/journey/effect";
import { escalatedOnce } from "@/domain/journey/escalated-once";
import type { Facts } from "@/domain/journey/facts";
import type { Run } from "@/domain/journey/run";
import { assertNever } from "@/domain/shared/assert-never";
import type { Deps } from "../deps";
import { queueSend } from "../messages/queue-send";
import type { Tx } from "../ports/database";
import type { Message } from "../ports/rows";
import { openTasks } from "../tasks/open-tasks";

/** Writes what the engine asked for: runs, effects, then the ledger that says why. */
export async function saveAdvanced(
  deps: Deps,
  tx: Tx,
  { facts, advanced, eventId }: { facts: Facts; advanced: Advanced; eventId: string | null },
): Promise<void> {
  for (const run of advanced.started) await deps.runs.insert(tx, run);
  for (const run of advanced.moved) await deps.runs.update(tx, run);
  const messageIds = new Map<string, string>();
  for (const recorded of advanced.effects) {
    const messageId = await carryOut(deps, tx, { facts, recorded });
    if (messageId !== null && recorded.effect.type === "queue_message")
      messageIds.set(recorded.effect.key, messageId);
  }
  const openedTasks = await openTasks(deps, tx, { facts, advanced });
  if (advanced.entries.length === 0) return;
  const { order, now } = facts;
  await deps.ledger.append(
    tx,
    escalatedOnce(advanced.entries, openedTasks).map(
      ({ draft, journeyId, versionId, runId, shipmentId }) => ({
        ...draft,
        id: deps.ids.next(),
        storeId: order.storeId,
        orderId: order.id,
        shipmentId,
        journeyId,
        versionId,
        runId,
        messageId: (draft.messageKey === undefined ? undefined : messageIds.get(draft.messageKey)) ?? null,
        eventId,
        at: now,
      }),
    ),
  );
}

/** Returns the id of the message it made, if any. */
async function carryOut(
  deps: Deps,
  tx: Tx,
  { facts, recorded }: { facts: Facts; recorded: AdvancedEffect },
): Promise<string | null> {
  const { run, effect } = recorded;
  const { storeId } = run;
  switch (effect.type) {
    case "set_timer":
      await deps.timers.set(tx, {
        id: deps.ids.next(),
        storeId,
        kind: "run",
        subjectId: run.id,
        nodeId: effect.nodeId,
        dueAt: effect.at,
      });
      return null;
    case "cancel_timer":
      await deps.timers.cancel(tx, "run", run.id, effect.nodeId);
      return null;
    case "record_exposure":
      await deps.runs.saveExposure(tx, {
        storeId,
        experiment: effect.experiment,
        unitId: effect.unitId,
        arm: effect.arm,
        at: facts.now,
      });
      return null;
    case "make_promise":
      await makePromise(deps, tx, { run, promise: effect.promise });
      return null;
    case "queue_message":
      return queueMessage(deps, tx, { facts, run, effect });
    // Opened together, with the decisions that led to them.
    case "open_task":
      return null;
    default:
      return assertNever(effect);
  }
}

async function makePromise(
  deps: Deps,
  tx: Tx,
  { run, promise }: { run: Run; promise: PromiseDraft },
): Promise<void> {
  const id = deps.ids.next();
  const { storeId, orderId } = run;
  await deps.promises.make(tx, { ...promise, id, storeId, orderId, keptAt: null, brokenAt: null });
  await deps.timers.set(tx, {
    id: deps.ids.next(),
    storeId,
    kind: "promise",
    subjectId: id,
    nodeId: "",
    dueAt: promise.dueAt,
  });
}

/** The message row first, then the job to send it, in one transaction (D3). Null when the key was taken: it goes out once. */
async function queueMessage(
  deps: Deps,
  tx: Tx,
  { facts, run, effect }: { facts: Facts; run: Run; effect: QueueMessage },
): Promise<string | null> {
  const store = await deps.stores.find(tx, run.storeId);
  const message: Message = {
    id: deps.ids.next(),
    storeId: run.storeId,
    orderId: run.orderId,
    runId: run.id,
    journeyId: run.journeyId,
    versionId: run.versionId,
    nodeId: effect.nodeId,
    key: effect.key,
    touchpoint: effect.touchpoint,
    channel: effect.channel,
    class: effect.class,
    template: effect.template,
    shipmentIds: effect.shipmentIds,
    shipmentId: run.shipmentId,
    state: "queued",
    why: effect.notBefore === null ? null : (effect.waitsFor ?? "quiet_hours"),
    recipient: recipientOn(effect.channel, facts),
    subject: null,
    html: null,
    text: null,
    validUntil: effect.validUntil,
    queuedAt: facts.now,
    sentAt: null,
    attempts: 0,
    isDemo: store?.isDemo ?? false,
  };
  if (!(await deps.messages.insert(tx, message))) return null;
  await queueSend(deps, tx, message, effect.notBefore);
  return message.id;
}

function recipientOn(channel: string, { order, phone }: Facts): string | null {
  if (channel === "email") return order.email;
  return channel === "sms" ? phone : null;
}
