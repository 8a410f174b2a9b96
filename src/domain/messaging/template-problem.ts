import type { MessageTemplate } from "./template";

/** Something wrong with a message, in a sentence for the person who writes it. */
export interface TemplateProblem {
  /** An error keeps a journey from being published; a warning asks for a second look. */
  readonly severity: "error" | "warning";
  readonly sentence: string;
  /** "subject", "preheader", `blocks.${index}`, "sender.address", "sender.replyTo". */
  readonly where: string;
}

export interface TextField {
  /** As in `TemplateProblem.where`. */
  readonly where: string;
  /** Liquid. */
  readonly source: string;
}

/** Every field of a template that holds Liquid: subject, preheader, then the blocks' texts in their order. */
export function textFields(template: MessageTemplate): TextField[] {
  const fields = [
    { where: "subject", source: template.subject },
    { where: "preheader", source: template.preheader },
  ];
  for (const [index, block] of template.blocks.entries()) {
    if (block.kind === "heading" || block.kind === "text")
      fields.push({ where: `blocks.${index}`, source: block.text });
    if (block.kind === "button") fields.push({ where: `blocks.${index}`, source: block.label });
  }
  return fields;
}

/** What is written for other channels than mail alone. */
export function shortFields({ sms, push }: MessageTemplate): TextField[] {
  return [
    ...(sms === undefined ? [] : [{ where: "sms.text", source: sms.text }]),
    ...(push === undefined
      ? []
      : [
          { where: "push.title", source: push.title },
          { where: "push.body", source: push.body },
        ]),
  ];
}
