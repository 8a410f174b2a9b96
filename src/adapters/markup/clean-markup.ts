import sanitize from "sanitize-html";
import type { CleanMarkup } from "@/domain/page/clean-page";

/** Simple formatting and links; no script, no style, no picture, no frame, no attribute that could do something. */
export const cleanMarkup: CleanMarkup = (markup) =>
  sanitize(markup, {
    allowedTags: [
      "p",
      "br",
      "strong",
      "b",
      "em",
      "i",
      "u",
      "ul",
      "ol",
      "li",
      "a",
      "h3",
      "h4",
      "blockquote",
      "code",
      "hr",
    ],
    allowedAttributes: { a: ["href"] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    parseStyleAttributes: false,
    nestingLimit: 20,
  });
