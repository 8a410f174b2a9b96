import { z } from "zod";
import { checkSender } from "@/application/settings/check-sender";
import { openMailChannel, saveMailChannel } from "@/application/settings/mail-channel";
import { sendTestMail } from "@/application/settings/send-test-mail";
import { mailProviderIds } from "@/domain/messaging/mail/mail-provider";
import { accountDeps } from "../context";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");

/** Over whom mail goes, how it fares, and whether receivers can believe who sent it. */
export const mailRouter = router({
  open: editSettings.query(({ ctx: { store, container } }) =>
    openMailChannel(
      { ...container.deps, connections: container.accounts.connections },
      { store, appUrl: container.env.appUrl, isSandbox: container.env.mailMode === "sandbox" },
    ),
  ),

  save: editSettings
    .input(
      z.object({
        provider: z.enum(mailProviderIds),
        values: z.record(z.string().max(40), z.string().max(2_000)),
        dkimSelector: z.string().max(100),
        perSecond: z.string().max(10).optional(),
      }),
    )
    .mutation(async ({ ctx: { container, actor }, input }) => {
      const { channelSettings } = container.deps;
      await saveMailChannel({ ...accountDeps(container), channelSettings }, actor, input);
    }),

  /** Sends one mail about no order. */
  test: editSettings
    .input(z.object({ to: z.string().trim().max(254) }))
    .mutation(({ ctx: { store, container }, input }) =>
      sendTestMail({ ...container.deps, emailSender: container.emailSender }, { store, to: input.to }),
    ),

  /** Asks the name servers, anew each time. */
  check: editSettings.mutation(({ ctx: { store, container } }) =>
    checkSender({ ...container.deps, dns: container.dns }, store),
  ),
});
