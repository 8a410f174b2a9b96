import { textIn } from "@/domain/page/texts";
import type { BlockProps } from "./block-props";

/** What people ask at this stage, each answer folded under its question. */
export function FaqBlock({ config, view, words, language }: BlockProps<"faq">) {
  const shown = config.entries.flatMap(({ id, stages, question, answer }) => {
    const asked = textIn(question, language);
    const answered = textIn(answer, language);
    const isNow = stages.length === 0 || stages.includes(view.stage);
    return isNow && asked !== null && answered !== null ? [{ id, asked, answered }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className="card faq">
      <h2>{textIn(config.heading, language) ?? words.blocks.faq}</h2>
      {shown.map(({ id, asked, answered }) => (
        <details key={id}>
          <summary>{asked}</summary>
          <p>{answered}</p>
        </details>
      ))}
    </section>
  );
}
