import { z } from "zod";
import { defineBlock } from "../block";
import { isWritten, textsSchema } from "../texts";

/** The merchant's own words, with simple markup. */
export const text = defineBlock({
  kind: "text",
  label: "Text",
  purpose: "Your own words, with bold text, lists and links.",
  config: z.object({
    heading: textsSchema.meta({ title: "Heading" }),
    body: textsSchema.meta({ title: "Text", format: "markup" }),
  }),
  initial: { heading: {}, body: {} },
  isOnce: false,
  isRequired: false,
  position: "anywhere",
  columns: ["side", "main"],
  sentence: ({ heading }) => (isWritten(heading) ? `Text: ${Object.values(heading)[0] ?? ""}` : "Text"),
  texts: ({ heading, body }) => [
    { name: "Heading", texts: heading },
    { name: "Text", texts: body },
  ],
  problems: ({ body }) => (isWritten(body) ? [] : ["The text says nothing yet."]),
});
