import { type MessageTemplate, messageBlockSchema, messageTemplateSchema } from "../../messaging/template";
import { isRecord } from "./same-value";

/** A text as far as it can be read; null when nothing of it can. */
export function readTemplate(raw: unknown): { template: MessageTemplate; isWhole: boolean } | null {
  const read = messageTemplateSchema.safeParse(raw);
  if (read.success) return { template: read.data, isWhole: true };
  if (!isRecord(raw)) return null;
  const blocks = Array.isArray(raw.blocks) ? raw.blocks : [];
  const mended = messageTemplateSchema.safeParse({
    ...raw,
    class: raw.class === "marketing" ? "marketing" : "transactional",
    subject: typeof raw.subject === "string" ? raw.subject : "",
    preheader: typeof raw.preheader === "string" ? raw.preheader : "",
    blocks: blocks.filter((block) => messageBlockSchema.safeParse(block).success),
  });
  return mended.success ? { template: mended.data, isWhole: false } : null;
}
