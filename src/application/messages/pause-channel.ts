import type { StoreId } from "@/domain/access/store-id";
import { type ChannelId, isChannelId } from "@/domain/messaging/channels/channel";
import { channels } from "@/domain/messaging/channels/registry";
import type { Instant } from "@/domain/shared/instant";
import { newTask } from "@/domain/support/new-task";
import { PAUSED_CHANNEL } from "@/domain/support/paused-channel-task";
import { settledTask } from "@/domain/support/task";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { Message, MessageHead } from "../ports/rows";
import { queueSend } from "./queue-send";
import { recordRefusal } from "./record-refusal";

/** What stands in a message's `why` while its channel is paused. */
export const CHANNEL_PAUSED = "channel_paused";

const MEND_KEY = "Set a new key under Settings, Channels; what waits leaves by itself then.";
const MEND_MAIL =
  "Put the right user name and password into SMTP_URL and start Milepost again; what waits leaves by itself then.";

/** How often a message looks whether its channel is open again; resuming lets it go at once. */
const LOOK_AGAIN_MS = 30 * 60_000;

/**
 * The provider refuses the key: no further message is spent on it. The channel's messages wait until a person has set a
 * new key or wants it tried again, and a manager's queue says so, once, on the order it was found with.
 */
export async function pauseChannel(
  deps: Pick<Deps, "channelSettings" | "tasks">,
  tx: Tx,
  { message, why, at }: { readonly message: MessageHead; readonly why: string; readonly at: Instant },
): Promise<void> {
  const { storeId, channel, orderId } = message;
  if (!isChannelId(channel)) return;
  if (!(await deps.channelSettings.pause(tx, { storeId, channel, why, at }))) return;
  const id = taskIdOf({ storeId, channel, pausedAt: at });
  await deps.tasks.open(
    tx,
    newTask({
      id,
      storeId,
      orderId,
      shipmentId: message.shipmentId,
      journeyId: PAUSED_CHANNEL,
      runId: id,
      nodeId: channel,
      key: id,
      role: "manager",
      priority: "urgent",
      reason: `${channels[channel].label}: the provider refuses the key, so messages wait.`,
      note: `It says: ${why}. ${channel === "email" ? MEND_MAIL : MEND_KEY}`,
      values: {},
      openedAt: at,
    }),
  );
}

/**
 * Holds a message back whose channel is paused; news that is over by now dies with that reason (D22). Null: the channel
 * is open. Else when to look again, or "over".
 */
export async function heldByChannel(
  deps: Deps,
  tx: Tx,
  message: Message,
): Promise<{ readonly until: Instant } | "over" | null> {
  if (!(await deps.channelSettings.isPaused(tx, message.storeId, message.channel))) return null;
  const now = deps.clock.now();
  const { validUntil } = message;
  if (validUntil !== null && validUntil <= now) {
    const values = { valid_until: validUntil, waited_for: CHANNEL_PAUSED };
    await recordRefusal(deps, tx, {
      message,
      at: now,
      refusal: { kind: "suppressed", reason: "stale", values },
    });
    return "over";
  }
  if (message.state !== "held")
    await deps.messages.update(tx, { ...message, state: "held", why: CHANNEL_PAUSED });
  return { until: Math.min(now + LOOK_AGAIN_MS, validUntil ?? Number.POSITIVE_INFINITY) };
}

/**
 * Opens a paused channel again, in two steps: it is open, then what waited is let go, each decided on anew (D21, D22).
 * Without effect where it was not paused. Should the process die in between, each message looks again by itself.
 */
export async function resumeChannel(
  deps: Deps,
  { storeId, channel, by }: { readonly storeId: StoreId; readonly channel: ChannelId; readonly by: Resumer },
): Promise<boolean> {
  const isResumed = await deps.db.transaction(async (tx) => {
    const before = await deps.channelSettings.find(tx, storeId, channel);
    if (!(await deps.channelSettings.resume(tx, storeId, channel))) return false;
    const pausedAt = before?.pausedAt ?? 0;
    const task = await deps.tasks.find(tx, storeId, taskIdOf({ storeId, channel, pausedAt }));
    if (task !== null)
      await deps.tasks.update(tx, settledTask(task, { ...by, at: deps.clock.now() }), task.revision);
    return true;
  });
  if (!isResumed) return false;
  for (const { id } of await deps.messages.heldOfChannel(deps.db.read, storeId, channel, CHANNEL_PAUSED)) {
    await deps.db.grouped(async (tx) => {
      const message = await deps.messages.find(tx, id);
      if (message === null || message.state !== "held" || message.why !== CHANNEL_PAUSED) return;
      await deps.messages.update(tx, { ...message, state: "queued", why: null });
      await queueSend(deps, tx, message);
    });
  }
  return true;
}

/** Who opened it again. */
export interface Resumer {
  readonly userId: string | null;
  readonly name: string;
}

function taskIdOf({
  storeId,
  channel,
  pausedAt,
}: {
  readonly storeId: StoreId;
  readonly channel: ChannelId;
  readonly pausedAt: Instant;
}): string {
  return `${PAUSED_CHANNEL}:${storeId}:${channel}:${pausedAt}`;
}
