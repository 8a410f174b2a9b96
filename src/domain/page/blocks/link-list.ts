import { z } from "zod";
import { defineBlock } from "../block";
import { isSafeLink, LINK_RULE } from "../link";
import { isWritten, textsSchema } from "../texts";

/** A few of the shop's own links. */
export const linkList = defineBlock({
  kind: "link_list",
  label: "Links",
  purpose: "A few links of your own: returns, care, opening hours.",
  config: z.object({
    heading: textsSchema.meta({ title: "Heading" }),
    links: z
      .array(
        z.object({
          id: z.string(),
          label: textsSchema.meta({ title: "Words" }),
          href: z.string().max(2000).meta({ title: "Link" }),
        }),
      )
      .max(20)
      .meta({ title: "Links" }),
  }),
  initial: { heading: {}, links: [{ id: "link-1", label: {}, href: "" }] },
  isOnce: false,
  isRequired: false,
  position: "anywhere",
  columns: ["side", "main"],
  sentence: ({ links }) => (links.length === 1 ? "1 link" : `${links.length} links`),
  texts: ({ heading, links }) => [
    { name: "Heading", texts: heading },
    ...links.map(({ label }, at) => ({ name: `Words of link ${at + 1}`, texts: label })),
  ],
  problems: ({ links }) => [
    ...(links.length === 0 ? ["The list has no link yet."] : []),
    ...links.flatMap(({ label, href }, at) => [
      ...(isWritten(label) ? [] : [`Link ${at + 1} has no words.`]),
      ...(isSafeLink(href) ? [] : [`Link ${at + 1} ${LINK_RULE}.`]),
    ]),
  ],
});
