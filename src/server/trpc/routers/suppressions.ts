import { z } from "zod";
import {
  liftSuppression,
  listSuppressed,
  suppressAddress,
} from "@/application/settings/suppressed-addresses";
import { channelIds } from "@/domain/messaging/channels/channel";
import { accountDeps, readDeps } from "../context";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");
const named = z.object({
  channel: z.enum(channelIds),
  address: z.string().trim().min(3).max(254),
  class: z.enum(["all", "marketing", "transactional"]),
});

/** Addresses that are not written to. */
export const suppressionsRouter = router({
  list: editSettings
    .input(
      z.object({
        text: z.string().max(254),
        cursor: z.object({ at: z.number(), id: z.string() }).nullish(),
      }),
    )
    .query(({ ctx: { store, container }, input: { text, cursor } }) =>
      listSuppressed(readDeps(container), { store: { storeId: store.id }, text, after: cursor ?? null }),
    ),

  lift: editSettings.input(named).mutation(({ ctx: { container, actor }, input }) => {
    const { customers } = container.deps;
    return liftSuppression({ ...accountDeps(container), customers }, actor, input);
  }),

  /** Blocks an address by hand, or takes a lift back with what it was blocked for. */
  add: editSettings
    .input(
      named.extend({
        kind: z.enum(["manual", "bounce", "invalid_address"]),
        reason: z.string().trim().min(1).max(500),
      }),
    )
    .mutation(async ({ ctx: { container, actor }, input }) => {
      const { customers } = container.deps;
      await suppressAddress({ ...accountDeps(container), customers }, actor, input);
    }),
});
