import { textIn } from "@/domain/page/texts";
import type { BlockProps } from "./block-props";

/** The way to a person, in every state. */
export function ContactBlock({ config, view: { store }, words: { page }, language }: BlockProps<"contact">) {
  return (
    <section className="card contact">
      <h2>{textIn(config.heading, language) ?? page.question}</h2>
      <p className="quiet">{textIn(config.text, language) ?? page.personAnswers}</p>
      <a className="button" href={store.contactHref}>
        {page.ask(store.name)}
      </a>
    </section>
  );
}
