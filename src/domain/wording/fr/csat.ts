import type { CsatWords } from "../csat-words";

export const frenchCsat: CsatWords = {
  title: "Comment s’est passée la livraison ?",
  legend: "De 1, très mal, à 5, très bien",
  lowest: "Très mal",
  highest: "Très bien",
  comment: "Que devrions-nous savoir ? (facultatif)",
  submit: "Envoyer la réponse",
  thanks: "Merci pour votre réponse.",
  change: "Modifier la réponse",
  missing: "Choisissez un nombre de 1 à 5.",
};
