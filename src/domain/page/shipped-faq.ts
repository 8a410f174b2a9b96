import { germanFaq } from "../wording/de/faq";
import { englishFaq } from "../wording/en/faq";
import { spanishFaq } from "../wording/es/faq";
import { frenchFaq } from "../wording/fr/faq";
import { faqStages } from "./faq-id";
import type { PageStage } from "./stage";
import type { Texts } from "./texts";

interface FaqEntry {
  id: string;
  stages: PageStage[];
  question: Texts;
  answer: Texts;
}

/** Questions that come with Milepost, in every language: a new block of questions begins with them. */
export const shippedFaq: FaqEntry[] = Object.entries(faqStages).map(([id, stages]) => ({
  id,
  stages: [...stages],
  question: inAll(id, "question"),
  answer: inAll(id, "answer"),
}));

function inAll(id: string, part: "question" | "answer"): Texts {
  return {
    en: wordsOf(englishFaq, id, part),
    de: wordsOf(germanFaq, id, part),
    fr: wordsOf(frenchFaq, id, part),
    es: wordsOf(spanishFaq, id, part),
  };
}

function wordsOf(
  words: Readonly<Record<string, { readonly question: string; readonly answer: string }>>,
  id: string,
  part: "question" | "answer",
): string {
  return words[id]?.[part] ?? "";
}
