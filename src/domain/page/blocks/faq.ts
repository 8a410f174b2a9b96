import { z } from "zod";
import { defineBlock } from "../block";
import { shippedFaq } from "../shipped-faq";
import { pageStages } from "../stage";
import { isWritten, textsSchema } from "../texts";

/** Questions with their answers, each at the stages of a delivery where people ask it (R79). */
export const faq = defineBlock({
  kind: "faq",
  label: "Questions and answers",
  purpose: "Answers to what people ask, at the moment they ask it. Comes with good ones in four languages.",
  config: z.object({
    heading: textsSchema.meta({ title: "Heading" }),
    entries: z
      .array(
        z.object({
          id: z.string(),
          /** Where it is shown; empty: always. */
          stages: z.array(z.enum(pageStages)).meta({ title: "Shown when the order is" }),
          question: textsSchema.meta({ title: "Question" }),
          answer: textsSchema.meta({ title: "Answer" }),
        }),
      )
      .max(60)
      .meta({ title: "Questions" }),
  }),
  initial: { heading: {}, entries: shippedFaq },
  isOnce: true,
  isRequired: false,
  position: "anywhere",
  columns: ["main", "side"],
  sentence: ({ entries }) => (entries.length === 1 ? "1 question" : `${entries.length} questions`),
  texts: ({ heading, entries }) => [
    { name: "Heading", texts: heading },
    ...entries.flatMap(({ question, answer }, at) => [
      { name: `Question ${at + 1}`, texts: question },
      { name: `Answer ${at + 1}`, texts: answer },
    ]),
  ],
  problems: ({ entries }) => [
    ...(entries.length === 0 ? ["There is no question yet."] : []),
    ...entries.flatMap(({ question, answer }, at) => [
      ...(isWritten(question) ? [] : [`Question ${at + 1} is empty.`]),
      ...(isWritten(answer) ? [] : [`Question ${at + 1} has no answer.`]),
    ]),
  ],
});
