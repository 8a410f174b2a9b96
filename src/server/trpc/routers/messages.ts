import { z } from "zod";
import { listDeadLetters, retryDeadLetter } from "@/application/messages/dead-letters";
import { countOutbox, listOutbox } from "@/application/messages/list-outbox";
import { openMessage } from "@/application/messages/open-message";
import { previewMessage } from "@/application/messages/preview-message";
import { seenRates } from "@/application/messages/seen-rates";
import { settleMessage } from "@/application/messages/settle-message";
import { can } from "@/domain/access/role";
import { touchpointIds } from "@/domain/journey/touchpoint";
import { outboxTabSchema } from "@/domain/messaging/outbox-tab";
import { messageTemplateSchema } from "@/domain/messaging/template";
import { readDeps } from "../context";
import { cursorSchema, idSchema, searchTextSchema } from "../inputs";
import { inStore, router } from "../procedures";

const readMessages = inStore("read_messages");
const readJourneys = inStore("read_journeys");
const retryMessages = inStore("retry_messages");

/** The outbox: every message and every decision not to send one. */
export const messagesRouter = router({
  list: readMessages
    .input(
      z.object({
        tab: outboxTabSchema.default("sent"),
        text: searchTextSchema.default(""),
        cursor: cursorSchema.nullish(),
      }),
    )
    .query(({ ctx, input: { tab, text, cursor } }) =>
      listOutbox(readDeps(ctx.container), {
        store: ctx.store,
        seesPerson: can(ctx.role, "read_personal_facts"),
        tab,
        text,
        after: cursor ?? null,
      }),
    ),

  /** What share of the messages was seen. */
  rates: readMessages.query(({ ctx }) => seenRates(readDeps(ctx.container), ctx.store)),

  counts: readMessages.query(({ ctx }) => countOutbox(readDeps(ctx.container), ctx.store)),

  open: readMessages.input(z.object({ messageId: idSchema })).query(({ ctx, input }) =>
    openMessage(readDeps(ctx.container), {
      store: ctx.store,
      seesPerson: can(ctx.role, "read_personal_facts"),
      messageId: input.messageId,
    }),
  ),

  /** A text as a shopper would get it. Changes nothing; a mutation because a text is longer than an address may be. */
  preview: readJourneys
    .input(
      z.object({
        template: messageTemplateSchema,
        orderId: idSchema.nullable(),
        covers: z.enum(["parcel", "fulfilment", "order"]),
        touchpoint: z.enum(touchpointIds).nullable().default(null),
      }),
    )
    .mutation(({ ctx, input }) =>
      previewMessage(
        { ...readDeps(ctx.container), renderer: ctx.container.renderer },
        { ...input, store: ctx.store, seesPerson: can(ctx.role, "read_personal_facts") },
      ),
    ),

  /** A person's word about a message that failed, or of which nobody knows whether it arrived (D3). */
  settle: retryMessages
    .input(z.object({ messageId: idSchema, decision: z.enum(["send_again", "was_delivered"]) }))
    .mutation(async ({ ctx, input: { messageId, decision } }) => {
      await settleMessage(ctx.container.deps, { storeId: ctx.store.id, messageId, decision });
    }),

  /** Background work that was given up. */
  dead: retryMessages.query(({ ctx }) => listDeadLetters(ctx.container.deps, ctx.store.id)),

  retryDead: retryMessages.input(z.object({ id: idSchema })).mutation(async ({ ctx, input }) => {
    await retryDeadLetter(ctx.container.deps, ctx.store.id, input.id);
  }),
});
