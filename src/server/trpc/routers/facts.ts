import { z } from "zod";
import { countMatches } from "@/application/facts/count-matches";
import { editorStore } from "@/application/facts/editor-store";
import { factValues } from "@/application/facts/fact-values";
import { conditionSchema } from "@/domain/journey/condition";
import { readDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const readJourneys = inStore("read_journeys");

/** What the editor needs to know of a store to ask good questions of its orders. */
export const factsRouter = router({
  /** Currency, country, links that are not set up, what is wrong with the sender. */
  store: readJourneys.query(({ ctx }) => editorStore(ctx.store)),

  /** Values that a fact had in this store's orders. */
  values: readJourneys
    .input(z.object({ factId: idSchema }))
    .query(({ ctx, input }) =>
      factValues(readDeps(ctx.container), { store: ctx.store, factId: input.factId }),
    ),

  /** How many recent orders a rule fits. A mutation because a rule is longer than an address may be. */
  matches: readJourneys
    .input(z.object({ condition: conditionSchema, scope: z.enum(["order", "shipment"]) }))
    .mutation(({ ctx, input }) => countMatches(readDeps(ctx.container), { ...input, store: ctx.store })),
});
