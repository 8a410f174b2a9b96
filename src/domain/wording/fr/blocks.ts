import type { BlockWords } from "../block-words";

export const frenchBlocks: BlockWords = {
  faq: "Questions et réponses",
  review: {
    title: "Votre avis",
    text: "Tout est arrivé. Si vous avez un instant, dites aux autres ce que vous en pensez.",
    link: "Écrire un avis",
  },
};
