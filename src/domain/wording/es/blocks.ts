import type { BlockWords } from "../block-words";

export const spanishBlocks: BlockWords = {
  faq: "Preguntas y respuestas",
  review: {
    title: "¿Qué le ha parecido?",
    text: "Todo ha llegado. Si tiene un momento, cuente a otros su opinión.",
    link: "Escribir una reseña",
  },
};
