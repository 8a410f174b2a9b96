import type { RecommendationWords } from "../recommendation-words";

export const spanishRecommendations: RecommendationWords = {
  title: "También le puede gustar",
  from: (price) => `desde ${price}`,
};
