import { literal } from "./one-off";
import type { MessageTemplate } from "./template";

/** A message of plain paragraphs under its subject, with one way on to the tracking page. Nothing is read as Liquid. */
export function plainLetterTemplate(
  { subject, paragraphs }: { readonly subject: string; readonly paragraphs: readonly string[] },
  button: string,
): MessageTemplate {
  return {
    class: "transactional",
    subject: literal(subject),
    preheader: literal(paragraphs[0] ?? ""),
    blocks: [
      { kind: "heading", text: literal(subject) },
      ...paragraphs.map((paragraph) => ({ kind: "text", text: literal(paragraph) }) as const),
      { kind: "button", label: literal(button), to: "tracking_page" },
    ],
  };
}
