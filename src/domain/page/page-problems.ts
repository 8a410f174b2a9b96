import { languageNames } from "../wording/language";
import { audienceProblems } from "./audience-problems";
import { MAIN_PAGE, type PageDocument, type PageSet } from "./document";
import { isImageAddress } from "./link";
import { orderProblem } from "./order-of-blocks";
import { blockDefinition, blockKinds } from "./registry";
import { missingLanguages } from "./texts";
import { colourProblems, isReadablePaper } from "./theme-colours";

/** Something about a page that its maker should know. */
export interface PageProblem {
  /** "error": it cannot be published so. */
  readonly severity: "error" | "warning";
  /** "main", or the variant's id. */
  readonly page: string;
  /** The block it is about; null: the theme, or the whole page. */
  readonly block: string | null;
  readonly says: string;
}

/** Everything that is wrong or missing, errors first. */
export function pageProblems(set: PageSet): readonly PageProblem[] {
  const found = [
    ...documentProblems(set, MAIN_PAGE, set.main),
    ...set.variants.flatMap(({ id, document }) => documentProblems(set, id, document)),
    ...audienceProblems(set).map(({ variant, says }) => error(variant, null, says)),
  ];
  return found.toSorted(
    (one, other) => Number(one.severity === "warning") - Number(other.severity === "warning"),
  );
}

function documentProblems(set: PageSet, page: string, { blocks, theme }: PageDocument): PageProblem[] {
  const misplaced = orderProblem(blocks);
  return [
    ...requiredProblems(page, blocks),
    ...(misplaced === null ? [] : [error(page, null, misplaced)]),
    ...blocks.flatMap((block) => {
      const { problems, texts, label } = blockDefinition(block.kind);
      return [
        ...(problems?.(block.config) ?? []).map((says) => error(page, block.id, says)),
        ...(texts?.(block.config) ?? []).flatMap((text) =>
          missingLanguages(text.texts, set.languages).map((language) =>
            warning(
              page,
              block.id,
              `${label}: "${text.name}" is not written in ${languageNames[language]} yet. Readers of it see another language.`,
            ),
          ),
        ),
      ];
    }),
    ...(theme.logoUrl === null || isImageAddress(theme.logoUrl)
      ? []
      : [error(page, null, "The logo's address must begin with https://.")]),
    ...colourProblems(theme).map(({ field, says }) =>
      field === "paper" && theme.paper !== null && !isReadablePaper(theme.paper)
        ? error(page, null, says)
        : warning(page, null, says),
    ),
  ];
}

function requiredProblems(page: string, blocks: PageDocument["blocks"]): PageProblem[] {
  return blockKinds.flatMap((kind) => {
    const { isRequired, isOnce, label } = blockDefinition(kind);
    const count = blocks.filter((block) => block.kind === kind).length;
    if (isRequired && count === 0) return [error(page, null, `${label} is missing: every page has it.`)];
    return isOnce && count > 1 ? [error(page, null, `${label} can stand on a page once.`)] : [];
  });
}

function error(page: string, block: string | null, says: string): PageProblem {
  return { severity: "error", page, block, says };
}

function warning(page: string, block: string | null, says: string): PageProblem {
  return { severity: "warning", page, block, says };
}
