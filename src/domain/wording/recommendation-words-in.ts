import { germanRecommendations } from "./de/recommendations";
import { englishRecommendations } from "./en/recommendations";
import { spanishRecommendations } from "./es/recommendations";
import { frenchRecommendations } from "./fr/recommendations";
import type { Language } from "./language";
import type { RecommendationWords } from "./recommendation-words";

/** What stands around recommendations in a language. */
export function recommendationWordsIn(language: Language): RecommendationWords {
  return byLanguage[language];
}

const byLanguage: Readonly<Record<Language, RecommendationWords>> = {
  en: englishRecommendations,
  de: germanRecommendations,
  fr: frenchRecommendations,
  es: spanishRecommendations,
};
