import type { SelfServiceWords } from "../self-service-words";

export const germanSelfService: SelfServiceWords = {
  title: "Das können Sie tun",
  asked: "Das haben Sie angefragt",
  kinds: {
    reschedule: {
      label: "Anderen Tag wählen",
      lead: "Nennen Sie uns den Tag, der Ihnen passt. Wir geben ihn an den Zusteller weiter.",
    },
    change_address: {
      label: "Adresse ändern",
      lead: "Möglich, bis das Paket dem Zusteller übergeben ist. Bitte geben Sie die ganze neue Adresse an.",
    },
    redelivery: {
      label: "Mit dem Zusteller regeln",
      lead: "Was Sie beim Zusteller selbst und sofort regeln können.",
    },
    refund: {
      label: "Erstattung anfragen",
      lead: "Sagen Sie uns, warum. Ein Mensch entscheidet und schreibt Ihnen.",
    },
    reship: {
      label: "Neues Paket anfragen",
      lead: "Wir senden dasselbe noch einmal, sobald ein Mensch es angesehen hat.",
    },
    report_problem: {
      label: "Problem mit einem Artikel melden",
      lead: "Etwas ist beschädigt, fehlt oder ist falsch? Mit Fotos lösen wir es schneller.",
    },
    contact: {
      label: "Einem Menschen schreiben",
      lead: "Ihre Bestellung geht mit der Nachricht mit; Sie müssen nichts erklären.",
    },
  },
  refusedTitle: "Im Moment nicht möglich",
  refusals: {
    switched_off: "Das bietet der Shop hier nicht an. Bitte schreiben Sie uns, ein Mensch hilft Ihnen.",
    country: "Für Lieferungen in Ihr Land geht das nicht von selbst. Bitte schreiben Sie uns.",
    cancelled: "Diese Bestellung ist storniert. Falls das ein Irrtum ist, schreiben Sie uns bitte.",
    already_requested: "Das haben Sie schon angefragt. Sie hören von uns und müssen nichts weiter tun.",
    not_shipped:
      "Das Paket ist noch bei uns. Die Adresse können Sie noch ändern; zu allem anderen schreiben Sie uns bitte.",
    handed_over:
      "Das Paket ist beim Zusteller, darum können wir die Adresse nicht mehr ändern. Regeln Sie mit dem Zusteller einen anderen Ort, oder schreiben Sie uns.",
    out_for_delivery:
      "Das Paket ist im Zustellfahrzeug und kommt heute. Ist niemand da, kann ein Nachbar es annehmen; oder kommen Sie nach dem Versuch wieder hierher.",
    delivered:
      "Das Paket ist zugestellt. Stimmt etwas damit nicht, melden Sie ein Problem oder schreiben Sie uns.",
    not_coming: "Dieses Paket kommt nicht mehr. Fragen Sie ein neues Paket oder eine Erstattung an.",
    not_delivered:
      "Das Paket ist noch nicht da. Kommen Sie danach wieder, oder schreiben Sie uns, falls es verloren scheint.",
    window_over: "Die Zeit dafür ist vorbei. Schreiben Sie uns trotzdem: Wir suchen einen Weg.",
    on_its_way:
      "Das Paket ist unterwegs. Nach der Ankunft können Sie das hier anfragen; bewegt es sich nicht mehr, schreiben Sie uns.",
    refunded:
      "Diese Bestellung ist schon erstattet. Ist das Geld nach zehn Tagen nicht bei Ihnen, schreiben Sie uns.",
    pickup:
      "Dieses Paket wird abgeholt, nicht zugestellt. Holen Sie es dort ab, wo es liegt, oder schreiben Sie uns.",
    no_carrier: "Wir wissen nicht, was dieser Zusteller anbietet. Schreiben Sie uns, wir regeln es für Sie.",
  },
  states: { requested: "Angefragt", done: "Erledigt", refused: "Nicht möglich", withdrawn: "Zurückgenommen" },
  stateOn: (state, day) => `${state} am ${day}`,
  waiting: "Ein Mensch kümmert sich darum und schreibt Ihnen. Bis dahin hat sich nichts geändert.",
  code: {
    intro:
      "Damit wir sicher sind, dass Sie es sind, senden wir einen sechsstelligen Code an die E-Mail-Adresse der Bestellung. Er gilt zehn Minuten.",
    hint: (masked) => `Die Adresse sieht so aus: ${masked}.`,
    send: "Code senden",
    sent: "Wenn wir zu dieser Bestellung eine E-Mail-Adresse haben, ist ein Code dorthin unterwegs. Sehen Sie auch im Spam-Ordner nach.",
    label: "Sechsstelliger Code",
    submit: "Weiter",
    again: "Neuen Code senden",
    wrong:
      "Dieser Code ist falsch oder gilt nicht mehr. Prüfen Sie ihn, oder lassen Sie sich einen neuen senden.",
    demo: (code) => `Das ist eine Vorführung: Es wird keine E-Mail gesendet. Der Code ist ${code}.`,
  },
  form: {
    day: "Neuer Tag",
    note: "Ihre Nachricht",
    noteOptional: "Was wir wissen sollten (freiwillig)",
    line1: "Straße und Hausnummer",
    line2: "Wohnung, Stockwerk, Firma (freiwillig)",
    city: "Ort",
    region: "Bundesland oder Region (freiwillig)",
    postalCode: "Postleitzahl",
    country: "Land",
    problem: "Was stimmt nicht?",
    problems: {
      damaged: "Ein Artikel ist beschädigt",
      missing: "Etwas fehlt",
      wrong: "Es ist der falsche Artikel",
    },
    photos: "Fotos (freiwillig)",
    photosHint: "Bis zu vier, je 5 MB. Den Ort der Aufnahme entfernen wir.",
    submit: "Anfrage senden",
  },
  problems: {
    incomplete: "Bitte füllen Sie alle Felder aus, die nicht freiwillig sind.",
    day: "Bitte wählen Sie einen der angebotenen Tage.",
    too_many_photos: "Höchstens vier Fotos. Bitte wählen Sie weniger.",
    photo_too_large: "Ein Foto ist größer als 5 MB. Bitte wählen Sie ein kleineres.",
    photo_kind: "Fotos können JPEG, PNG, WebP oder HEIC sein. Bitte wählen Sie andere.",
    photo_location:
      "Ein Foto verrät, wo es aufgenommen wurde, und wir können das nicht entfernen. Senden Sie es als JPEG oder als Bildschirmfoto.",
  },
  withdraw: "Anfrage zurücknehmen",
  back: "Zurück zur Bestellung",
  orAsk: "Etwas anderes?",
  redelivery: {
    intro: (carrier) => `Bei ${carrier} können Sie regeln:`,
    ask: (carrier) => `${carrier} sagt Ihnen, was sich für Ihr Paket vereinbaren lässt`,
    options: {
      another_day: "einen anderen Tag",
      pickup_point: "die Abholung an einer Abholstelle",
      safe_place: "einen Ablageort",
      neighbour: "einen Nachbarn, der es annimmt",
      hold: "die Lagerung, bis Sie zurück sind",
    },
    link: (service) => `${service} öffnen`,
    phone: "Telefonisch",
    number: "Sendungsnummer, die Sie angeben",
  },
  letters: {
    button: "Zur Bestellung",
    code: (code, store) => ({
      subject: `Ihr Code: ${code}`,
      paragraphs: [
        `Ihr Code lautet ${code}. Geben Sie ihn innerhalb von zehn Minuten auf der Sendungsseite ein.`,
        `Jemand möchte etwas an Ihrer Bestellung bei ${store} ändern. Waren Sie es nicht, tun Sie nichts: Ohne den Code ändert sich nichts. Geben Sie ihn nie weiter.`,
      ],
    }),
    asked: (kind, number) => ({
      subject: `Ihre Anfrage zur Bestellung ${number} ist da`,
      paragraphs: [
        `Auf der Sendungsseite der Bestellung ${number} wurde angefragt: „${kind}“. Geändert hat sich noch nichts; zuerst sieht ein Mensch es an.`,
        "Waren Sie das nicht, antworten Sie bitte sofort auf diese Nachricht.",
      ],
    }),
    done: (kind, number, answer) => ({
      subject: `Erledigt: ${kind}, Bestellung ${number}`,
      paragraphs: [
        `Die Anfrage auf der Sendungsseite der Bestellung ${number} ist erledigt: „${kind}“.`,
        ...(answer === null ? [] : [answer]),
        "Kam die Anfrage nicht von Ihnen, antworten Sie bitte sofort auf diese Nachricht.",
      ],
    }),
    refused: (kind, number, answer) => ({
      subject: `Zu Ihrer Anfrage zur Bestellung ${number}`,
      paragraphs: [
        `Die Anfrage auf der Sendungsseite der Bestellung ${number} konnten wir nicht erfüllen: „${kind}“.`,
        ...(answer === null ? [] : [answer]),
        "Antworten Sie auf diese Nachricht, und ein Mensch hilft Ihnen weiter.",
      ],
    }),
  },
};
