import type { NotificationWords } from "../notification-words";

export const frenchNotifications: NotificationWords = {
  title: "Recevoir les nouvelles ailleurs",
  inBrowser: "M’avertir dans ce navigateur",
  byText:
    "Envoyez-moi par SMS les nouvelles de mes commandes au numéro que j’ai donné. Quelques messages par commande\u00a0; mon opérateur peut les facturer\u00a0; je peux répondre STOP à tout moment.",
  submitText: "Recevoir des SMS",
  choose: "Choisir ce qui vous parvient",
  preferences: {
    title: "Ce qui vous parvient",
    intro: "Cela vaut dès maintenant pour toutes vos commandes dans cette boutique.",
    email: "E-mails sur mes commandes",
    emailOffers: "Offres par e-mail",
    sms: "SMS sur mes commandes, au numéro que j’ai donné. Quelques-uns par commande\u00a0; mon opérateur peut les facturer\u00a0; je peux répondre STOP à tout moment.",
    smsOffers: "Offres par SMS",
    push: "Notifications dans les navigateurs où je les ai autorisées",
    save: "Enregistrer",
    saved: "C’est enregistré.",
    stopped:
      "Vous avez répondu STOP à l’un de nos SMS. Pour en recevoir à nouveau, envoyez START au même numéro. Le reste se coche ici.",
    back: "Retour à la commande",
    opensTold:
      "Les e-mails de la boutique nous disent quand ils sont ouverts, pour ne pas vous dire deux fois la même chose.",
    opensNotTold: "Les e-mails de la boutique ne nous disent pas s’ils sont ouverts.",
    nothing: "Il n’y a rien à choisir pour cette commande.",
  },
  notify: {
    title: "Notifications dans ce navigateur",
    intro: "Quand il se passe quelque chose, ce navigateur vous le dit, même si cette page est fermée.",
    button: "Autoriser les notifications",
    done: "C’est fait. Ce navigateur vous avertira.",
    denied: "Ce navigateur n’autorise pas les notifications ici. Ses réglages permettent de le changer.",
    failed: "Cela n’a pas marché. Réessayez dans un instant.",
    unable:
      "Ce navigateur ne peut pas afficher de notifications. Sur un iPhone, ajoutez d’abord cette page à l’écran d’accueil.",
  },
};
