import type { StatusTexts } from "../status-texts";
import { germanDetails } from "./details";

/** German, said to the shopper with "Sie". */
export const germanStatuses: StatusTexts = {
  additions: {
    customs: "Sie muss noch durch den Zoll.",
    handed_to_local_carrier: "Das letzte Stück übernimmt ein örtlicher Zusteller.",
    held_at_pickup: "Sie wird in einer Abholstelle für Sie bereitgehalten.",
    label_created: "",
    not_found: "",
    other: "",
    rerouted: "Sie wurde umgeleitet.",
    stale: "Es gibt länger als üblich keine Neuigkeiten.",
  },
  said: {
    Pending: "In Vorbereitung | Der Zusteller hat zu Ihrer Sendung noch nichts gemeldet.",
    InfoReceived:
      "Etikett gedruckt | Wir haben das Etikett für Ihre Sendung gedruckt; der Zusteller hat sie noch nicht abgeholt.",
    InTransit: "Unterwegs | Der Zusteller hat Ihre Sendung und bringt sie in Ihre Richtung.",
    OutForDelivery: "In Zustellung | Ihre Sendung ist im Zustellfahrzeug.",
    AttemptFail:
      "Zustellversuch erfolglos | Der Zusteller wollte Ihre Sendung bringen und konnte sie nicht übergeben.",
    AvailableForPickup: "Abholbereit | Ihre Sendung wartet in einer Abholstelle auf Sie.",
    Delivered: "Zugestellt | Der Zusteller meldet Ihre Sendung als zugestellt.",
    Exception: "Es gibt ein Problem | Der Zusteller meldet ein Problem mit Ihrer Sendung.",
    Expired:
      "Lange keine Neuigkeiten | Der Zusteller meldet seit Wochen nichts zu Ihrer Sendung. Bitte schreiben Sie uns, damit wir nachforschen.",
    "Pending/not_found":
      "Noch nichts vom Zusteller | Der Zusteller kennt diese Sendungsnummer noch nicht. Neue Nummern brauchen manchmal einen Tag.",
    "Pending/delay": "In Vorbereitung, später als geplant | Das Packen dauert länger als geplant.",
    "Pending/on_hold": "Angehalten | Ihre Bestellung ist angehalten und noch nicht bei uns abgegangen.",
    "Pending/cancelled": "Storniert | Diese Sendung wurde storniert, bevor sie bei uns abging.",
    "InfoReceived/label_created":
      "Etikett gedruckt | Wir haben das Etikett für Ihre Sendung gedruckt; der Zusteller hat sie noch nicht abgeholt.",
    "InfoReceived/delay":
      "Etikett gedruckt, Abholung verspätet | Wir haben das Etikett gedruckt; der Zusteller holt die Sendung später ab.",
    "InfoReceived/other":
      "Etikett gedruckt | Wir haben das Etikett gedruckt; der Zusteller meldet ein Problem mit der Abholung.",
    "InfoReceived/stale":
      "Noch nicht abgeholt | Das Etikett ist seit einer Weile gedruckt, aber der Zusteller hat noch keine Abholung gemeldet.",
    "InTransit/customs": "Beim Zoll | Ihre Sendung geht durch den Zoll. Das kann einige Tage dauern.",
    "InTransit/delay":
      "Unterwegs, später als geplant | Der Zusteller hat Ihre Sendung und meldet, dass sie später ankommt.",
    "InTransit/handed_to_local_carrier":
      "Beim örtlichen Zusteller | Ein örtlicher Zusteller hat Ihre Sendung für das letzte Stück übernommen.",
    "InTransit/rerouted": "Unterwegs zu anderer Adresse | Die Lieferadresse Ihrer Sendung wurde geändert.",
    "InTransit/on_hold": "Unterwegs angehalten | Der Zusteller hat Ihre Sendung und hält sie vorerst zurück.",
    "InTransit/misrouted":
      "Falsch abgebogen | Ihre Sendung wurde falsch geleitet. Der Zusteller schickt sie jetzt in Ihre Richtung.",
    "InTransit/stale":
      "Seit Längerem nichts Neues | Der Zusteller hat Ihre Sendung länger als üblich nicht erfasst. Sie kann trotzdem unterwegs sein.",
    "InTransit/failed_attempt":
      "Zustellversuch erfolglos | Der Zusteller konnte Ihre Sendung nicht übergeben und hat sie ins Depot zurückgebracht.",
    "OutForDelivery/delay":
      "In Zustellung, später als geplant | Ihre Sendung ist im Zustellfahrzeug, das Verspätung hat.",
    "AttemptFail/address_issue":
      "Adresse nicht gefunden | Der Zusteller konnte die Adresse nicht finden. Bitte prüfen Sie sie mit uns.",
    "AttemptFail/payment_due":
      "Zahlung nötig | Der Zusteller braucht eine Zahlung, bevor er Ihre Sendung übergeben kann.",
    "AttemptFail/security":
      "Zustellversuch erfolglos | Der Zusteller konnte Ihre Sendung aus Sicherheitsgründen nicht zustellen.",
    "AttemptFail/refused": "Annahme verweigert | Der Zusteller meldet, dass die Annahme verweigert wurde.",
    "AttemptFail/failed_attempt":
      "Zustellversuch erfolglos | Der Zusteller wollte Ihre Sendung bringen und konnte sie nicht übergeben.",
    "AvailableForPickup/held_at_pickup": "Abholbereit | Ihre Sendung wartet in einer Abholstelle auf Sie.",
    "AvailableForPickup/failed_attempt":
      "Abholbereit | Niemand konnte Ihre Sendung annehmen, deshalb wartet sie in einer Abholstelle auf Sie.",
    "Delivered/damaged":
      "Zugestellt, Schaden gemeldet | Der Zusteller hat Ihre Sendung zugestellt und meldet einen Schaden. Bitte schreiben Sie uns, falls etwas kaputt ist.",
    "Delivered/handed_to_local_carrier":
      "Zugestellt | Laut Zusteller hat ein örtlicher Zusteller Ihre Sendung zugestellt.",
    "Exception/address_issue":
      "Problem mit der Adresse | Der Zusteller kann an die bekannte Adresse nicht liefern. Bitte prüfen Sie sie mit uns.",
    "Exception/cancelled": "Sendung storniert | Diese Sendung wurde storniert und wird nicht zugestellt.",
    "Exception/customs": "Vom Zoll angehalten | Der Zoll hält Ihre Sendung fest.",
    "Exception/damaged": "Beschädigt | Der Zusteller meldet, dass Ihre Sendung unterwegs beschädigt wurde.",
    "Exception/delay": "Verspätet | Ihre Sendung kommt später an als geplant.",
    "Exception/destroyed":
      "Kommt nicht an | Der Zusteller meldet, dass Ihre Sendung zerstört wurde. Bitte schreiben Sie uns.",
    "Exception/failed_attempt": "Nicht zustellbar | Der Zusteller konnte Ihre Sendung nicht übergeben.",
    "Exception/handed_to_local_carrier":
      "Problem bei der Übergabe | Der Zusteller meldet ein Problem bei der Übergabe an den örtlichen Zusteller.",
    "Exception/held_at_pickup":
      "In der Abholstelle angehalten | Ihre Sendung ist in einer Abholstelle, und der Zusteller meldet ein Problem damit.",
    "Exception/label_created":
      "Problem mit dem Etikett | Das Etikett ist gedruckt, aber der Zusteller meldet ein Problem damit.",
    "Exception/lost":
      "Nicht auffindbar | Der Zusteller kann Ihre Sendung zurzeit nicht finden. Bitte schreiben Sie uns, wir kümmern uns darum.",
    "Exception/misrouted":
      "Falsch abgebogen | Ihre Sendung wurde falsch geleitet. Der Zusteller muss sie zu Ihnen umleiten.",
    "Exception/not_found": "Dem Zusteller unbekannt | Der Zusteller hat keine Angaben zu dieser Sendung.",
    "Exception/on_hold": "Angehalten | Der Zusteller hält Ihre Sendung vorerst zurück.",
    "Exception/other":
      "Es gibt ein Problem | Der Zusteller meldet ein Problem mit Ihrer Sendung und sagt nicht mehr dazu.",
    "Exception/payment_due": "Zahlung nötig | Vor der Zustellung ist eine Zahlung fällig, zum Beispiel Zoll.",
    "Exception/refused":
      "Annahme verweigert | Der Zusteller meldet, dass die Annahme verweigert wurde. Falls das nicht stimmt, schreiben Sie uns.",
    "Exception/rerouted":
      "Problem mit der Umleitung | Der Zusteller meldet ein Problem beim Umleiten Ihrer Sendung.",
    "Exception/returned_to_sender":
      "Auf dem Weg zurück zu uns | Der Zusteller bringt Ihre Sendung zu uns zurück.",
    "Exception/security": "In Prüfung | Ihre Sendung wird für eine Sicherheitsprüfung festgehalten.",
    "Exception/stale":
      "Seit Längerem nichts Neues | Der Zusteller meldet länger als üblich nichts zu Ihrer Sendung.",
    "Exception/unclaimed":
      "Nicht abgeholt | Ihre Sendung wurde nicht rechtzeitig abgeholt und geht vielleicht an uns zurück. Schreiben Sie uns, wenn Sie sie noch möchten.",
    "Expired/stale":
      "Lange keine Neuigkeiten | Der Zusteller meldet seit Wochen nichts zu Ihrer Sendung. Bitte schreiben Sie uns, damit wir nachforschen.",
    ...germanDetails,
  },
};
