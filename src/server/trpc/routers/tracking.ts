import { z } from "zod";
import { ingestEvents } from "@/application/events/ingest-events";
import { canonicalEventSchema } from "@/domain/event/canonical-event";
import { router, withApiKey } from "../procedures";

const MOST_AT_ONCE = 100;

const events = z
  .array(canonicalEventSchema)
  .min(1, "Send at least one event.")
  .max(MOST_AT_ONCE, `Send at most ${MOST_AT_ONCE} events at once.`)
  .refine(
    (list) => list.every((event) => event.type !== "compliance" || event.request !== "redact_shop"),
    "A program may not erase a whole shop. Remove the store under Settings instead.",
  );

const outcomes = z.object({ outcomes: z.array(z.enum(["applied", "duplicate"])) });

/** Facts from anything that is not a built-in source (R148). */
export const trackingRouter = router({
  /** All or none of the events are applied before the answer; one outcome per event, in order. */
  ingest: withApiKey
    .input(z.object({ events }))
    .output(outcomes)
    .mutation(async ({ ctx, input }) => ({
      outcomes: await ingestEvents(ctx.container.deps, {
        store: ctx.store,
        source: "api",
        events: input.events,
      }),
    })),
});
