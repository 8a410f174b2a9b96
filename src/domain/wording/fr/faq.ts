import type { FaqWords } from "../faq-words";

export const frenchFaq: FaqWords = {
  when_shipped: {
    question: "Quand ma commande sera-t-elle expédiée\u00a0?",
    answer:
      "Dès que tout est emballé et que le transporteur l’a prise en charge. Cette page l’indique dans l’heure.",
  },
  label_only: {
    question: "Pourquoi y a-t-il un numéro de suivi, mais aucun mouvement\u00a0?",
    answer:
      "L’étiquette est imprimée, mais le transporteur n’a pas encore scanné le colis. Le premier passage a lieu en général sous un jour ouvré.",
  },
  change_order: {
    question: "Puis-je encore modifier quelque chose\u00a0?",
    answer:
      "Tant que le transporteur n’a pas le colis, écrivez-nous tout de suite et nous essaierons. Ensuite, nous ne pouvons que le demander au transporteur.",
  },
  window: {
    question: "Pourquoi plusieurs jours et non un seul\u00a0?",
    answer:
      "Parce que c’est plus honnête\u00a0: la plupart des colis arrivent dans cet intervalle. Dès que le transporteur en est sûr, cette page indique le jour.",
  },
  no_scan: {
    question: "Rien de nouveau depuis un moment. Est-il perdu\u00a0?",
    answer:
      "Presque jamais. Entre deux centres de tri, personne ne scanne le colis, et il se passe moins de choses le week-end. Si le silence dure trop, cette page le dit et vous indique quoi faire.",
  },
  late_what_now: {
    question: "Il est en retard. Que se passe-t-il maintenant\u00a0?",
    answer:
      "Nous le voyons aussi. La plupart des colis en retard arrivent en quelques jours. Sinon, écrivez-nous\u00a0: nous lançons une recherche et trouvons une solution avec vous.",
  },
  not_home: {
    question: "Et si je ne suis pas chez moi\u00a0?",
    answer:
      "Le transporteur repasse, le confie à un voisin ou le dépose dans un point de retrait. Cette page indique où il se trouve.",
  },
  collect: {
    question: "Que faut-il pour le retirer\u00a0?",
    answer:
      "En général le numéro de l’avis du transporteur et une pièce d’identité. Ne tardez pas\u00a0: il est renvoyé au bout de quelques jours.",
  },
  delivered_not_here: {
    question: "Il est indiqué «\u00a0livré\u00a0», mais je ne l’ai pas.",
    answer:
      "Regardez devant la porte, dans la boîte aux lettres et chez les voisins. Certains transporteurs scannent quelques heures trop tôt\u00a0: attendez demain. Ensuite, écrivez-nous et nous verrons avec le transporteur.",
  },
  wrong_or_broken: {
    question: "Quelque chose est cassé ou manque. Que faire\u00a0?",
    answer:
      "Gardez tout, prenez une photo et écrivez-nous. Nous envoyons un remplacement ou vous remboursons.",
  },
  problem_next: {
    question: "Dois-je faire quelque chose\u00a0?",
    answer:
      "Si oui, cette page le dit juste sous le statut. Sinon, nous nous en occupons avec le transporteur.",
  },
  return_money: {
    question: "Il repart. Et mon argent\u00a0?",
    answer:
      "Dès qu’il est chez nous, nous le renvoyons ou vous remboursons, à votre choix. Écrivez-nous si vous savez déjà.",
  },
  cancelled_money: {
    question: "Quand serai-je remboursé\u00a0?",
    answer:
      "Nous remboursons par votre moyen de paiement. Les banques mettent jusqu’à dix jours ouvrés à l’afficher.",
  },
};
