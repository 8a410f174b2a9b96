import type { FaqWords } from "../faq-words";

export const germanFaq: FaqWords = {
  when_shipped: {
    question: "Wann wird meine Bestellung verschickt?",
    answer:
      "Sobald alles gepackt ist und der Paketdienst es übernommen hat. Auf dieser Seite steht es noch in derselben Stunde.",
  },
  label_only: {
    question: "Warum gibt es eine Sendungsnummer, aber keine Bewegung?",
    answer:
      "Das Etikett ist gedruckt, der Paketdienst hat das Paket aber noch nicht gescannt. Der erste Scan kommt meist innerhalb eines Werktags.",
  },
  change_order: {
    question: "Kann ich noch etwas ändern?",
    answer:
      "Solange der Paketdienst das Paket nicht hat: Schreiben Sie uns gleich, wir versuchen es. Danach können wir nur noch den Paketdienst bitten.",
  },
  window: {
    question: "Warum nennen Sie mehrere Tage und nicht einen?",
    answer:
      "Weil es ehrlich ist: Die meisten Pakete kommen in diesen Tagen an. Sobald der Paketdienst sicher ist, nennt diese Seite den Tag.",
  },
  no_scan: {
    question: "Seit einer Weile gibt es nichts Neues. Ist es verloren?",
    answer:
      "Fast nie. Zwischen zwei Verteilzentren scannt niemand, und am Wochenende passiert weniger. Bleibt es zu lange still, steht das hier, und auch, was Sie tun können.",
  },
  late_what_now: {
    question: "Es ist verspätet. Was passiert jetzt?",
    answer:
      "Das sehen wir auch. Die meisten verspäteten Pakete kommen in wenigen Tagen. Wenn nicht: Schreiben Sie uns, wir lassen den Paketdienst suchen und finden mit Ihnen eine Lösung.",
  },
  not_home: {
    question: "Was ist, wenn ich nicht zu Hause bin?",
    answer:
      "Der Paketdienst versucht es noch einmal, gibt es bei Nachbarn ab oder bringt es in eine Abholstelle. Diese Seite zeigt, wo es ist.",
  },
  collect: {
    question: "Was brauche ich zum Abholen?",
    answer:
      "Meist die Nummer aus der Nachricht des Paketdienstes und einen Ausweis. Holen Sie es bald ab: Nach einigen Tagen geht es zurück.",
  },
  delivered_not_here: {
    question: "Es heißt „zugestellt“, aber ich habe es nicht.",
    answer:
      "Sehen Sie an der Tür, im Briefkasten und bei den Nachbarn nach. Manche Paketdienste scannen einige Stunden zu früh: Warten Sie bis morgen. Schreiben Sie uns dann, wir klären es mit dem Paketdienst.",
  },
  wrong_or_broken: {
    question: "Etwas ist kaputt oder fehlt. Was tue ich?",
    answer:
      "Heben Sie alles auf, machen Sie ein Foto und schreiben Sie uns. Wir schicken Ersatz oder geben Ihnen Ihr Geld zurück.",
  },
  problem_next: {
    question: "Muss ich etwas tun?",
    answer:
      "Wenn ja, steht es hier direkt unter dem Status. Wenn nicht, kümmern wir uns mit dem Paketdienst darum.",
  },
  return_money: {
    question: "Es geht zurück. Was ist mit meinem Geld?",
    answer:
      "Sobald es bei uns ist, schicken wir es noch einmal oder erstatten den Betrag, wie Sie möchten. Schreiben Sie uns, wenn Sie es schon wissen.",
  },
  cancelled_money: {
    question: "Wann bekomme ich mein Geld zurück?",
    answer:
      "Wir erstatten auf dem Weg, auf dem Sie bezahlt haben. Banken brauchen bis zu zehn Werktage, bis es zu sehen ist.",
  },
};
