import type { Carrier, SituationWords } from "../situation-words";

const Der = (carrier: Carrier) => carrier ?? "Der Zusteller";
const den = (carrier: Carrier) => carrier ?? "den Zusteller";
const dem = (carrier: Carrier) => carrier ?? "dem Zusteller";
const againOrBack =
  "Schreiben Sie uns, was Ihnen lieber ist: Wir schicken die Bestellung noch einmal oder erstatten den Betrag.";

export const germanSituations: SituationWords = {
  whatToDo: "Was Sie tun können",
  outToday: {
    word: "In Zustellung",
    headline: "Kommt heute",
    since: (time) => `Seit ${time} Uhr im Zustellfahrzeug.`,
  },
  outBefore: {
    word: "In Zustellung",
    headline: "Noch nicht zugestellt",
    lead: (day) => `Die Sendung ging am ${day} in die Zustellung und wurde seither nicht erfasst.`,
    advice: (carrier) => ({
      title: "Wie es weitergeht",
      points: [
        "Schafft ein Fahrzeug nicht alle Adressen, kommt der Rest am nächsten Werktag.",
        `Ist bis morgen Abend nichts da, schreiben Sie uns, und wir fragen bei ${dem(carrier)} nach.`,
      ],
    }),
  },
  delivered: {
    word: "Zugestellt",
    headline: (day) => `Zugestellt am ${day}`,
    scannedAt: (time) => `Erfasst um ${time} Uhr.`,
    notHere: (carrier, until) => ({
      title: "Als zugestellt gemeldet, aber nicht da",
      points: [
        "Sehen Sie im Briefkasten, an der Hintertür, im Hausflur und an üblichen Ablageorten nach.",
        "Fragen Sie zu Hause und in der Nachbarschaft; achten Sie auf eine Karte oder eine E-Mail mit Foto.",
        "Manche Zusteller melden eine Sendung bis zu einen Tag vor der Übergabe als zugestellt.",
        `${until === null ? "Immer noch nichts da?" : `Bis ${until} Uhr immer noch nichts da?`} Schreiben Sie uns, und wir beauftragen bei ${dem(carrier)} eine Suche. Sie dauert meist 5 bis 7 Tage.`,
      ],
    }),
  },
  readyToCollect: {
    word: "Abholbereit",
    headline: "Bereit zur Abholung",
    at: (place) => `Die Sendung liegt hier für Sie bereit: ${place}.`,
    of: (carrier) => `Die Sendung liegt in einer Abholstelle bereit (${Der(carrier)}).`,
    advice: {
      title: "Zum Abholen",
      points: [
        "Bringen Sie einen Ausweis mit und, falls vorhanden, die Benachrichtigung des Zustellers.",
        "Abholstellen bewahren Sendungen nur einige Tage auf, oft sieben; danach gehen sie an uns zurück.",
        "Die Öffnungszeiten stehen auf der Benachrichtigung oder auf der Website des Zustellers.",
      ],
    },
  },
  moving: {
    word: "Unterwegs",
    headline: "Ihre Sendung ist unterwegs",
    noDateYet: "Noch gibt es keinen Liefertermin; er erscheint hier, sobald er feststeht.",
  },
  inCustoms: {
    word: "Beim Zoll",
    headline: "Ihre Sendung ist beim Zoll",
    lead: "Der Zoll sieht sie sich an, wie jede Sendung aus dem Ausland.",
  },
  labelOnly: {
    word: "Verpackt",
    headline: "Verpackt, wartet auf den Zusteller",
    lead: "Wir haben das Etikett für Ihre Sendung gedruckt; der Zusteller hat sie noch nicht abgeholt.",
  },
  unknownToCarrier: {
    word: "Verpackt",
    headline: "Wartet auf die erste Erfassung",
    lead: (carrier) =>
      `Ihre Sendung hat eine Nummer, wurde aber noch nicht erfasst (${Der(carrier)}). Das kann einen Tag dauern.`,
  },
  silent: {
    word: "Nichts Neues",
    headline: (duration) => `Seit ${duration} nicht erfasst`,
    longer: "Das ist länger als üblich.",
    advice: {
      title: "Was das bedeutet",
      points: [
        "Zwischen zwei Sortierzentren werden Sendungen oft nicht erfasst; die nächste Erfassung sagt mehr.",
        "Sie brauchen nichts zu tun. Wenn wir beim Zusteller nachfragen sollen, schreiben Sie uns.",
      ],
    },
  },
  late: {
    word: "Verspätet",
    headline: (day) => `Verspätet: fällig war ${day}`,
    headlineWithoutDay: "Verspätet: fällig war sie vor heute",
    noNewDate: "Der Zusteller nennt noch keinen neuen Termin.",
    advice: {
      title: "Was Sie tun können",
      points: [
        "Viele verspätete Sendungen kommen an einem der nächsten Werktage an.",
        "Brauchen Sie Ihre Sendung bis zu einem bestimmten Tag, schreiben Sie uns: Wir fragen nach oder finden einen anderen Weg.",
      ],
    },
  },
  cancelled: {
    word: "Storniert",
    headline: "Diese Sendung wurde storniert",
    lead: "Sie wird nicht verschickt. Kommt das unerwartet, schreiben Sie uns.",
  },
  attemptFailed: {
    word: "Nicht zugestellt",
    headline: (attempts) =>
      attempts > 1 ? `Nach ${attempts} Versuchen nicht zugestellt` : "Die Zustellung hat nicht geklappt",
    lead: (carrier, day) => `${Der(carrier)} hat es am ${day} versucht.`,
    advice: (carrier) => ({
      title: "Damit es beim nächsten Mal klappt",
      points: [
        "Suchen Sie an der Tür nach einer Karte: Darauf steht, wo die Sendung ist und wie Sie einen Tag wählen.",
        "Meist folgt am nächsten Werktag ein weiterer Versuch. Klingel und Name sollten gut zu finden sein.",
        `Niemand zu Hause? Bitten Sie ${den(carrier)}, die Sendung zur Abholung aufzubewahren, oder schreiben Sie uns.`,
      ],
    }),
  },
  delayed: {
    word: "Verspätet",
    headline: (window) => `Verspätet: jetzt ${window}`,
    headlineWithoutDate: "Verspätet, noch kein neuer Termin",
    advice: (hasDate) => ({
      title: "Was Sie tun können",
      points: [
        hasDate
          ? "Sie brauchen nichts zu tun. Der Termin oben folgt den Angaben des Zustellers."
          : "Sie brauchen nichts zu tun. Ein neuer Termin erscheint hier, sobald der Zusteller ihn nennt.",
        "Brauchen Sie die Sendung bis zu einem bestimmten Tag, schreiben Sie uns, und wir suchen einen anderen Weg.",
      ],
    }),
  },
  addressProblem: {
    word: "Adresse unklar",
    headline: "Die Adresse ist nicht zu finden",
    lead: (carrier) => `${Der(carrier)} hat die Sendung und braucht eine genauere Adresse.`,
    points: [
      "Schreiben Sie uns die vollständige Adresse: Hausnummer, Wohnung oder Stockwerk und den Namen an der Klingel.",
      "Bitte bald: Nach einigen Tagen geht die Sendung an uns zurück.",
    ],
  },
  held: {
    word: "Angehalten",
    headline: "Der Zusteller hält Ihre Sendung zurück",
    points: ["Schreiben Sie uns: Wir fragen beim Zusteller, was fehlt, und sagen es Ihnen."],
  },
  customsProblem: {
    word: "Vom Zoll angehalten",
    headline: "Der Zoll hält Ihre Sendung fest",
    lead: "Der Zoll verlangt etwas, bevor er die Sendung freigibt.",
    points: [
      "Hat der Zusteller Ihnen geschrieben, antworten Sie ihm: Oft geht es um Inhalt oder Wert.",
      "Sonst schreiben Sie uns; wir haben die Papiere, nach denen der Zoll fragt.",
    ],
  },
  paymentDue: {
    word: "Zahlung fällig",
    headline: "Vor der Zustellung ist eine Zahlung fällig",
    lead: (carrier) => `${Der(carrier)} zieht für den Zoll Abgaben oder Steuern ein.`,
    points: [
      "Zahlen Sie nur auf der Website des Zustellers oder an der Tür, nie über einen Link in einer SMS.",
      "Scheint Ihnen der Betrag falsch, schreiben Sie uns, bevor Sie zahlen.",
    ],
  },
  lost: {
    word: "Verloren",
    headline: "Diese Sendung ist verloren gegangen",
    lead: (carrier) => `${Der(carrier)} kann sie nicht finden. Das tut uns leid.`,
    points: [againOrBack],
  },
  damaged: {
    word: "Beschädigt",
    headline: "Die Sendung wurde unterwegs beschädigt",
    lead: "In diesem Zustand wird sie nicht zugestellt. Das tut uns leid.",
    points: [againOrBack],
  },
  refused: {
    word: "Annahme verweigert",
    headline: "Die Annahme wurde verweigert",
    lead: "An der Adresse wurde die Sendung nicht angenommen, sie geht deshalb an uns zurück.",
    points: ["War das ein Versehen? Schreiben Sie uns: Wir schicken sie noch einmal."],
  },
  unclaimed: {
    word: "Nicht abgeholt",
    headline: "Die Sendung wurde nicht abgeholt",
    lead: "Die Abholstelle hat sie zurückgegeben, und sie kommt wieder zu uns.",
    points: [againOrBack],
  },
  returning: {
    word: "Auf dem Rückweg",
    headline: "Auf dem Weg zurück zu uns",
    lead: "Der Zusteller konnte die Sendung nicht übergeben und schickt sie zurück.",
    points: [
      "Schreiben Sie uns, was Ihnen lieber ist, sobald sie hier ist: noch einmal schicken oder Geld zurück.",
    ],
  },
  returned: {
    word: "Zurück",
    headline: (day) => `Am ${day} zu uns zurückgekommen`,
    points: [
      "Haben Sie noch nichts von uns gehört, schreiben Sie uns, was Ihnen lieber ist: noch einmal schicken oder Geld zurück.",
    ],
  },
  goneQuiet: {
    word: "Nichts Neues",
    headline: "Wir haben diese Sendung aus den Augen verloren",
    lead: (carrier) => `${Der(carrier)} meldet nichts mehr zu ihr.`,
    points: ["Schreiben Sie uns: Wir beauftragen beim Zusteller eine Suche. Sie dauert meist 5 bis 7 Tage."],
  },
};
