import { z } from "zod";
import { conditionSchema } from "../condition";
import { conditionInWords } from "../condition-words";
import { eventWords } from "../event-words";
import { journeyEventTypes } from "../journey-event";
import { defineNode } from "../node";

/** Where every journey starts: which events may start a run, and the filter they must pass. */
export const trigger = defineNode({
  kind: "trigger",
  label: "Starts when",
  config: z.object({ on: z.array(z.enum(journeyEventTypes)).min(1), filter: conditionSchema.nullable() }),
  ports: () => [{ id: "next", label: "" }],
  sentence: ({ on, filter }) =>
    `When ${on.map((type) => eventWords[type]).join(" or ")}${filter === null ? "" : `, if ${conditionInWords(filter)}`}`,
  enter: () => ({ go: "next" }),
  resume: () => ({ go: "next" }),
});
