import type { RecommendationWords } from "../recommendation-words";

export const frenchRecommendations: RecommendationWords = {
  title: "Vous aimerez peut-être aussi",
  from: (price) => `dès ${price}`,
};
