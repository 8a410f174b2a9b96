import { z } from "zod";
import {
  listChannels,
  removeChannel,
  saveChannel,
  setChannels,
  testChannel,
} from "@/application/settings/channel-connections";
import type { Container } from "../../current-container";
import { accountDeps } from "../context";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");
const channel = z.object({ channel: z.enum(setChannels) });

/** What messages go by beside mail, as a store sets it. */
export const channelsRouter = router({
  list: editSettings.query(({ ctx: { store, container } }) =>
    listChannels(container.deps, { store, appUrl: container.env.appUrl }),
  ),

  save: editSettings
    .input(
      channel.extend({
        values: z.record(z.string().max(40), z.string().max(2_000)),
        isSandbox: z.boolean(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await saveChannel(channelDeps(ctx.container), ctx.actor, input);
    }),

  remove: editSettings.input(channel).mutation(async ({ ctx, input }) => {
    await removeChannel(channelDeps(ctx.container), ctx.actor, input.channel);
  }),

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
