import type { RecommendationWords } from "../recommendation-words";

export const englishRecommendations: RecommendationWords = {
  title: "You might also like",
  from: (price) => `from ${price}`,
};
