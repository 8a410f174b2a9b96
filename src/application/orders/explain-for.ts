import { HIDDEN } from "@/domain/access/mask";
import { explain } from "@/domain/journey/explain";
import type { LedgerDraft } from "@/domain/journey/ledger";
import { CONSOLE_LOCALE, type OrderView } from "./order-view";

/** A decision in one sentence, for its reader: what a mail server wrote quotes addresses, and only some may see those. */
export function explainFor(
  { store, seesPerson }: Pick<OrderView, "store" | "seesPerson">,
  entry: LedgerDraft,
): string {
  const hasProvidersWords = typeof entry.values.why === "string";
  const shown =
    hasProvidersWords && !seesPerson ? { ...entry, values: { ...entry.values, why: HIDDEN } } : entry;
  return explain(shown, { zone: store.zone, locale: CONSOLE_LOCALE });
}
