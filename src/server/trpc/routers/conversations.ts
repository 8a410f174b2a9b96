import { z } from "zod";
import { answerText } from "@/application/conversations/answer-text";
import {
  assignConversation,
  dismissConversation,
  listUnassigned,
} from "@/application/conversations/unassigned";
import {
  removeReplyMailbox,
  saveReplyMailbox,
  showReplyMailbox,
  testReplyMailbox,
} from "@/application/settings/reply-mailbox";
import { can } from "@/domain/access/role";
import { replySettingsSchema } from "@/domain/conversation/reply-settings";
import type { Container } from "../../current-container";
import { accountDeps, readDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const act = inStore("act_on_orders");
const editSettings = inStore("edit_settings");
const mailboxSchema = z.object({ settings: replySettingsSchema, secret: z.string().max(500) });

/** What shoppers answer, and where it comes in. */
export const conversationsRouter = router({
  unassigned: act.query(({ ctx: { store, role, container } }) =>
    listUnassigned(readDeps(container), { store, seesPerson: can(role, "read_personal_facts") }),
  ),

  countUnassigned: act.query(
    ({
      ctx: {
        store,
        container: { deps },
      },
    }) => deps.conversations.countUnassigned(deps.db.read, store.id),
  ),

  assign: act
    .input(z.object({ conversationId: idSchema, orderNumber: z.string().trim().min(1).max(60) }))
    .mutation(({ ctx: { store, actor, container }, input: { conversationId, orderNumber } }) =>
      assignConversation(assignDeps(container), { store, actor, conversationId, orderNumber }),
    ),

  dismiss: act
    .input(z.object({ conversationId: idSchema }))
    .mutation(({ ctx: { store, actor, container }, input: { conversationId } }) =>
      dismissConversation(assignDeps(container), { store, actor, conversationId }),
    ),

  /** Leaves after a few seconds, so that it can be taken back, to the number that wrote. */
  answerText: act
    .input(
      z.object({
        orderId: idSchema,
        requestId: idSchema,
        text: z.string().trim().min(1, "Write something.").max(900, "That is too long for a text message."),
      }),
    )
    .mutation(({ ctx: { store, actor, container }, input: { orderId, requestId, text } }) =>
      answerText(assignDeps(container), { store, actor, orderId, requestId, text }),
    ),

  mailbox: editSettings.query(({ ctx: { store, container } }) =>
    showReplyMailbox(container.deps, { store, appUrl: container.env.appUrl }),
  ),

  saveMailbox: editSettings.input(mailboxSchema).mutation(async ({ ctx, input: { settings, secret } }) => {
    await saveReplyMailbox(mailboxDeps(ctx.container), ctx.actor, { settings, secret });
  }),

  removeMailbox: editSettings.mutation(async ({ ctx }) => {
    await removeReplyMailbox(mailboxDeps(ctx.container), ctx.actor);
  }),

  testMailbox: editSettings
    .input(mailboxSchema)
    .mutation(({ ctx: { store, container }, input: { settings, secret } }) =>
      testReplyMailbox(container.replies, { store, settings, secret }),
    ),
});

function assignDeps(container: Container) {
  return { ...readDeps(container), audit: container.accounts.audit };
}

function mailboxDeps(container: Container) {
  const { replyMailboxes, stores } = container.deps;
  return { ...accountDeps(container), replyMailboxes, stores };
}
