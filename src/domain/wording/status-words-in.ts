import type { StatusMark } from "../shipment/status";
import type { StatusWords } from "../shipment/status-wording";
import { statusWording, statusWords } from "../shipment/status-words";
import { germanStatuses } from "./de/statuses";
import { spanishStatuses } from "./es/statuses";
import { frenchStatuses } from "./fr/statuses";
import type { Language } from "./language";
import type { StatusTexts } from "./status-texts";

/** A status in the shopper's language; the same words are chosen in each, and the same tone. */
export function statusWordsIn(language: Language, mark: StatusMark): StatusWords {
  if (language === "en") return statusWords(mark);
  const { said, additions } = texts[language];
  const { key, addition, tone } = statusWording(mark);
  const [headline = "", explanation = ""] = said[key].split(" | ");
  const more = addition === null ? "" : additions[addition];
  return { headline, explanation: more === "" ? explanation : `${explanation} ${more}`, tone };
}

const texts: Readonly<Record<Exclude<Language, "en">, StatusTexts>> = {
  de: germanStatuses,
  fr: frenchStatuses,
  es: spanishStatuses,
};
