import { textIn } from "@/domain/page/texts";
import type { BlockProps } from "./block-props";

/** The merchant's own words. What is handed in has been cleaned: the page it stands in was prepared for showing. */
export function TextBlock({ config, language }: BlockProps<"text">) {
  const heading = textIn(config.heading, language);
  const body = textIn(config.body, language);
  if (body === null) return null;
  return (
    <section className="card prose">
      {heading !== null && <h2>{heading}</h2>}
      <div dangerouslySetInnerHTML={{ __html: body }} />
    </section>
  );
}
