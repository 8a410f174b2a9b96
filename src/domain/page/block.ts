import type { z } from "zod";
import type { Texts } from "./texts";

/** The wide column of tracking facts, or the narrow one beside it; a phone shows them in this order. */
export const columns = ["main", "side"] as const;
export type Column = (typeof columns)[number];

/**
 * Where a block may stand (R124, R125). "first": at the top, before everything. "tracking": part of the tracking
 * details. "after_tracking": it sells something, so never above or beside them.
 */
export type BlockPosition = "first" | "tracking" | "after_tracking" | "anywhere";

/** Words of the merchant inside a block, with what they are called in the form. */
export interface BlockText {
  readonly name: string;
  readonly texts: Texts;
}

/** One kind of block: its form, where it may stand and what can be wrong with it. One file each, one line in the registry. */
export interface BlockDefinition<Kind extends string, Config> {
  readonly kind: Kind;
  readonly label: string;
  /** What it is for, in a sentence; the palette shows it. */
  readonly purpose: string;
  readonly config: z.ZodType<Config>;
  /** What a new block of this kind is set to. Fits the schema; what it still lacks, `problems` says. */
  readonly initial: Config;
  readonly isOnce: boolean;
  /** A page without it would not be honest: it cannot be taken away. */
  readonly isRequired: boolean;
  readonly position: BlockPosition;
  /** Where it may stand; the first is where a new one goes. */
  readonly columns: readonly [Column, ...Column[]];
  /** The block in one plain sentence, for lists and comparisons. */
  sentence(config: Config): string;
  texts?(config: Config): readonly BlockText[];
  /** What must be mended before it can be published, in sentences. */
  problems?(config: Config): readonly string[];
}

/** Ties the kind's name, schema and rules together for the registry. */
export function defineBlock<const Kind extends string, Config>(definition: BlockDefinition<Kind, Config>) {
  return definition;
}
