import type { Language } from "../wording/language";
import type { Audience } from "./audience";
import type { Column } from "./block";
import { newBlock } from "./default-page";
import { MAIN_PAGE, type PageDocument, type PageSet } from "./document";
import { orderProblem, settled } from "./order-of-blocks";
import { type BlockKind, blockDefinition, type PageBlock, pageBlockSchema } from "./registry";
import type { PageTheme } from "./theme";

/** One act in the builder. `page` is "main" or a variant's id. */
export type PageIntent =
  | { readonly kind: "add_block"; readonly page: string; readonly block: BlockKind }
  | {
      readonly kind: "move_block";
      readonly page: string;
      readonly id: string;
      readonly column: Column;
      /** Its place among the blocks of that column, itself not counted. */
      readonly at: number;
    }
  | { readonly kind: "remove_block"; readonly page: string; readonly id: string }
  | { readonly kind: "duplicate_block"; readonly page: string; readonly id: string }
  | { readonly kind: "change_block"; readonly page: string; readonly id: string; readonly config: unknown }
  | { readonly kind: "change_theme"; readonly page: string; readonly theme: PageTheme }
  | { readonly kind: "set_languages"; readonly languages: readonly Language[] }
  | {
      readonly kind: "add_variant";
      readonly name: string;
      readonly audience: Audience;
      readonly like: string;
    }
  | {
      readonly kind: "change_variant";
      readonly id: string;
      readonly name: string;
      readonly audience: Audience;
    }
  | { readonly kind: "remove_variant"; readonly id: string };

export type PageEdit =
  | { readonly kind: "applied"; readonly set: PageSet; readonly says: string }
  | { readonly kind: "refused"; readonly why: string };

/** The page of that name; null when there is none. */
export function pageNamed(set: PageSet, page: string): PageDocument | null {
  if (page === MAIN_PAGE) return set.main;
  return set.variants.find(({ id }) => id === page)?.document ?? null;
}

/** Carries an act out, or says in a sentence why it cannot be. Nothing is changed in place. */
export function applyPageIntent(set: PageSet, intent: PageIntent): PageEdit {
  switch (intent.kind) {
    case "set_languages":
      return intent.languages.length === 0
        ? refused("A page needs a language.")
        : applied({ ...set, languages: [...intent.languages] }, "Changed the languages");
    case "add_variant":
      return addVariant(set, intent);
    case "change_variant": {
      const { id, name, audience } = intent;
      const variants = set.variants.map((one) => (one.id === id ? { ...one, name, audience } : one));
      return applied({ ...set, variants }, `Changed "${name}"`);
    }
    case "remove_variant": {
      const variants = set.variants.filter(({ id }) => id !== intent.id);
      return applied({ ...set, variants }, "Removed a variant");
    }
    default:
      return editDocument(set, intent);
  }
}

type DocumentIntent = Extract<PageIntent, { readonly page: string }>;

function editDocument(set: PageSet, intent: DocumentIntent): PageEdit {
  const document = pageNamed(set, intent.page);
  if (document === null) return refused("This page is not there any more.");
  const outcome = documentAfter(document, intent);
  if ("why" in outcome) return outcome;
  const { blocks, theme, says } = outcome;
  const changed: PageDocument = { blocks: [...blocks], theme };
  if (intent.page === MAIN_PAGE) return applied({ ...set, main: changed }, says);
  const variants = set.variants.map((one) => (one.id === intent.page ? { ...one, document: changed } : one));
  return applied({ ...set, variants }, says);
}

type Changed = { readonly blocks: readonly PageBlock[]; readonly theme: PageTheme; readonly says: string };
type Refused = { readonly kind: "refused"; readonly why: string };

function documentAfter(document: PageDocument, intent: DocumentIntent): Changed | Refused {
  const { blocks, theme } = document;
  if (intent.kind === "change_theme") return { blocks, theme: intent.theme, says: "Changed the theme" };
  if (intent.kind === "add_block") return addBlock(document, intent.block);
  const block = blocks.find(({ id }) => id === intent.id);
  if (block === undefined) return refused("This block is not there any more.");
  const { label, isRequired, isOnce } = blockDefinition(block.kind);
  switch (intent.kind) {
    case "remove_block":
      return isRequired
        ? refused(`${label} stays: a page without it would keep shoppers in the dark.`)
        : { blocks: blocks.filter((one) => one !== block), theme, says: `Removed ${label}` };
    case "duplicate_block": {
      if (isOnce) return refused(`${label} can stand on a page once.`);
      const copy = { ...block, id: freeId(blocks, block.kind) };
      return {
        blocks: blocks.flatMap((one) => (one === block ? [one, copy] : [one])),
        theme,
        says: `Copied ${label}`,
      };
    }
    case "change_block": {
      const parsed = pageBlockSchema.safeParse({ ...block, config: intent.config });
      if (!parsed.success) return refused(`${label} cannot be set to this.`);
      return {
        blocks: blocks.map((one) => (one === block ? parsed.data : one)),
        theme,
        says: `Changed ${label}`,
      };
    }
    case "move_block":
      return moveBlock(document, block, intent);
  }
}

function addBlock({ blocks, theme }: PageDocument, kind: BlockKind): Changed | Refused {
  const { isOnce, label } = blockDefinition(kind);
  if (isOnce && blocks.some((one) => one.kind === kind)) return refused(`${label} is on the page already.`);
  const added = newBlock(kind, freeId(blocks, kind));
  return { blocks: settled([...blocks, added]), theme, says: `Added ${label}` };
}

function moveBlock(
  { blocks, theme }: PageDocument,
  block: PageBlock,
  { column, at }: { readonly column: Column; readonly at: number },
): Changed | Refused {
  const moved = { ...block, column };
  const others = blocks.filter((one) => one !== block);
  const there = others.filter((one) => one.column === column);
  const elsewhere = others.filter((one) => one.column !== column);
  const inColumn = [...there.slice(0, at), moved, ...there.slice(at)];
  const next = column === "main" ? [...inColumn, ...elsewhere] : [...elsewhere, ...inColumn];
  const why = orderProblem(next);
  if (why !== null) return refused(why);
  return { blocks: next, theme, says: `Moved ${blockDefinition(block.kind).label}` };
}

function addVariant(
  set: PageSet,
  { name, audience, like }: Extract<PageIntent, { kind: "add_variant" }>,
): PageEdit {
  const document = pageNamed(set, like);
  if (document === null) return refused("The page to begin with is not there any more.");
  if (name.trim() === "") return refused("A variant needs a name.");
  const taken = new Set(set.variants.map(({ id }) => id));
  const id = firstFree("variant", taken);
  const variants = [...set.variants, { id, name: name.trim(), audience, document }];
  return applied({ ...set, variants }, `Added "${name.trim()}"`);
}

function freeId(blocks: readonly PageBlock[], kind: BlockKind): string {
  const taken = new Set(blocks.map(({ id }) => id));
  return taken.has(kind) ? firstFree(kind, taken) : kind;
}

/** "text-2", or the first number after it that is free. */
function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const id = `${name}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function applied(set: PageSet, says: string): PageEdit {
  return { kind: "applied", set, says };
}

function refused(why: string): Refused {
  return { kind: "refused", why };
}
