import { z } from "zod";
import { recordTicket, ticketSchema } from "@/application/events/record-ticket";
import { router, withApiKey } from "../procedures";

/** What customers wrote to support, so that journeys and agents know of it (R148). */
export const supportRouter = router({
  recordTicket: withApiKey
    .input(z.object({ ticket: ticketSchema }))
    .output(z.object({ outcome: z.enum(["applied", "duplicate"]) }))
    .mutation(async ({ ctx, input }) => {
      const { deps, accounts } = ctx.container;
      const outcome = await recordTicket(
        { ...deps, passwords: accounts.passwords },
        { store: ctx.store, ticket: input.ticket },
      );
      return { outcome };
    }),
});
