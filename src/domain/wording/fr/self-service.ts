import type { SelfServiceWords } from "../self-service-words";

export const frenchSelfService: SelfServiceWords = {
  title: "Ce que vous pouvez faire",
  asked: "Ce que vous avez demandé",
  kinds: {
    reschedule: {
      label: "Choisir un autre jour",
      lead: "Dites-nous quel jour vous convient. Nous le transmettons au transporteur.",
    },
    change_address: {
      label: "Changer l’adresse",
      lead: "Possible tant que le colis n’est pas remis au transporteur. Indiquez la nouvelle adresse complète.",
    },
    redelivery: {
      label: "Voir avec le transporteur",
      lead: "Ce que le transporteur vous laisse régler vous-même, tout de suite.",
    },
    refund: {
      label: "Demander un remboursement",
      lead: "Dites-nous pourquoi. Une personne décide et vous écrit.",
    },
    reship: {
      label: "Demander un nouvel envoi",
      lead: "Nous renvoyons la même chose dès qu’une personne l’a vérifié.",
    },
    report_problem: {
      label: "Signaler un problème avec un article",
      lead: "Quelque chose est abîmé, manque ou n’est pas le bon\u00a0? Des photos nous aident à aller plus vite.",
    },
    contact: {
      label: "Écrire à une personne",
      lead: "Votre commande accompagne le message\u00a0: inutile de l’expliquer.",
    },
  },
  refusedTitle: "Impossible pour le moment",
  refusals: {
    switched_off: "La boutique ne propose pas cela ici. Écrivez-nous, une personne vous aidera.",
    country: "Nous ne pouvons pas le faire automatiquement pour votre pays. Écrivez-nous.",
    cancelled: "Cette commande est annulée. Si c’est une erreur, écrivez-nous.",
    already_requested: "Vous l’avez déjà demandé. Nous vous écrirons\u00a0; vous n’avez plus rien à faire.",
    not_shipped:
      "Le colis n’est pas encore parti. Vous pouvez encore changer l’adresse\u00a0; pour le reste, écrivez-nous.",
    handed_over:
      "Le colis est chez le transporteur\u00a0: nous ne pouvons plus changer l’adresse. Convenez d’un autre lieu avec le transporteur, ou écrivez-nous.",
    out_for_delivery:
      "Le colis est en cours de livraison et arrive aujourd’hui. Si vous êtes absent, un voisin peut le prendre\u00a0; sinon revenez ici après le passage.",
    delivered: "Le colis est livré. Si quelque chose ne va pas, signalez un problème ou écrivez-nous.",
    not_coming: "Ce colis n’arrivera plus. Demandez un nouvel envoi ou un remboursement.",
    not_delivered: "Le colis n’est pas encore arrivé. Revenez ensuite, ou écrivez-nous s’il semble perdu.",
    window_over: "Le délai est passé. Écrivez-nous quand même\u00a0: nous chercherons une solution.",
    on_its_way:
      "Le colis est en route. Vous pourrez le demander ici après son arrivée\u00a0; s’il ne bouge plus, écrivez-nous.",
    refunded:
      "Cette commande est déjà remboursée. Si l’argent n’est pas arrivé dans dix jours, écrivez-nous.",
    pickup: "Ce colis est à retirer, il n’est pas livré. Retirez-le là où il vous attend, ou écrivez-nous.",
    no_carrier:
      "Nous ne savons pas ce que ce transporteur propose. Écrivez-nous, nous réglons cela pour vous.",
  },
  states: { requested: "Demandé", done: "Fait", refused: "Impossible", withdrawn: "Retiré" },
  stateOn: (state, day) => `${state} le ${day}`,
  waiting: "Une personne s’en occupe et vous écrit. D’ici là, rien n’a changé.",
  code: {
    intro:
      "Pour être sûrs que c’est bien vous, nous envoyons un code à six chiffres à l’adresse e-mail de la commande. Il est valable dix minutes.",
    hint: (masked) => `L’adresse ressemble à ${masked}.`,
    send: "M’envoyer un code",
    sent: "Si nous avons une adresse e-mail pour cette commande, un code y est en route. Regardez aussi dans les indésirables.",
    label: "Code à six chiffres",
    submit: "Continuer",
    again: "Envoyer un nouveau code",
    wrong: "Ce code est faux ou n’est plus valable. Vérifiez-le ou demandez-en un nouveau.",
    demo: (code) => `Ceci est une démonstration\u00a0: aucun e-mail n’est envoyé. Le code est ${code}.`,
  },
  form: {
    day: "Nouveau jour",
    note: "Votre message",
    noteOptional: "Ce que nous devrions savoir (facultatif)",
    line1: "Rue et numéro",
    line2: "Appartement, étage, société (facultatif)",
    city: "Ville",
    region: "Région (facultatif)",
    postalCode: "Code postal",
    country: "Pays",
    problem: "Qu’est-ce qui ne va pas\u00a0?",
    problems: {
      damaged: "Un article est abîmé",
      missing: "Il manque quelque chose",
      wrong: "Ce n’est pas le bon article",
    },
    photos: "Photos (facultatif)",
    photosHint: "Quatre au plus, 5 Mo chacune. Nous supprimons le lieu de prise de vue.",
    submit: "Envoyer la demande",
  },
  problems: {
    incomplete: "Veuillez remplir tous les champs qui ne sont pas facultatifs.",
    day: "Veuillez choisir un des jours proposés.",
    too_many_photos: "Quatre photos au plus. Veuillez en choisir moins.",
    photo_too_large: "Une photo dépasse 5 Mo. Veuillez en choisir une plus petite.",
    photo_kind: "Les photos peuvent être en JPEG, PNG, WebP ou HEIC. Veuillez en choisir d’autres.",
    photo_location:
      "Une photo indique où elle a été prise et nous ne pouvons pas l’enlever. Envoyez-la en JPEG, ou une capture d’écran.",
  },
  withdraw: "Retirer la demande",
  back: "Retour à la commande",
  orAsk: "Autre chose\u00a0?",
  redelivery: {
    intro: (carrier) => `Avec ${carrier}, vous pouvez convenir\u00a0:`,
    ask: (carrier) => `${carrier} vous dit ce qui est possible pour votre colis`,
    options: {
      another_day: "d’un autre jour",
      pickup_point: "d’un retrait en point relais",
      safe_place: "d’un endroit sûr où le déposer",
      neighbour: "d’un voisin qui le prend",
      hold: "d’une garde jusqu’à votre retour",
    },
    link: (service) => `Ouvrir ${service}`,
    phone: "Par téléphone",
    number: "Numéro de suivi à leur donner",
  },
  letters: {
    button: "Voir la commande",
    code: (code, store) => ({
      subject: `Votre code\u00a0: ${code}`,
      paragraphs: [
        `Votre code est ${code}. Saisissez-le sur la page de suivi dans les dix minutes.`,
        `Quelqu’un souhaite changer quelque chose à votre commande chez ${store}. Si ce n’est pas vous, ne faites rien\u00a0: sans le code, rien ne change. Ne le transmettez jamais.`,
      ],
    }),
    asked: (kind, number) => ({
      subject: `Votre demande pour la commande ${number} est arrivée`,
      paragraphs: [
        `Sur la page de suivi de la commande ${number}, il a été demandé\u00a0: «\u00a0${kind}\u00a0». Rien n’a encore changé\u00a0; une personne regarde d’abord.`,
        "Si ce n’était pas vous, répondez tout de suite à ce message.",
      ],
    }),
    done: (kind, number, answer) => ({
      subject: `C’est fait\u00a0: ${kind}, commande ${number}`,
      paragraphs: [
        `La demande faite sur la page de suivi de la commande ${number} est réglée\u00a0: «\u00a0${kind}\u00a0».`,
        ...(answer === null ? [] : [answer]),
        "Si la demande ne venait pas de vous, répondez tout de suite à ce message.",
      ],
    }),
    refused: (kind, number, answer) => ({
      subject: `À propos de votre demande pour la commande ${number}`,
      paragraphs: [
        `Nous n’avons pas pu faire ce qui a été demandé sur la page de suivi de la commande ${number}\u00a0: «\u00a0${kind}\u00a0».`,
        ...(answer === null ? [] : [answer]),
        "Répondez à ce message et une personne vous aidera.",
      ],
    }),
  },
};
