import { languages } from "../wording/language";
import type { PageDocument, PageSet } from "./document";
import { type BlockKind, blockDefinition, type PageBlock, pageBlockSchema } from "./registry";
import { plainTheme } from "./theme";

const ORDER = [
  "status",
  "parcels",
  "timeline",
  "self_service",
  "recommendations",
  "contact",
  "csat",
  "notifications",
  "items",
] as const satisfies readonly BlockKind[];

/** A new block of a kind, where such blocks go. */
export function newBlock(kind: BlockKind, id: string): PageBlock {
  const { initial, columns } = blockDefinition(kind);
  return pageBlockSchema.parse({ id, kind, column: columns[0], config: initial });
}

export const defaultDocument: PageDocument = {
  blocks: ORDER.map((kind) => newBlock(kind, kind)),
  theme: plainTheme,
};

/** The page of a shop that has changed nothing. */
export const defaultPage: PageSet = { languages: [...languages], main: defaultDocument, variants: [] };
