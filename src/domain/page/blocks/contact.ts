import { z } from "zod";
import { defineBlock } from "../block";
import { textsSchema } from "../texts";

/** The way to a person, in every state (UX e3). Empty words are Milepost's own. */
export const contact = defineBlock({
  kind: "contact",
  label: "Contact",
  purpose: "The way to a person, in every state of the order.",
  config: z.object({
    heading: textsSchema.meta({ title: "Heading" }),
    text: textsSchema.meta({ title: "Text" }),
  }),
  initial: { heading: {}, text: {} },
  isOnce: true,
  isRequired: true,
  position: "anywhere",
  columns: ["side", "main"],
  sentence: () => "A question? The way to a person",
  texts: ({ heading, text }) => [
    { name: "Heading", texts: heading },
    { name: "Text", texts: text },
  ],
});
