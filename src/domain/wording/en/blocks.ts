import type { BlockWords } from "../block-words";

export const englishBlocks: BlockWords = {
  faq: "Questions and answers",
  review: {
    title: "How was it?",
    text: "Everything is here. If you have a moment, tell others what you think.",
    link: "Write a review",
  },
};
