import { isImageAddress, isSafeLink } from "@/domain/page/link";
import { textIn } from "@/domain/page/texts";
import type { BlockProps } from "./block-props";

/** A picture that takes its room before it has come. */
export function ImageBlock({ config, language }: BlockProps<"image">) {
  const { url, alt, isDecoration, href, width, height } = config;
  if (!isImageAddress(url)) return null;
  const words = isDecoration ? "" : (textIn(alt, language) ?? "");
  const picture = (
    <img className="picture" src={url} alt={words} width={width} height={height} loading="lazy" />
  );
  return (
    <div className="picture-frame">
      {isSafeLink(href) && words !== "" ? <a href={href}>{picture}</a> : picture}
    </div>
  );
}
