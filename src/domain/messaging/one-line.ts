/**
 * Text from outside as one printable line: line breaks, control characters and the marks that turn the direction of
 * what follows become a space. Empty when nothing is left.
 */
export function oneLine(text: string | null | undefined): string {
  return (text ?? "").replaceAll(NOT_PRINTED, " ").trim();
}

const NOT_PRINTED = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;
