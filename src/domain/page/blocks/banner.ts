import { z } from "zod";
import { defineBlock } from "../block";
import { isSafeLink, LINK_RULE } from "../link";
import { isWritten, textsSchema } from "../texts";

/** A line that sells or announces something; below the tracking details, and gone while there is a problem (R124). */
export const banner = defineBlock({
  kind: "banner",
  label: "Banner",
  purpose: "A line that announces something, with a link. Hidden while there is a problem with the order.",
  config: z.object({
    text: textsSchema.meta({ title: "Text" }),
    linkLabel: textsSchema.meta({ title: "Words of the link" }),
    href: z.string().max(2000).meta({ title: "Link" }),
  }),
  initial: { text: {}, linkLabel: {}, href: "" },
  isOnce: false,
  isRequired: false,
  position: "after_tracking",
  columns: ["main"],
  sentence: ({ href }) => (href === "" ? "A line that announces something" : `A line that leads to ${href}`),
  texts: ({ text, linkLabel }) => [
    { name: "Text", texts: text },
    { name: "Words of the link", texts: linkLabel },
  ],
  problems: ({ text, linkLabel, href }) => [
    ...(isWritten(text) ? [] : ["The banner says nothing yet."]),
    ...(href === "" || isSafeLink(href) ? [] : [`The banner's link ${LINK_RULE}.`]),
    ...(href !== "" && !isWritten(linkLabel) ? ["The banner's link has no words."] : []),
  ],
});
