import { z } from "zod";
import { defineBlock } from "../block";
import { isSafeLink, LINK_RULE } from "../link";
import { textsSchema } from "../texts";

/** Asks for a review once everything is delivered. Empty words are Milepost's own; an empty link is the store's. */
export const reviewRequest = defineBlock({
  kind: "review_request",
  label: "Review request",
  purpose: "Asks for a review once everything is delivered, never before.",
  config: z.object({
    heading: textsSchema.meta({ title: "Heading" }),
    text: textsSchema.meta({ title: "Text" }),
    href: z.string().max(2000).meta({ title: "Link (empty: the store's review page)" }),
  }),
  initial: { heading: {}, text: {}, href: "" },
  isOnce: true,
  isRequired: false,
  position: "after_tracking",
  columns: ["main"],
  sentence: ({ href }) => `A review is asked for at ${href === "" ? "the store's review page" : href}`,
  texts: ({ heading, text }) => [
    { name: "Heading", texts: heading },
    { name: "Text", texts: text },
  ],
  problems: ({ href }) => (href === "" || isSafeLink(href) ? [] : [`The review link ${LINK_RULE}.`]),
});
