import { z } from "zod";
import { defineBlock } from "../block";
import { isImageAddress, isSafeLink, LINK_RULE } from "../link";
import { isWritten, textsSchema } from "../texts";

/** A picture from the shop's own server. Its size is told, so that nothing jumps when it arrives. */
export const image = defineBlock({
  kind: "image",
  label: "Image",
  purpose: "A picture from your server, with words for whoever cannot see it.",
  config: z.object({
    url: z.string().max(2000).meta({ title: "Address of the picture" }),
    alt: textsSchema.meta({ title: "Words for the picture" }),
    isDecoration: z.boolean().meta({ title: "Decoration only" }),
    href: z.string().max(2000).meta({ title: "Link" }),
    width: z.number().int().min(1).max(4000).meta({ title: "Width in pixels" }),
    height: z.number().int().min(1).max(4000).meta({ title: "Height in pixels" }),
  }),
  initial: { url: "", alt: {}, isDecoration: false, href: "", width: 1200, height: 600 },
  isOnce: false,
  isRequired: false,
  position: "after_tracking",
  columns: ["main"],
  sentence: ({ url }) => (url === "" ? "A picture" : `The picture ${url}`),
  texts: ({ alt, isDecoration }) => (isDecoration ? [] : [{ name: "Words for the picture", texts: alt }]),
  problems: ({ url, alt, isDecoration, href }) => [
    ...(isImageAddress(url) ? [] : ["The picture's address must begin with https://."]),
    ...(isDecoration || isWritten(alt)
      ? []
      : ["Describe the picture for whoever cannot see it, or mark it as decoration."]),
    ...(href === "" || isSafeLink(href) ? [] : [`The picture's link ${LINK_RULE}.`]),
    ...(href !== "" && isDecoration ? ["A picture that is a link needs words."] : []),
  ],
});
