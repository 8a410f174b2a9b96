import { z } from "zod";
import { type Language, languages } from "../wording/language";

/** Words that a merchant wrote, per language. A language that is missing, or empty, is told in another one. */
export const textsSchema = z.partialRecord(z.enum(languages), z.string().max(4000));
export type Texts = z.infer<typeof textsSchema>;

/**
 * The words for a reader: in their language, else in English, else in the first there is. Null when nobody wrote any.
 */
export function textIn(texts: Texts, language: Language): string | null {
  for (const one of [language, ...languages]) {
    const written = texts[one]?.trim();
    if (written !== undefined && written !== "") return written;
  }
  return null;
}

/** Whether anything is written at all. */
export function isWritten(texts: Texts): boolean {
  return textIn(texts, "en") !== null;
}

/** Enabled languages in which nothing is written, though it is in another. */
export function missingLanguages(texts: Texts, enabled: readonly Language[]): readonly Language[] {
  if (!isWritten(texts)) return [];
  return enabled.filter((one) => (texts[one]?.trim() ?? "") === "");
}
