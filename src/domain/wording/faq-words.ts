import type { FaqId } from "../page/faq-id";

/** The questions that come with Milepost, in one language. A missing one is a compile error. */
export type FaqWords = Readonly<Record<FaqId, { readonly question: string; readonly answer: string }>>;
