import { z } from "zod";
import { holdMessages, releaseMessages } from "@/application/orders/hold-messages";
import { keepPromise, promiseDate, withdrawPromise } from "@/application/orders/promise-date";
import { revokeTrackingLink } from "@/application/orders/revoke-tracking-link";
import { withdrawLetter } from "@/application/orders/withdraw-letter";
import { previewLetter, writeToCustomer } from "@/application/orders/write-to-customer";
import { settleRequest } from "@/application/self-service/settle-request";
import type { Context } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const act = inStore("act_on_orders");
const onOrder = z.object({ orderId: idSchema });
const wordsSchema = z.object({
  subject: z
    .string()
    .trim()
    .min(1, "Write a subject.")
    .max(200, "That is too long for a subject.")
    .refine((subject) => !/[\r\n]/.test(subject), "A subject is one line."),
  text: z.string().trim().min(1, "Write something.").max(5_000, "That is too long for one message."),
});
const daySchema = z.iso.date("Choose a day.");

/** What an agent does with an order by hand. Each is written down; most can be taken back. */
export const orderActionsRouter = router({
  previewMessage: act
    .input(onOrder.extend({ words: wordsSchema }))
    .mutation(({ ctx, input }) => previewLetter(deps(ctx), { ...input, ...deed(ctx) })),

  /** Leaves after a few seconds, so that it can be taken back. `requestId` is made once per message: it goes out once. */
  sendMessage: act
    .input(onOrder.extend({ words: wordsSchema, requestId: idSchema }))
    .mutation(({ ctx, input }) => writeToCustomer(deps(ctx), { ...input, ...deed(ctx) })),

  withdrawMessage: act
    .input(z.object({ messageId: idSchema }))
    .mutation(({ ctx, input }) => withdrawLetter(deps(ctx), { ...input, ...deed(ctx) })),

  pauseMessages: act
    .input(onOrder)
    .mutation(({ ctx, input: { orderId } }) => holdMessages(deps(ctx), { ...deed(ctx), orderId })),

  resumeMessages: act
    .input(onOrder)
    .mutation(({ ctx, input: { orderId } }) => releaseMessages(deps(ctx), { ...deed(ctx), orderId })),

  /** Says how something ended that was asked for on the tracking page; the customer gets the sentence. */
  settleRequest: act
    .input(
      z.object({
        requestId: idSchema,
        outcome: z.enum(["done", "refused"]),
        answer: z.string().trim().max(600, "Keep it to a few sentences.").default(""),
      }),
    )
    .mutation(async ({ ctx, input: { requestId, outcome, answer } }) => {
      const said = answer === "" ? null : answer;
      const { state } = await settleRequest(deps(ctx), { ...deed(ctx), requestId, outcome, answer: said });
      return { state };
    }),

  /** All links of the order that are out stop working; the new one is returned. */
  revokeTrackingLink: act
    .input(onOrder)
    .mutation(({ ctx, input: { orderId } }) => revokeTrackingLink(deps(ctx), { ...deed(ctx), orderId })),

  promiseDate: act
    .input(onOrder.extend({ kind: z.enum(["arrives_by", "answer_by"]), date: daySchema }))
    .mutation(({ ctx, input: { orderId, kind, date } }) =>
      promiseDate(deps(ctx), { ...deed(ctx), orderId, kind, date }),
    ),

  withdrawPromise: act
    .input(z.object({ promiseId: idSchema }))
    .mutation(({ ctx, input }) => withdrawPromise(deps(ctx), { ...input, ...deed(ctx) })),

  keepPromise: act
    .input(z.object({ promiseId: idSchema }))
    .mutation(({ ctx, input }) => keepPromise(deps(ctx), { ...input, ...deed(ctx) })),
});

function deps({ container }: Pick<Context, "container">) {
  return { ...container.deps, audit: container.accounts.audit, renderer: container.renderer };
}

function deed<Store, Actor>({ store, actor }: { readonly store: Store; readonly actor: Actor }) {
  return { store, actor };
}
