import type { CsatWords } from "../csat-words";

export const frenchCsat: CsatWords = {
  title: "Comment s’est passée la livraison\u00a0?",
  legend: "De 1, très mal, à 5, très bien",
  lowest: "Très mal",
  highest: "Très bien",
  comment: "Que devrions-nous savoir\u00a0? (facultatif)",
  submit: "Envoyer la réponse",
  thanks: "Merci pour votre réponse.",
  change: "Modifier la réponse",
  missing: "Choisissez un nombre de 1 à 5.",
  early: {
    title: "Nous demandons un peu plus tard",
    text: "Vous pourrez évaluer la livraison un jour après son arrivée, le temps d’ouvrir votre colis.",
  },
  over: {
    title: "La question est close",
    text: "Elle est restée ouverte deux semaines après la livraison. Si quelque chose ne va pas, écrivez-nous.",
  },
  closed: {
    title: "Merci, nous avons votre réponse",
    text: "Une réponse peut être modifiée pendant un jour. Si quelque chose ne va pas, écrivez-nous.",
  },
  back: "Voir votre commande",
};
