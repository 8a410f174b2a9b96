import type { CsatWords } from "../csat-words";

export const germanCsat: CsatWords = {
  title: "Wie war die Zustellung?",
  legend: "Von 1, sehr schlecht, bis 5, sehr gut",
  lowest: "Sehr schlecht",
  highest: "Sehr gut",
  comment: "Was sollten wir wissen? (freiwillig)",
  submit: "Antwort senden",
  thanks: "Danke für Ihre Antwort.",
  change: "Antwort ändern",
  missing: "Bitte wählen Sie eine Zahl von 1 bis 5.",
};
