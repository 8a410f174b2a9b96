import type { CatalogueVariable } from "@/domain/messaging/variable-catalogue";

/**
 * The Liquid that prints a variable safely, whatever is known of the order: a list as a loop, a first name with a word
 * in its place, anything else that may be missing inside a condition (D15).
 */
export function liquidFor({
  name,
  isAlwaysKnown,
}: Pick<CatalogueVariable, "name" | "isAlwaysKnown">): string {
  const [list, member] = name.split("[].");
  if (list !== undefined && member !== undefined) {
    const one = list.endsWith("shipments") ? "parcel" : "item";
    const rest = member.split("[].")[0] ?? member;
    return `{% for ${one} in ${list} %}${printed(`${one}.${rest}`, isAlwaysKnown)} {% endfor %}`;
  }
  if (name === "customer.first_name") return '{{ customer.first_name | default: "there" }}';
  return printed(name, isAlwaysKnown);
}

function printed(name: string, isAlwaysKnown: boolean): string {
  return isAlwaysKnown ? `{{ ${name} }}` : `{% if ${name} %}{{ ${name} }}{% endif %}`;
}

export interface Insertion {
  readonly text: string;
  /** Where the cursor stands afterwards. */
  readonly cursor: number;
}

/** A text with a snippet in place of the selection, and a space where it would touch a word. */
export function inserted(
  text: string,
  { from, to, snippet }: { from: number; to: number; snippet: string },
): Insertion {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const gapBefore = /[\p{L}\p{N},.;:!?]$/u.test(before) ? " " : "";
  const gapAfter = /^[\p{L}\p{N}]/u.test(after) ? " " : "";
  const put = `${gapBefore}${snippet}${gapAfter}`;
  return { text: `${before}${put}${after}`, cursor: before.length + put.length };
}
