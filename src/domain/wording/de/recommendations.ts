import type { RecommendationWords } from "../recommendation-words";

export const germanRecommendations: RecommendationWords = {
  title: "Das könnte Ihnen auch gefallen",
  from: (price) => `ab ${price}`,
};
