import { languageNames } from "../wording/language";
import type { PageDocument, PageSet } from "./document";
import { blockDefinition, type PageBlock } from "./registry";

/** What has changed from one page to another, in sentences; empty when nothing has. */
export function comparePages(before: PageSet, after: PageSet): readonly string[] {
  return [
    ...languageChanges(before, after),
    ...documentChanges(before.main, after.main, ""),
    ...variantChanges(before, after),
  ];
}

function languageChanges(before: PageSet, after: PageSet): readonly string[] {
  const added = after.languages.filter((one) => !before.languages.includes(one));
  const gone = before.languages.filter((one) => !after.languages.includes(one));
  return [
    ...added.map((one) => `The page can be read in ${languageNames[one]}.`),
    ...gone.map((one) => `The page cannot be read in ${languageNames[one]} any more.`),
  ];
}

function variantChanges(before: PageSet, after: PageSet): readonly string[] {
  const added = after.variants.filter(({ id }) => before.variants.every((one) => one.id !== id));
  const gone = before.variants.filter(({ id }) => after.variants.every((one) => one.id !== id));
  const changed = after.variants.flatMap((variant) => {
    const was = before.variants.find(({ id }) => id === variant.id);
    if (was === undefined) return [];
    return [
      ...(was.name === variant.name ? [] : [`"${was.name}" is called "${variant.name}".`]),
      ...(same(was.audience, variant.audience) ? [] : [`"${variant.name}" is for other orders than before.`]),
      ...documentChanges(was.document, variant.document, `In "${variant.name}": `),
    ];
  });
  return [
    ...added.map(({ name }) => `The variant "${name}" is new.`),
    ...gone.map(({ name }) => `The variant "${name}" is gone.`),
    ...changed,
  ];
}

function documentChanges(before: PageDocument, after: PageDocument, where: string): readonly string[] {
  const added = after.blocks.filter(({ id }) => before.blocks.every((one) => one.id !== id));
  const gone = before.blocks.filter(({ id }) => after.blocks.every((one) => one.id !== id));
  const kept = after.blocks.flatMap((block) => {
    const was = before.blocks.find(({ id }) => id === block.id);
    return was === undefined || same(was.config, block.config) ? [] : [block];
  });
  const say = (block: PageBlock, what: string) => `${where}${blockDefinition(block.kind).label} ${what}.`;
  return [
    ...added.map((block) => say(block, "is new")),
    ...gone.map((block) => say(block, "is gone")),
    ...kept.map((block) => say(block, "says something else")),
    ...moved(before.blocks, after.blocks).map((block) => say(block, "stands elsewhere")),
    ...(same(before.theme, after.theme) ? [] : [`${where}The theme is another.`]),
  ];
}

/** Blocks of both pages that are not where they were, counted among those of both. */
function moved(before: readonly PageBlock[], after: readonly PageBlock[]): readonly PageBlock[] {
  const placesOf = (blocks: readonly PageBlock[], others: readonly PageBlock[]) =>
    blocks.filter(({ id }) => others.some((one) => one.id === id)).map(({ id, column }) => `${column} ${id}`);
  const [was, is] = [placesOf(before, after), placesOf(after, before)];
  const kept = longestCommon(was, is);
  return after.filter(({ id, column }) => is.includes(`${column} ${id}`) && !kept.has(`${column} ${id}`));
}

/** A longest run of places that both lists hold in the same order. */
function longestCommon(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  let runs: readonly (readonly string[])[] = Array.from({ length: other.length + 1 }, () => []);
  for (const place of one) {
    const next: (readonly string[])[] = [[]];
    for (let at = 0; at < other.length; at += 1) {
      const [above = [], left = [], corner = []] = [runs[at + 1], next[at], runs[at]];
      const longer = above.length >= left.length ? above : left;
      next.push(other[at] === place ? [...corner, place] : longer);
    }
    runs = next;
  }
  return new Set(runs.at(-1));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
