import { z } from "zod";
import { languages } from "../wording/language";
import { audienceSchema } from "./audience";
import { defaultDocument, defaultPage, newBlock } from "./default-page";
import type { PageDocument, PageSet } from "./document";
import { settled } from "./order-of-blocks";
import { blockDefinition, blockKinds, type PageBlock, pageBlockSchema } from "./registry";
import { pageThemeSchema, plainTheme } from "./theme";

const looseDocument = z.object({ blocks: z.array(z.unknown()), theme: z.unknown() });
const looseVariant = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(80),
  audience: audienceSchema,
  document: z.unknown(),
});
const looseSet = z.object({
  languages: z
    .array(z.enum(languages))
    .min(1)
    .catch([...languages]),
  main: z.unknown(),
  variants: z.array(z.unknown()).catch([]),
});

/**
 * A page as it was saved, perhaps by another version of Milepost: what cannot be read is left out, what a page must
 * have is put in, and the order is an allowed one. So whatever comes back can be shown.
 */
export function readPage(saved: unknown): PageSet {
  const set = looseSet.safeParse(saved);
  if (!set.success) return defaultPage;
  const variants = set.data.variants.flatMap((one) => {
    const variant = looseVariant.safeParse(one);
    return variant.success ? [{ ...variant.data, document: readDocument(variant.data.document) }] : [];
  });
  return { languages: set.data.languages, main: readDocument(set.data.main), variants };
}

function readDocument(saved: unknown): PageDocument {
  const document = looseDocument.safeParse(saved);
  if (!document.success) return defaultDocument;
  const theme = pageThemeSchema.safeParse(document.data.theme);
  const read = document.data.blocks.flatMap((one) => {
    const block = pageBlockSchema.safeParse(one);
    return block.success ? [block.data] : [];
  });
  return {
    blocks: [...settled([...read.filter(isFirstOfItsKind), ...missing(read)])],
    theme: theme.success ? theme.data : plainTheme,
  };
}

function isFirstOfItsKind(block: PageBlock, at: number, all: readonly PageBlock[]): boolean {
  const isOther = (one: PageBlock) =>
    one.id === block.id || (blockDefinition(block.kind).isOnce && one.kind === block.kind);
  return all.findIndex(isOther) === at;
}

function missing(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blockKinds
    .filter((kind) => blockDefinition(kind).isRequired && blocks.every((block) => block.kind !== kind))
    .map((kind) => newBlock(kind, kind));
}
