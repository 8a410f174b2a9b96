import type { StatusTexts } from "../status-texts";
import { frenchDetails } from "./details";

/** French, said to the shopper with "vous". */
export const frenchStatuses: StatusTexts = {
  additions: {
    customs: "La douane doit le laisser passer.",
    handed_to_local_carrier: "Un transporteur local assure la dernière partie du trajet.",
    held_at_pickup: "Il sera gardé dans un point de retrait.",
    label_created: "",
    not_found: "",
    other: "",
    rerouted: "Il a été redirigé.",
    stale: "Il n’y a pas de nouvelles depuis plus longtemps que d’habitude.",
  },
  said: {
    Pending: "En préparation | Le transporteur n’a encore rien annoncé pour votre colis.",
    InfoReceived:
      "Étiquette imprimée | Nous avons imprimé l’étiquette de votre colis ; le transporteur ne l’a pas encore pris en charge.",
    InTransit: "En route | Le transporteur a votre colis et l’achemine vers vous.",
    OutForDelivery: "En cours de livraison | Votre colis est dans le véhicule de livraison.",
    AttemptFail: "Tentative manquée | Le transporteur est passé et n’a pas pu remettre votre colis.",
    AvailableForPickup: "Prêt à être retiré | Votre colis vous attend dans un point de retrait.",
    Delivered: "Livré | Le transporteur indique que votre colis a été livré.",
    Exception: "Il y a un problème | Le transporteur signale un problème avec votre colis.",
    Expired:
      "Sans nouvelles depuis longtemps | Le transporteur ne donne plus de nouvelles depuis des semaines. Écrivez-nous pour que nous cherchions.",
    "Pending/not_found":
      "Pas encore de nouvelles | Le transporteur ne connaît pas encore ce numéro de suivi. Cela peut prendre une journée.",
    "Pending/delay":
      "En préparation, plus tard que prévu | La préparation de votre commande prend plus de temps que prévu.",
    "Pending/on_hold": "En attente | Votre commande est en attente et n’est pas encore partie de chez nous.",
    "Pending/cancelled": "Annulé | Cet envoi a été annulé avant de partir de chez nous.",
    "InfoReceived/label_created":
      "Étiquette imprimée | Nous avons imprimé l’étiquette de votre colis ; le transporteur ne l’a pas encore pris en charge.",
    "InfoReceived/delay":
      "Étiquette imprimée, enlèvement retardé | Nous avons imprimé l’étiquette ; le transporteur est en retard pour prendre le colis.",
    "InfoReceived/other":
      "Étiquette imprimée | Nous avons imprimé l’étiquette ; le transporteur signale un problème d’enlèvement.",
    "InfoReceived/stale":
      "Pas encore pris en charge | L’étiquette est imprimée depuis un moment, et le transporteur n’a toujours pas annoncé l’enlèvement.",
    "InTransit/customs": "En douane | Votre colis passe la douane, ce qui peut prendre quelques jours.",
    "InTransit/delay":
      "En route, plus tard que prévu | Le transporteur a votre colis et annonce qu’il arrivera plus tard que prévu.",
    "InTransit/handed_to_local_carrier":
      "Chez le transporteur local | Un transporteur local a pris votre colis pour la dernière partie du trajet.",
    "InTransit/rerouted": "En route vers une autre adresse | L’adresse de livraison de votre colis a changé.",
    "InTransit/on_hold": "Retenu en chemin | Le transporteur a votre colis et le retient pour l’instant.",
    "InTransit/misrouted":
      "Mauvaise direction | Votre colis est parti du mauvais côté. Le transporteur le redirige vers vous.",
    "InTransit/stale":
      "Sans nouvelles depuis un moment | Votre colis n’a pas été scanné depuis plus longtemps que d’habitude. Il peut quand même être en route.",
    "InTransit/failed_attempt":
      "Tentative manquée | Le transporteur n’a pas pu remettre votre colis et l’a ramené au dépôt.",
    "OutForDelivery/delay":
      "En livraison, plus tard que prévu | Votre colis est dans le véhicule de livraison, qui a du retard.",
    "AttemptFail/address_issue":
      "Adresse introuvable | Le transporteur n’a pas trouvé l’adresse. Vérifiez-la avec nous, s’il vous plaît.",
    "AttemptFail/payment_due":
      "Paiement nécessaire | Le transporteur a besoin d’un paiement avant de pouvoir remettre votre colis.",
    "AttemptFail/security":
      "Tentative manquée | Le transporteur n’a pas pu livrer votre colis pour des raisons de sécurité.",
    "AttemptFail/refused": "Livraison refusée | Le transporteur indique que la livraison a été refusée.",
    "AttemptFail/failed_attempt":
      "Tentative manquée | Le transporteur est passé et n’a pas pu remettre votre colis.",
    "AvailableForPickup/held_at_pickup":
      "Prêt à être retiré | Votre colis vous attend dans un point de retrait.",
    "AvailableForPickup/failed_attempt":
      "Prêt à être retiré | Personne n’a pu recevoir votre colis ; il vous attend dans un point de retrait.",
    "Delivered/damaged":
      "Livré, dommage signalé | Le transporteur a livré votre colis et signale un dommage. Écrivez-nous si quelque chose est cassé.",
    "Delivered/handed_to_local_carrier":
      "Livré | Le transporteur indique qu’un transporteur local a livré votre colis.",
    "Exception/address_issue":
      "Problème d’adresse | Le transporteur ne peut pas livrer à l’adresse indiquée. Vérifiez-la avec nous, s’il vous plaît.",
    "Exception/cancelled": "Envoi annulé | Cet envoi a été annulé et ne sera pas livré.",
    "Exception/customs": "Bloqué en douane | La douane retient votre colis.",
    "Exception/damaged": "Endommagé | Le transporteur signale que votre colis a été endommagé en chemin.",
    "Exception/delay": "En retard | Votre colis arrivera plus tard que prévu.",
    "Exception/destroyed":
      "N’arrivera pas | Le transporteur signale que votre colis a été détruit. Écrivez-nous.",
    "Exception/failed_attempt": "Non livré | Le transporteur n’a pas pu remettre votre colis.",
    "Exception/handed_to_local_carrier":
      "Problème de transmission | Le transporteur signale un problème en confiant votre colis au transporteur local.",
    "Exception/held_at_pickup":
      "Retenu au point de retrait | Votre colis est dans un point de retrait, et le transporteur signale un problème.",
    "Exception/label_created":
      "Problème d’étiquette | L’étiquette est imprimée, mais le transporteur signale un problème.",
    "Exception/lost":
      "Introuvable | Le transporteur ne trouve pas votre colis pour le moment. Écrivez-nous, nous nous en occupons.",
    "Exception/misrouted":
      "Mauvaise direction | Votre colis est parti du mauvais côté. Le transporteur doit le rediriger vers vous.",
    "Exception/not_found": "Inconnu du transporteur | Le transporteur n’a aucune trace de ce colis.",
    "Exception/on_hold": "En attente | Le transporteur retient votre colis pour l’instant.",
    "Exception/other":
      "Il y a un problème | Le transporteur signale un problème avec votre colis sans en dire plus.",
    "Exception/payment_due":
      "Paiement nécessaire | Un paiement, par exemple des droits de douane, est dû avant la livraison.",
    "Exception/refused":
      "Livraison refusée | Le transporteur indique que la livraison a été refusée. Si c’est faux, écrivez-nous.",
    "Exception/rerouted":
      "Problème de redirection | Le transporteur signale un problème pour rediriger votre colis.",
    "Exception/returned_to_sender": "En route vers nous | Le transporteur nous rapporte votre colis.",
    "Exception/security": "Retenu pour contrôle | Votre colis est retenu pour un contrôle de sécurité.",
    "Exception/stale":
      "Sans nouvelles depuis un moment | Le transporteur ne donne pas de nouvelles depuis plus longtemps que d’habitude.",
    "Exception/unclaimed":
      "Non retiré | Votre colis n’a pas été retiré à temps et peut nous revenir. Écrivez-nous si vous le voulez encore.",
    "Expired/stale":
      "Sans nouvelles depuis longtemps | Le transporteur ne donne plus de nouvelles depuis des semaines. Écrivez-nous pour que nous cherchions.",
    ...frenchDetails,
  },
};
