import { z } from "zod";
import { type StatusMark, statusMarkSchema } from "./status";
import statusMapData from "./status-map.data.json";

/** The native vocabularies the map knows: one per list of codes, so UPS has two. */
export type Vocabulary = keyof typeof statusMapData.vocabularies;

/** A store's own mappings by `${vocabulary}:${code}`; they win over the map (R41). */
export type StatusOverrides = Readonly<Record<string, StatusMark>>;

export interface NativeCode {
  readonly vocabulary: Vocabulary;
  readonly code: string | null | undefined;
}

export interface StatusQuestion {
  readonly vocabulary: Vocabulary;
  /**
   * Finest first, e.g. AfterShip's [subtag, tag], Ship24's [statusCode, statusMilestone]. Absent codes are passed over.
   * A code of another list names its vocabulary, e.g. UPS's [currentStatus.code, { vocabulary: "ups_type", code: type }].
   */
  readonly codes: readonly (string | null | undefined | NativeCode)[];
  readonly overrides?: StatusOverrides | undefined;
}

/**
 * `known` tells whether the finest code that was given is mapped. When it is not, `mark` is that of a coarser code, or
 * null when there is none, and `vocabulary` and `code` are what belongs on the review list (R40, D13); `code` is null
 * when no code was given at all.
 */
export type StatusAnswer =
  | {
      readonly known: true;
      readonly mark: StatusMark;
      readonly vocabulary: Vocabulary;
      readonly code: string;
    }
  | {
      readonly known: false;
      readonly mark: StatusMark | null;
      readonly vocabulary: Vocabulary;
      readonly code: string | null;
    };

/** What a source's codes mean in our words. Codes are compared as written, without surrounding spaces. */
export function lookUpStatus({ vocabulary, codes, overrides = {} }: StatusQuestion): StatusAnswer {
  const given = codes.flatMap((code) => givenCode(vocabulary, code));
  const [finest] = given;
  if (!finest) return { known: false, mark: null, vocabulary, code: null };

  for (const native of given) {
    const mark = markOf(native, overrides);
    if (mark) return native === finest ? { known: true, mark, ...finest } : { known: false, mark, ...finest };
  }
  return { known: false, mark: null, ...finest };
}

/** One row of the map, for the screen on which a store edits its mappings. */
export interface StatusMapRow {
  readonly vocabulary: string;
  readonly code: string;
  readonly mark: StatusMark;
}

/** Every row of the map, in the order of the data. */
export function statusMapRows(): readonly StatusMapRow[] {
  return [...marks].flatMap(([vocabulary, rows]) =>
    [...rows].map(([code, mark]) => ({ vocabulary, code, mark })),
  );
}

interface GivenCode {
  readonly vocabulary: Vocabulary;
  readonly code: string;
}

function givenCode(vocabulary: Vocabulary, code: string | null | undefined | NativeCode): GivenCode[] {
  if (typeof code === "object" && code !== null) return givenCode(code.vocabulary, code.code);
  const trimmed = code?.trim() ?? "";
  return trimmed === "" ? [] : [{ vocabulary, code: trimmed }];
}

function markOf({ vocabulary, code }: GivenCode, overrides: StatusOverrides): StatusMark | undefined {
  return overrides[`${vocabulary}:${code}`] ?? marks.get(vocabulary)?.get(code);
}

const marks: ReadonlyMap<string, ReadonlyMap<string, StatusMark>> = marksByVocabulary();

function marksByVocabulary() {
  const rows = z.record(z.string(), z.record(z.string(), statusMarkSchema)).parse(statusMapData.vocabularies);
  return new Map(
    Object.entries(rows).map(([vocabulary, marksByCode]) => [
      vocabulary,
      new Map(Object.entries(marksByCode)),
    ]),
  );
}
