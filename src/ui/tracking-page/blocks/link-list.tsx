import { isSafeLink } from "@/domain/page/link";
import { textIn } from "@/domain/page/texts";
import type { BlockProps } from "./block-props";

/** A few of the shop's own links. */
export function LinkListBlock({ config, language }: BlockProps<"link_list">) {
  const heading = textIn(config.heading, language);
  const links = config.links.flatMap(({ id, label, href }) => {
    const words = textIn(label, language);
    return words !== null && isSafeLink(href) ? [{ id, words, href }] : [];
  });
  if (links.length === 0) return null;
  return (
    <section className="card">
      {heading !== null && <h2>{heading}</h2>}
      <ul className="links">
        {links.map(({ id, words, href }) => (
          <li key={id}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
