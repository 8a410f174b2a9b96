import type { PageStage } from "./stage";
import type { Texts } from "./texts";

interface FaqEntry {
  id: string;
  stages: PageStage[];
  question: Texts;
  answer: Texts;
}

/** Questions that come with Milepost. */
export const shippedFaq: FaqEntry[] = [];
