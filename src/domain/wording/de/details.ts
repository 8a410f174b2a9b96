export const germanDetails = {
  "Pending/not_found/invalid_number":
    "Sendungsnummer nicht erkannt | Der Zusteller erkennt diese Sendungsnummer nicht. Bitte schreiben Sie uns.",
  "Pending/delay/out_of_stock":
    "In Vorbereitung, später als geplant | Ein Artikel ist gerade nicht vorrätig, deshalb dauert das Packen länger.",
  "Pending/on_hold/approval_required":
    "Angehalten | Ihre Bestellung wartet auf eine Freigabe, bevor sie abgehen kann.",
  "InfoReceived/other/carrier_pickup_failed":
    "Etikett gedruckt, nicht abgeholt | Wir haben das Etikett gedruckt; der Zusteller war da und konnte die Sendung nicht mitnehmen.",
  "InfoReceived/other/pickup_attempted":
    "Etikett gedruckt, nicht abgeholt | Wir haben das Etikett gedruckt; der Zusteller war da und konnte die Sendung nicht mitnehmen.",
  "InTransit//picked_up": "Vom Zusteller abgeholt | Der Zusteller hat Ihre Sendung abgeholt.",
  "InTransit//picked_up_by_partner":
    "Vom Zusteller abgeholt | Ein Partner des Zustellers hat Ihre Sendung abgeholt.",
  "InTransit//arrived_at_facility":
    "Unterwegs | Ihre Sendung ist in einem Sortierzentrum des Zustellers angekommen.",
  "InTransit//departed_facility": "Unterwegs | Ihre Sendung hat ein Sortierzentrum des Zustellers verlassen.",
  "InTransit//departed_origin_country": "Unterwegs | Ihre Sendung hat das Versandland verlassen.",
  "InTransit//arrived_destination_country": "Im Zielland | Ihre Sendung ist im Zielland angekommen.",
  "InTransit//arrived_destination_facility":
    "Nahe am Ziel | Ihre Sendung ist im Depot angekommen, das Ihre Gegend beliefert.",
  "InTransit//arriving_tomorrow": "Kommt morgen | Der Zusteller erwartet, Ihre Sendung morgen zuzustellen.",
  "InTransit//delivery_scheduled": "Zustellung vereinbart | Der Zusteller hat die Zustellung eingeplant.",
  "InTransit//problem_resolved":
    "Wieder unterwegs | Ein Problem ist gelöst, und Ihre Sendung ist wieder unterwegs.",
  "InTransit/customs/cleared": "Durch den Zoll | Der Zoll hat Ihre Sendung freigegeben.",
  "InTransit/customs/documents_required":
    "Zoll braucht Angaben | Der Zoll verlangt Papiere oder Angaben, bevor er Ihre Sendung freigibt.",
  "InTransit/on_hold/hold_at_location_requested":
    "Unterwegs zur Abholstelle | Wie gewünscht, bewahrt der Zusteller Ihre Sendung in einer Abholstelle auf.",
  "InTransit/delay/rescheduled":
    "Zustellung an anderem Tag | Der Zusteller hat die Zustellung auf einen anderen Tag verlegt.",
  "InTransit/rerouted/to_access_point":
    "Unterwegs zur Abholstelle | Der Zusteller bringt Ihre Sendung in eine Abholstelle.",
  "InTransit/rerouted/requested":
    "Umleitung gewünscht | Der Zusteller wurde gebeten, Ihre Sendung an eine andere Adresse zu bringen.",
  "InTransit/rerouted/change_requested":
    "Änderung gewünscht | Der Zusteller wurde gebeten, die Zustellung zu ändern.",
  "InTransit/rerouted/change_completed":
    "Zustellung geändert | Der Zusteller hat die Zustellung wie gewünscht geändert.",
  "InTransit/rerouted/address_change_requested":
    "Adressänderung gewünscht | Der Zusteller wurde gebeten, Ihre Sendung an eine andere Adresse zu bringen.",
  "InTransit/stale/awaiting_delivery_scan":
    "Zustellung noch nicht bestätigt | Ihre Sendung sollte inzwischen da sein, aber der Zusteller hat es noch nicht bestätigt.",
  "OutForDelivery//appointment_scheduled":
    "Zustellung vereinbart | Der Zusteller hat eine Zeit für die Zustellung vereinbart.",
  "OutForDelivery//customer_contacted":
    "In Zustellung | Der Zusteller hat sich wegen der Zustellung Ihrer Sendung gemeldet.",
  "AttemptFail/failed_attempt/recipient_unavailable":
    "Niemand war da | Der Zusteller wollte Ihre Sendung bringen, und niemand konnte sie annehmen.",
  "AttemptFail/failed_attempt/business_closed":
    "Das Geschäft war geschlossen | Der Zusteller wollte Ihre Sendung bringen, und das Geschäft war geschlossen.",
  "AttemptFail/failed_attempt/notice_left":
    "Benachrichtigung hinterlassen | Der Zusteller konnte Ihre Sendung nicht übergeben. Auf seiner Karte steht, wie es weitergeht.",
  "AttemptFail/failed_attempt/no_access": "Kein Zugang | Der Zusteller kam nicht bis zur Tür.",
  "AttemptFail/failed_attempt/no_safe_place":
    "Kein sicherer Ort | Niemand war da, und es gab keinen sicheren Ort für Ihre Sendung.",
  "AttemptFail/failed_attempt/receptacle_full":
    "Der Briefkasten war voll | Der Zusteller konnte nicht zustellen, weil der Briefkasten voll war.",
  "AttemptFail/failed_attempt/adult_signature_required":
    "Unterschrift einer volljährigen Person nötig | Der Zusteller braucht diese Unterschrift, und niemand konnte sie geben.",
  "AttemptFail/failed_attempt/redelivery_scheduled":
    "Neuer Versuch geplant | Der Zusteller konnte Ihre Sendung nicht übergeben und versucht es noch einmal.",
  "AttemptFail/failed_attempt/reschedule_needed":
    "Bitte neue Zustellung vereinbaren | Der Zusteller konnte Ihre Sendung nicht übergeben. Bitte wählen Sie eine andere Zeit.",
  "AttemptFail/failed_attempt/second":
    "Zweiter Versuch erfolglos | Der Zusteller hat es zweimal versucht und konnte Ihre Sendung nicht übergeben.",
  "AttemptFail/failed_attempt/final":
    "Letzter Versuch erfolglos | Der Zusteller hat seinen letzten Versuch gemacht und konnte Ihre Sendung nicht übergeben.",
  "Delivered//neighbor":
    "In der Nachbarschaft abgegeben | Laut Zusteller wurde Ihre Sendung in der Nachbarschaft abgegeben.",
  "Delivered//signed":
    "Zugestellt mit Unterschrift | Laut Zusteller wurde Ihre Sendung gegen Unterschrift zugestellt.",
  "Delivered//agent": "Zugestellt | Laut Zusteller hat jemand Ihre Sendung für Sie angenommen.",
  "Delivered//picked_up_by_agent": "Abgeholt | Laut Zusteller hat jemand Ihre Sendung für Sie abgeholt.",
  "Delivered//picked_up_by_customer": "Abgeholt | Laut Zusteller wurde Ihre Sendung abgeholt.",
  "Delivered//cod_collected":
    "Zugestellt und bezahlt | Laut Zusteller wurde Ihre Sendung zugestellt und bezahlt.",
  "Delivered//partial": "Teilweise zugestellt | Laut Zusteller wurde ein Teil der Sendung zugestellt.",
  "Exception/address_issue/corrected":
    "Adresse berichtigt | Der Zusteller hat die Adresse berichtigt. Das kann die Zustellung verzögern.",
  "Exception/address_issue/information_required":
    "Angaben zur Adresse nötig | Der Zusteller braucht mehr Angaben zur Adresse. Bitte prüfen Sie sie mit uns.",
  "Exception/address_issue/recipient_moved":
    "Unbekannt verzogen | Laut Zusteller wohnt niemand dieses Namens mehr dort. Bitte prüfen Sie die Adresse mit uns.",
  "Exception/customs/documents_required":
    "Zoll braucht Angaben | Der Zoll verlangt Papiere oder Angaben, bevor er Ihre Sendung freigibt.",
  "Exception/customs/inspection": "Prüfung durch den Zoll | Der Zoll prüft Ihre Sendung.",
  "Exception/customs/delayed": "Verzögerung beim Zoll | Der Zoll braucht länger als üblich.",
  "Exception/customs/rejected":
    "Vom Zoll abgelehnt | Der Zoll hat Ihre Sendung abgelehnt. Bitte schreiben Sie uns.",
  "Exception/customs/prohibited":
    "Vom Zoll abgelehnt | Laut Zoll darf Ihre Sendung nicht eingeführt werden. Bitte schreiben Sie uns.",
  "Exception/delay/weather": "Verspätet wegen des Wetters | Schlechtes Wetter hält Ihre Sendung auf.",
  "Exception/delay/emergency_or_weather":
    "Verspätet | Ein Notfall oder schlechtes Wetter hält Ihre Sendung auf.",
  "Exception/delay/natural_disaster": "Verspätet | Eine Naturkatastrophe hält Ihre Sendung auf.",
  "Exception/delay/action_required":
    "Verspätet, der Zusteller braucht etwas | Ihre Sendung wartet auf etwas, worum der Zusteller gebeten hat. Bitte schreiben Sie uns.",
  "Exception/lost/investigation": "Wird gesucht | Der Zusteller sucht nach Ihrer Sendung.",
  "Exception/lost/lost_and_found":
    "Ohne Etikett gefunden | Der Zusteller hat Ihre Sendung, weiß aber nicht, wohin sie gehört. Bitte schreiben Sie uns.",
  "Exception/on_hold/awaiting_information":
    "Der Zusteller braucht Angaben | Der Zusteller hält Ihre Sendung zurück, bis er Angaben bekommt.",
  "Exception/on_hold/customer_request":
    "Wie gewünscht angehalten | Der Zusteller hält Ihre Sendung zurück, weil er darum gebeten wurde.",
  "Exception/on_hold/future_delivery":
    "Für einen späteren Tag | Der Zusteller bewahrt Ihre Sendung für eine spätere Zustellung auf.",
  "Exception/on_hold/future_delivery_requested":
    "Für einen späteren Tag | Wie gewünscht, bewahrt der Zusteller Ihre Sendung für später auf.",
  "Exception/other/contact_carrier":
    "Bitte Zusteller kontaktieren | Der Zusteller hat eine Frage zu Ihrer Sendung und bittet um Kontakt.",
  "Exception/other/undeliverable":
    "Nicht zustellbar | Laut Zusteller kann Ihre Sendung nicht zugestellt werden. Bitte schreiben Sie uns.",
  "Exception/other/delivery_failed":
    "Nicht zugestellt | Laut Zusteller ist die Zustellung gescheitert. Bitte schreiben Sie uns.",
  "Exception/payment_due/duties":
    "Zoll ist fällig | Vor der Zustellung Ihrer Sendung muss Zoll bezahlt werden.",
  "Exception/returned_to_sender/requested":
    "Rücksendung gewünscht | Der Zusteller wurde gebeten, Ihre Sendung zu uns zurückzubringen.",
  "Exception/returned_to_sender/returned":
    "Wieder bei uns | Ihre Sendung ist wieder bei uns. Bitte schreiben Sie uns, wie es weitergehen soll.",
} as const;
