import type { JourneyDraft } from "@/domain/journey/edit/draft";

/** The stem, or the stem with the first number that no text of the journey has. */
export function freeTemplateId({ messages }: Pick<JourneyDraft, "messages">, stem: string): string {
  if (!Object.hasOwn(messages, stem)) return stem;
  let number = 2;
  while (Object.hasOwn(messages, `${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}
