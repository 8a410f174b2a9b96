import { isSafeLink } from "@/domain/page/link";
import { textIn } from "@/domain/page/texts";
import type { BlockProps } from "./block-props";

/** Asks for a review, once everything is there. */
export function ReviewRequestBlock({ config, view, words, language }: BlockProps<"review_request">) {
  const written = config.href.trim();
  const href = written === "" ? view.store.reviewUrl : written;
  if (view.stage !== "delivered" || href === null || !isSafeLink(href)) return null;
  const { title, text, link } = words.blocks.review;
  return (
    <section className="card review">
      <h2>{textIn(config.heading, language) ?? title}</h2>
      <p className="quiet">{textIn(config.text, language) ?? text}</p>
      <a className="button secondary" href={href}>
        {link}
      </a>
    </section>
  );
}
