import type { MessageTemplate } from "./template";

/** Stands where a touchpoint, a journey and a template would: a person wrote this message. */
export const ONE_OFF = "one_off";

export const ONE_OFF_LABEL = "Message from your team";

/** What somebody typed. */
export interface OneOffWords {
  readonly subject: string;
  /** Paragraphs stand apart by an empty line. */
  readonly text: string;
}

/**
 * A message of a person's own words in the shop's layout, with the way to the tracking page under it. Nothing in the
 * words is read as Liquid.
 */
export function oneOffTemplate({ subject, text }: OneOffWords): MessageTemplate {
  const paragraphs = text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return {
    class: "transactional",
    subject: literal(subject.trim()),
    preheader: literal(paragraphs.at(0)?.replaceAll("\n", " ") ?? ""),
    blocks: [
      ...paragraphs.map((paragraph) => ({ kind: "text", text: literal(paragraph) }) as const),
      { kind: "button", label: "Track your order", to: "tracking_page" },
    ],
  };
}

/** Braces are written by Liquid itself, so that two in a row open nothing. */
export function literal(words: string): string {
  return words.replaceAll(/\{(?=[{%])/g, '{{ "{" }}');
}
