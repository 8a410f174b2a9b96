import type { BlockWords } from "../block-words";

export const germanBlocks: BlockWords = {
  faq: "Fragen und Antworten",
  review: {
    title: "Wie war es?",
    text: "Alles ist angekommen. Wenn Sie einen Moment haben, erzählen Sie anderen davon.",
    link: "Bewertung schreiben",
  },
};
