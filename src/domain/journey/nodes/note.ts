import { z } from "zod";
import { defineNode } from "../node";

/** A line for people; the ledger shows that an order came past it. */
export const note = defineNode({
  kind: "note",
  label: "Note",
  config: z.object({ text: z.string() }),
  initial: () => ({ text: "A note" }),
  ports: () => [{ id: "next", label: "" }],
  sentence: ({ text }) => text,
  enter: ({ text }) => ({ go: "next", notes: [{ kind: "noted", reason: "note", values: { text } }] }),
  resume: () => ({ go: "next" }),
});
