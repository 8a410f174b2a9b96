import { germanPage } from "./de/page";
import { englishPage } from "./en/page";
import { spanishPage } from "./es/page";
import { frenchPage } from "./fr/page";
import type { Language } from "./language";
import type { PageWords } from "./page-words";

/** The words of the public pages in a language. */
export function pageWordsIn(language: Language): PageWords {
  return pages[language];
}

const pages: Readonly<Record<Language, PageWords>> = {
  en: englishPage,
  de: germanPage,
  fr: frenchPage,
  es: spanishPage,
};
