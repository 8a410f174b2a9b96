import { z } from "zod";
import { resumeChannel } from "@/application/messages/pause-channel";
import { listPausedChannels, REPLY_MAILBOX } from "@/application/messages/paused-channels";
import type { Store } from "@/application/ports/rows";
import type { Actor } from "@/application/settings/account-deps";
import {
  listChannels,
  removeChannel,
  saveChannel,
  setChannels,
  testChannel,
} from "@/application/settings/channel-connections";
import { readMailboxAgain } from "@/application/settings/reply-mailbox";
import { listDeliveries, replayDelivery } from "@/application/settings/webhook-log";
import { type ChannelId, channelIds } from "@/domain/messaging/channels/channel";
import type { Container } from "../../current-container";
import { accountDeps, readDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");
const readMessages = inStore("read_messages");
const channel = z.object({ channel: z.enum(setChannels) });

/** What messages go by beside mail, as a store sets it. */
export const channelsRouter = router({
  list: editSettings.query(({ ctx: { store, container } }) =>
    listChannels(container.deps, { store, appUrl: container.env.appUrl }),
  ),

  save: editSettings
    .input(
      channel.extend({
        values: z.record(z.string().max(40), z.string().max(20_000)),
        isSandbox: z.boolean(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await saveChannel(channelDeps(ctx.container), ctx.actor, input);
      await resumeChannel(ctx.container.deps, resumed(ctx, input.channel));
    }),

  /** Those whose messages wait because the provider refuses the key. */
  paused: readMessages.query(({ ctx: { store, container } }) =>
    listPausedChannels(readDeps(container), store.id),
  ),

  /** Lets what waits try the key that is set once more. */
  resume: editSettings
    .input(z.object({ channel: z.enum([...channelIds, REPLY_MAILBOX]) }))
    .mutation(async ({ ctx, input: { channel } }) => {
      const { deps } = ctx.container;
      if (channel !== REPLY_MAILBOX) await resumeChannel(deps, resumed(ctx, channel));
      else await readMailboxAgain({ ...deps, ...accountDeps(ctx.container) }, ctx.actor);
    }),

  remove: editSettings.input(channel).mutation(async ({ ctx, input }) => {
    await removeChannel(channelDeps(ctx.container), ctx.actor, input.channel);
  }),

  /** What was posted to the webhook lately. */
  deliveries: editSettings.query(({ ctx: { store, container } }) => listDeliveries(container.deps, store)),

  /** Posts one of them once more. */
  replay: editSettings
    .input(z.object({ deliveryId: idSchema }))
    .mutation(({ ctx: { store, container, actor }, input }) =>
      replayDelivery(
        { ...container.deps, ...accountDeps(container), channelSenders: container.channelSenders },
        { store, actor, deliveryId: input.deliveryId },
      ),
    ),

  /** Sends one message of no order there. */
  test: editSettings
    .input(channel.extend({ to: z.string().trim().max(60) }))
    .mutation(({ ctx: { store, container }, input }) =>
      testChannel({ ...container.deps, channelSenders: container.channelSenders }, { ...input, store }),
    ),
});

function channelDeps(container: Container) {
  return { ...accountDeps(container), channelSettings: container.deps.channelSettings };
}

function resumed({ store, actor }: { readonly store: Store; readonly actor: Actor }, id: ChannelId) {
  return { storeId: store.id, channel: id, by: { userId: actor.userId, name: actor.userName ?? "Somebody" } };
}
