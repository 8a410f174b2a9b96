export const frenchDetails = {
  "Pending/not_found/invalid_number":
    "Numéro de suivi non reconnu | Le transporteur ne reconnaît pas ce numéro de suivi. Écrivez-nous.",
  "Pending/delay/out_of_stock":
    "En préparation, plus tard que prévu | Un article est en rupture de stock, la préparation prend donc plus de temps.",
  "Pending/on_hold/approval_required": "En attente | Votre commande attend une validation avant de partir.",
  "InfoReceived/other/carrier_pickup_failed":
    "Étiquette imprimée, colis non enlevé | L’étiquette est imprimée ; le transporteur est venu et n’a pas pu prendre le colis.",
  "InfoReceived/other/pickup_attempted":
    "Étiquette imprimée, colis non enlevé | L’étiquette est imprimée ; le transporteur est venu et n’a pas pu prendre le colis.",
  "InTransit//picked_up": "Pris en charge | Le transporteur a pris votre colis.",
  "InTransit//picked_up_by_partner": "Pris en charge | Un partenaire du transporteur a pris votre colis.",
  "InTransit//arrived_at_facility":
    "En route | Votre colis est arrivé dans un centre de tri du transporteur.",
  "InTransit//departed_facility": "En route | Votre colis a quitté un centre de tri du transporteur.",
  "InTransit//departed_origin_country": "En route | Votre colis a quitté le pays d’envoi.",
  "InTransit//arrived_destination_country":
    "Dans le pays de livraison | Votre colis est arrivé dans le pays de livraison.",
  "InTransit//arrived_destination_facility":
    "Près du but | Votre colis est arrivé au dépôt qui dessert le lieu de livraison.",
  "InTransit//arriving_tomorrow": "Arrive demain | Le transporteur pense livrer votre colis demain.",
  "InTransit//delivery_scheduled": "Livraison planifiée | Le transporteur a planifié la livraison.",
  "InTransit//problem_resolved":
    "De nouveau en route | Un problème a été résolu et votre colis est de nouveau en route.",
  "InTransit/customs/cleared": "Sorti de la douane | La douane a laissé passer votre colis.",
  "InTransit/customs/documents_required":
    "La douane demande des informations | La douane demande des documents ou des informations avant de laisser passer votre colis.",
  "InTransit/on_hold/hold_at_location_requested":
    "En route vers un point de retrait | Comme demandé, le transporteur gardera votre colis dans un point de retrait.",
  "InTransit/delay/rescheduled":
    "Livraison un autre jour | Le transporteur a reporté la livraison à un autre jour.",
  "InTransit/rerouted/to_access_point":
    "En route vers un point de retrait | Le transporteur apporte votre colis dans un point de retrait.",
  "InTransit/rerouted/requested":
    "Redirection demandée | Il a été demandé au transporteur d’apporter votre colis à une autre adresse.",
  "InTransit/rerouted/change_requested":
    "Changement demandé | Il a été demandé au transporteur de changer la livraison.",
  "InTransit/rerouted/change_completed":
    "Livraison modifiée | Le transporteur a modifié la livraison comme demandé.",
  "InTransit/rerouted/address_change_requested":
    "Changement d’adresse demandé | Il a été demandé au transporteur d’apporter votre colis à une autre adresse.",
  "InTransit/stale/awaiting_delivery_scan":
    "Livraison pas encore confirmée | Votre colis devrait être arrivé, mais le transporteur ne l’a pas confirmé.",
  "OutForDelivery//appointment_scheduled":
    "Livraison planifiée | Le transporteur a convenu d’une heure de livraison.",
  "OutForDelivery//customer_contacted":
    "En cours de livraison | Le transporteur a pris contact au sujet de la livraison.",
  "AttemptFail/failed_attempt/recipient_unavailable":
    "Personne n’était là | Le transporteur est passé, et personne ne pouvait recevoir votre colis.",
  "AttemptFail/failed_attempt/business_closed":
    "L’établissement était fermé | Le transporteur est passé, et l’établissement était fermé.",
  "AttemptFail/failed_attempt/notice_left":
    "Un avis a été laissé | Le transporteur n’a pas pu remettre votre colis et a laissé un avis qui indique la suite.",
  "AttemptFail/failed_attempt/no_access": "Accès impossible | Le transporteur n’a pas pu atteindre la porte.",
  "AttemptFail/failed_attempt/no_safe_place":
    "Pas d’endroit sûr | Personne n’était là, et il n’y avait pas d’endroit sûr pour laisser votre colis.",
  "AttemptFail/failed_attempt/receptacle_full":
    "Boîte aux lettres pleine | Le transporteur n’a pas pu livrer car la boîte aux lettres était pleine.",
  "AttemptFail/failed_attempt/adult_signature_required":
    "Signature d’un adulte requise | Le transporteur a besoin de la signature d’un adulte, et personne ne pouvait la donner.",
  "AttemptFail/failed_attempt/redelivery_scheduled":
    "Nouveau passage prévu | Le transporteur n’a pas pu remettre votre colis et repassera.",
  "AttemptFail/failed_attempt/reschedule_needed":
    "Choisissez une autre livraison | Le transporteur n’a pas pu remettre votre colis. Choisissez un autre moment.",
  "AttemptFail/failed_attempt/second":
    "Deuxième tentative manquée | Le transporteur est passé deux fois et n’a pas pu remettre votre colis.",
  "AttemptFail/failed_attempt/final":
    "Dernière tentative manquée | Le transporteur a fait sa dernière tentative et n’a pas pu remettre votre colis.",
  "Delivered//neighbor":
    "Remis dans le voisinage | Le transporteur indique qu’une personne du voisinage a reçu votre colis.",
  "Delivered//signed":
    "Livré contre signature | Le transporteur indique que votre colis a été livré contre signature.",
  "Delivered//agent": "Livré | Le transporteur indique que quelqu’un a reçu votre colis pour vous.",
  "Delivered//picked_up_by_agent":
    "Retiré | Le transporteur indique que quelqu’un a retiré votre colis pour vous.",
  "Delivered//picked_up_by_customer": "Retiré | Le transporteur indique que votre colis a été retiré.",
  "Delivered//cod_collected": "Livré et payé | Le transporteur indique que votre colis a été livré et payé.",
  "Delivered//partial": "Livré en partie | Le transporteur indique qu’une partie de l’envoi a été livrée.",
  "Exception/address_issue/corrected":
    "Adresse corrigée | Le transporteur a corrigé l’adresse, ce qui peut retarder la livraison.",
  "Exception/address_issue/information_required":
    "Adresse à préciser | Le transporteur a besoin de précisions sur l’adresse. Vérifiez-la avec nous, s’il vous plaît.",
  "Exception/address_issue/recipient_moved":
    "N’habite plus à cette adresse | Le transporteur indique un déménagement. Vérifiez l’adresse avec nous, s’il vous plaît.",
  "Exception/customs/documents_required":
    "La douane demande des informations | La douane demande des documents ou des informations avant de laisser passer votre colis.",
  "Exception/customs/inspection": "Contrôlé par la douane | La douane contrôle votre colis.",
  "Exception/customs/delayed": "Retardé en douane | La douane prend plus de temps que d’habitude.",
  "Exception/customs/rejected": "Refusé par la douane | La douane a refusé votre colis. Écrivez-nous.",
  "Exception/customs/prohibited":
    "Refusé par la douane | Selon la douane, votre colis ne peut pas entrer dans le pays. Écrivez-nous.",
  "Exception/delay/weather": "Retardé par la météo | Le mauvais temps retient votre colis.",
  "Exception/delay/emergency_or_weather": "En retard | Une urgence ou le mauvais temps retient votre colis.",
  "Exception/delay/natural_disaster": "En retard | Une catastrophe naturelle retient votre colis.",
  "Exception/delay/action_required":
    "En retard, il manque quelque chose | Votre colis attend une chose demandée par le transporteur. Écrivez-nous.",
  "Exception/lost/investigation": "Recherché | Le transporteur recherche votre colis.",
  "Exception/lost/lost_and_found":
    "Retrouvé sans étiquette | Le transporteur a votre colis mais ne sait pas où il doit aller. Écrivez-nous.",
  "Exception/on_hold/awaiting_information":
    "Informations demandées | Le transporteur retient votre colis jusqu’à ce qu’il reçoive des informations.",
  "Exception/on_hold/customer_request":
    "Retenu comme demandé | Le transporteur retient votre colis parce qu’on le lui a demandé.",
  "Exception/on_hold/future_delivery":
    "Gardé pour un autre jour | Le transporteur garde votre colis pour une livraison ultérieure.",
  "Exception/on_hold/future_delivery_requested":
    "Gardé pour un autre jour | Comme demandé, le transporteur garde votre colis pour une livraison ultérieure.",
  "Exception/other/contact_carrier":
    "Contactez le transporteur | Le transporteur a une question sur votre colis et demande à être contacté.",
  "Exception/other/undeliverable":
    "Livraison impossible | Le transporteur indique que votre colis ne peut pas être livré. Écrivez-nous.",
  "Exception/other/delivery_failed":
    "Non livré | Le transporteur indique que la livraison a échoué. Écrivez-nous.",
  "Exception/payment_due/duties":
    "Droits de douane dus | Des droits de douane doivent être payés avant la livraison.",
  "Exception/returned_to_sender/requested":
    "Retour demandé | Il a été demandé au transporteur de nous rapporter votre colis.",
  "Exception/returned_to_sender/returned":
    "De retour chez nous | Votre colis est revenu chez nous. Écrivez-nous pour la suite.",
} as const;
