import type { NotificationWords } from "../notification-words";

export const germanNotifications: NotificationWords = {
  title: "Auch anderswo Bescheid bekommen",
  inBrowser: "In diesem Browser benachrichtigen",
  byText:
    "Schickt mir Neues zu meinen Bestellungen per SMS an die angegebene Nummer. Wenige Nachrichten je Bestellung; Kosten meines Anbieters sind möglich; mit STOPP kann ich jederzeit abbestellen.",
  submitText: "SMS erhalten",
  choose: "Auswählen, was Sie erreicht",
  preferences: {
    title: "Was Sie erreicht",
    intro: "Das gilt ab jetzt für alle Ihre Bestellungen in diesem Shop.",
    email: "E-Mails zu meinen Bestellungen",
    emailOffers: "Angebote per E-Mail",
    sms: "SMS zu meinen Bestellungen an die angegebene Nummer. Wenige je Bestellung; Kosten meines Anbieters sind möglich; mit STOPP kann ich jederzeit abbestellen.",
    smsOffers: "Angebote per SMS",
    push: "Benachrichtigungen in den Browsern, in denen ich sie erlaubt habe",
    save: "Speichern",
    saved: "Gespeichert.",
    stopped:
      "Sie haben auf eine unserer SMS mit STOPP geantwortet. Um wieder SMS zu bekommen, schreiben Sie START an dieselbe Nummer. Was sonst geendet hat, können Sie hier ankreuzen.",
    back: "Zurück zur Bestellung",
    opensTold:
      "Die E-Mails des Shops zeigen uns, wann sie geöffnet werden, damit wir Ihnen nichts doppelt sagen.",
    opensNotTold: "Die E-Mails des Shops verraten uns nicht, ob sie geöffnet werden.",
    nothing: "Für diese Bestellung gibt es nichts auszuwählen.",
  },
  notify: {
    title: "Benachrichtigungen in diesem Browser",
    intro:
      "Wenn mit Ihrer Bestellung etwas geschieht, sagt dieser Browser Bescheid, auch wenn diese Seite geschlossen ist.",
    button: "Benachrichtigungen erlauben",
    done: "Erledigt. Dieser Browser sagt Bescheid.",
    denied:
      "Dieser Browser erlaubt hier keine Benachrichtigungen. Das lässt sich in seinen Einstellungen ändern.",
    failed: "Das hat nicht geklappt. Bitte versuchen Sie es gleich noch einmal.",
    unable:
      "Dieser Browser kann keine Benachrichtigungen zeigen. Legen Sie die Seite auf dem iPhone zuerst auf den Home-Bildschirm.",
  },
};
