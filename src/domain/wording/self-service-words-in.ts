import { germanSelfService } from "./de/self-service";
import { englishSelfService } from "./en/self-service";
import { spanishSelfService } from "./es/self-service";
import { frenchSelfService } from "./fr/self-service";
import type { Language } from "./language";
import type { SelfServiceWords } from "./self-service-words";

/** What self-service says in a language. */
export function selfServiceWordsIn(language: Language): SelfServiceWords {
  return byLanguage[language];
}

const byLanguage: Readonly<Record<Language, SelfServiceWords>> = {
  en: englishSelfService,
  de: germanSelfService,
  fr: frenchSelfService,
  es: spanishSelfService,
};
