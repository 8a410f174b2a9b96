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
  early: {
    title: "Wir fragen etwas später",
    text: "Sie können die Zustellung ab einem Tag nach der Ankunft bewerten. Dann hatten Sie Zeit, sie auszupacken.",
  },
  over: {
    title: "Die Frage ist geschlossen",
    text: "Sie war nach der Zustellung zwei Wochen lang offen. Wenn etwas nicht stimmt, schreiben Sie uns.",
  },
  closed: {
    title: "Danke, Ihre Antwort ist da",
    text: "Eine Antwort lässt sich einen Tag lang ändern. Wenn etwas nicht stimmt, schreiben Sie uns.",
  },
  back: "Bestellung ansehen",
};
