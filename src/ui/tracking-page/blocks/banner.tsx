import { isSafeLink } from "@/domain/page/link";
import { textIn } from "@/domain/page/texts";
import type { BlockProps } from "./block-props";

/** A line that announces something. */
export function BannerBlock({ config, language }: BlockProps<"banner">) {
  const text = textIn(config.text, language);
  const label = textIn(config.linkLabel, language);
  if (text === null) return null;
  return (
    <section className="card banner">
      <p>{text}</p>
      {label !== null && isSafeLink(config.href) && <a href={config.href}>{label}</a>}
    </section>
  );
}
