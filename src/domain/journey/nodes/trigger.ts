import { z } from "zod";
import { conditionSchema } from "../condition";
import { conditionInWords } from "../condition-words";
import { eventWords } from "../event-words";
import { journeyEventTypes } from "../journey-event";
import { defineNode } from "../node";

const config = z.object({
  on: z.array(z.enum(journeyEventTypes)).min(1),
  where: conditionSchema.nullable(),
  filter: conditionSchema.nullable(),
});

/**
 * Where every journey starts. `where` says which of the events are meant ("the status is now OutForDelivery") and passes
 * over the others without a word; a refusal by `filter` is a decision about this order and is kept in the ledger.
 */
export const trigger = defineNode({
  kind: "trigger",
  label: "Starts when",
  config,
  initial: (scope): z.infer<typeof config> => ({
    on: [scope === "order" ? "order_placed" : "shipment_created"],
    where: null,
    filter: null,
  }),
  ports: () => [{ id: "next", label: "" }],
  sentence: ({ on, where, filter }) =>
    `When ${on.map((type) => eventWords[type]).join(" or ")}${where === null ? "" : ` and ${conditionInWords(where)}`}${filter === null ? "" : `, if ${conditionInWords(filter)}`}`,
  enter: () => ({ go: "next" }),
  resume: () => ({ go: "next" }),
});
