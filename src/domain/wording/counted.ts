import { oncePerKey } from "../shared/once-per-key";
import type { Language } from "./language";

/** The forms a count takes; languages with more forms than these name them, the others leave them out. */
type Forms = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};

/** A count with its noun in the right form (CLDR plural rules): "1 day", "3 days"; French counts 0 as one. */
export function counted(language: Language, count: number, forms: Forms): string {
  return `${count} ${forms[rules(language).select(count)] ?? forms.other}`;
}

const rules = oncePerKey(10, (language) => new Intl.PluralRules(language));
