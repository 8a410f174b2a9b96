import type { Carrier, SituationWords } from "../situation-words";

const Le = (carrier: Carrier) => carrier ?? "Le transporteur";
const au = (carrier: Carrier) => (carrier === null ? "au transporteur" : `à ${carrier}`);
const againOrBack = "Écrivez-nous ce que vous préférez : nous renvoyons la commande ou nous la remboursons.";

export const frenchSituations: SituationWords = {
  whatToDo: "Que faire",
  outToday: {
    word: "En cours de livraison",
    headline: "Arrive aujourd’hui",
    since: (time) => `Dans le véhicule de livraison depuis ${time}.`,
  },
  outBefore: {
    word: "En cours de livraison",
    headline: "Pas encore livré",
    lead: (day) => `Le colis est parti en livraison le ${day} et n’a pas été scanné depuis.`,
    advice: (carrier) => ({
      title: "Et ensuite",
      points: [
        "Un véhicule qui ne finit pas sa tournée apporte le reste le jour ouvré suivant.",
        `S’il n’est pas là demain soir, écrivez-nous et nous demanderons ${au(carrier)}.`,
      ],
    }),
  },
  delivered: {
    word: "Livré",
    headline: (day) => `Livré le ${day}`,
    scannedAt: (time) => `Il a été scanné à ${time}.`,
    notHere: (carrier, until) => ({
      title: "Indiqué comme livré, mais pas reçu",
      points: [
        "Regardez dans la boîte aux lettres, à la porte de derrière, dans l’entrée et là où l’on dépose les colis.",
        "Demandez chez vous et dans le voisinage ; cherchez un avis ou un e-mail avec photo du transporteur.",
        "Certains transporteurs scannent un colis jusqu’à un jour avant de le remettre.",
        `Toujours rien${until === null ? "" : ` d’ici le ${until}`} ? Écrivez-nous et nous demanderons une recherche ${au(carrier)}. Elle prend en général 5 à 7 jours.`,
      ],
    }),
  },
  readyToCollect: {
    word: "Prêt à être retiré",
    headline: "Prêt à être retiré",
    at: (place) => `Le colis vous attend ici : ${place}.`,
    of: (carrier) => `Le colis vous attend dans un point de retrait${carrier === null ? "" : ` ${carrier}`}.`,
    advice: {
      title: "Pour le retirer",
      points: [
        "Prenez une pièce d’identité et, si vous l’avez reçu, l’avis du transporteur.",
        "Les points de retrait ne gardent un colis que quelques jours, souvent sept ; ensuite il nous revient.",
        "Les horaires figurent sur l’avis ou sur le site du transporteur.",
      ],
    },
  },
  moving: {
    word: "En route",
    headline: "Votre colis est en route",
    noDateYet: "Il n’y a pas encore de date de livraison ; elle apparaîtra ici dès qu’elle sera connue.",
  },
  inCustoms: {
    word: "En douane",
    headline: "Votre colis est en douane",
    lead: "La douane l’examine, comme tout colis venant de l’étranger.",
  },
  labelOnly: {
    word: "Emballé",
    headline: "Emballé, en attente du transporteur",
    lead: "Nous avons imprimé l’étiquette de votre colis ; le transporteur ne l’a pas encore pris en charge.",
  },
  unknownToCarrier: {
    word: "Emballé",
    headline: "En attente du premier scan",
    lead: (carrier) =>
      `Votre colis a un numéro ; ${carrier ?? "le transporteur"} ne l’a pas encore scanné. Cela peut prendre une journée.`,
  },
  silent: {
    word: "Sans nouvelles",
    headline: (duration) => `Aucun scan depuis ${duration}`,
    longer: "C’est plus long que d’habitude.",
    advice: {
      title: "Ce que cela signifie",
      points: [
        "Les colis ne sont souvent pas scannés entre deux centres de tri ; le prochain scan en dira plus.",
        "Vous n’avez rien à faire. Si vous préférez que nous interrogions le transporteur, écrivez-nous.",
      ],
    },
  },
  late: {
    word: "En retard",
    headline: (day) => `En retard : il était prévu le ${day}`,
    headlineWithoutDay: "En retard : il était prévu avant aujourd’hui",
    noNewDate: "Le transporteur n’a pas donné de nouvelle date.",
    advice: {
      title: "Ce que vous pouvez faire",
      points: [
        "Beaucoup de colis en retard arrivent l’un des jours ouvrés suivants.",
        "S’il vous le faut pour un jour précis, écrivez-nous : nous interrogerons le transporteur ou trouverons une autre voie.",
      ],
    },
  },
  cancelled: {
    word: "Annulé",
    headline: "Ce colis a été annulé",
    lead: "Il ne sera pas envoyé. Si cela vous surprend, écrivez-nous.",
  },
  attemptFailed: {
    word: "Livraison manquée",
    headline: (attempts) =>
      attempts > 1 ? `Pas livré après ${attempts} tentatives` : "Le transporteur n’a pas pu livrer",
    lead: (carrier, day) => `${Le(carrier)} a essayé le ${day}.`,
    advice: (carrier) => ({
      title: "Pour que cela marche la prochaine fois",
      points: [
        "Cherchez un avis à votre porte : il indique où est le colis et comment choisir un jour.",
        "La plupart des transporteurs repassent le jour ouvré suivant. Vérifiez que la sonnette et le nom sont visibles.",
        `Personne chez vous ? Demandez ${au(carrier)} de le garder en point de retrait, ou écrivez-nous.`,
      ],
    }),
  },
  delayed: {
    word: "Retardé",
    headline: (window) => `Retardé : maintenant ${window}`,
    headlineWithoutDate: "Retardé, pas encore de nouvelle date",
    advice: (hasDate) => ({
      title: "Ce que vous pouvez faire",
      points: [
        hasDate
          ? "Vous n’avez rien à faire. La date ci-dessus suit ce que le transporteur nous dit."
          : "Vous n’avez rien à faire. Une nouvelle date apparaîtra ici dès que le transporteur en donnera une.",
        "S’il vous le faut pour un jour précis, écrivez-nous et nous chercherons une autre voie.",
      ],
    }),
  },
  addressProblem: {
    word: "Adresse incertaine",
    headline: "Le transporteur ne trouve pas l’adresse",
    lead: (carrier) => `${Le(carrier)} a le colis et a besoin d’une adresse plus précise.`,
    points: [
      "Écrivez-nous l’adresse complète : numéro, appartement ou étage, et le nom sur la sonnette.",
      "Faites vite, s’il vous plaît : après quelques jours, le colis nous revient.",
    ],
  },
  held: {
    word: "En attente",
    headline: "Le transporteur retient votre colis",
    points: ["Écrivez-nous : nous demandons au transporteur ce qui manque et nous vous le disons."],
  },
  customsProblem: {
    word: "Bloqué en douane",
    headline: "Bloqué en douane",
    lead: "La douane demande quelque chose avant de laisser partir le colis.",
    points: [
      "Si le transporteur vous a écrit, répondez-lui : il s’agit souvent du contenu ou de la valeur.",
      "Sinon, écrivez-nous ; nous avons les documents que la douane demande.",
    ],
  },
  paymentDue: {
    word: "Paiement dû",
    headline: "Un paiement est dû avant la livraison",
    lead: (carrier) => `${Le(carrier)} perçoit des droits ou taxes pour la douane.`,
    points: [
      "Payez seulement sur le site du transporteur ou à la porte ; jamais par un lien reçu par SMS.",
      "Si le montant vous semble faux, écrivez-nous avant de payer.",
    ],
  },
  lost: {
    word: "Perdu",
    headline: "Ce colis est perdu",
    lead: (carrier) => `${Le(carrier)} ne le trouve pas. Nous en sommes désolés.`,
    points: [againOrBack],
  },
  damaged: {
    word: "Endommagé",
    headline: "Le colis a été endommagé en chemin",
    lead: "Il ne sera pas livré dans cet état. Nous en sommes désolés.",
    points: [againOrBack],
  },
  refused: {
    word: "Refusé",
    headline: "La livraison a été refusée",
    lead: "Le colis n’a pas été accepté à l’adresse ; il nous revient.",
    points: ["C’était une erreur ? Écrivez-nous : nous le renvoyons."],
  },
  unclaimed: {
    word: "Non retiré",
    headline: "Le colis n’a pas été retiré",
    lead: "Le point de retrait l’a rendu, et il nous revient.",
    points: [againOrBack],
  },
  returning: {
    word: "En retour",
    headline: "En route vers nous",
    lead: "Le transporteur n’a pas pu le livrer et le renvoie.",
    points: ["Écrivez-nous ce que vous préférez une fois qu’il sera ici : nouvel envoi ou remboursement."],
  },
  returned: {
    word: "Revenu",
    headline: (day) => `Revenu chez nous le ${day}`,
    points: ["Si vous n’avez pas encore de nouvelles de nous, écrivez-nous : nouvel envoi ou remboursement."],
  },
  goneQuiet: {
    word: "Sans nouvelles",
    headline: "Nous avons perdu ce colis de vue",
    lead: (carrier) => `${Le(carrier)} ne donne plus de nouvelles.`,
    points: [
      "Écrivez-nous : nous demandons une recherche au transporteur. Elle prend en général 5 à 7 jours.",
    ],
  },
};
