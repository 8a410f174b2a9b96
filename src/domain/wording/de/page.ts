import { counted } from "../counted";
import type { PageWords } from "../page-words";
import { germanBlocks } from "./blocks";
import { germanCsat } from "./csat";
import { germanSituations } from "./situations";

const inMinutes = (minutes: number) => (minutes === 1 ? "einer Minute" : `${minutes} Minuten`);

export const germanPage: PageWords = {
  situations: germanSituations,
  arriving: {
    today: "Kommt heute",
    by: (day) => `Kommt bis ${day}`,
    tomorrow: (day) => `Kommt morgen, ${day}`,
    on: (window) => `Kommt ${window}`,
  },
  promise: {
    slipped: (window, late) =>
      `Zuerst versprochen: ${window}. Das hat sich um ${counted("de", late, { one: "Tag", other: "Tage" })} verschoben.`,
    cameLate: (window, late) =>
      `Zuerst versprochen: ${window}. Die Sendung kam ${counted("de", late, { one: "Tag", other: "Tage" })} zu spät.`,
    inTime: (window) => `Zuerst versprochen: ${window}. Die Sendung kam rechtzeitig.`,
    unchanged: (window) => `Von Anfang an versprochen: ${window}.`,
    changed: (window) => `Zuerst versprochen: ${window}.`,
  },
  lastScan: (age, place) =>
    place === null ? `Zuletzt erfasst ${age}.` : `Zuletzt erfasst in ${place}, ${age}.`,
  hours: (count) => (count === 1 ? "einer Stunde" : `${count} Stunden`),
  days: (count) => counted("de", count, { one: "Tag", other: "Tagen" }),
  order: {
    cancelled: {
      word: "Storniert",
      headline: (day) => `Storniert am ${day}`,
      lead: "Es wird nichts verschickt. Kommt das unerwartet, schreiben Sie uns.",
    },
    collected: { word: "Abgeholt", headline: (day) => `Abgeholt am ${day}` },
    ready: {
      word: "Abholbereit",
      lead: (moment) => `Seit ${moment} Uhr. Bringen Sie diese Seite oder Ihre Bestellbestätigung mit.`,
    },
    packing: {
      word: "Wird verpackt",
      headline: "Wir verpacken Ihre Bestellung",
      lead: "Wir verpacken sie gerade. Die nächste Meldung kommt, wenn der Zusteller sie hat.",
    },
    received: {
      word: "Bestellung erhalten",
      headline: "Wir haben Ihre Bestellung",
      lead: "Wir haben Ihre Bestellung und packen sie bald.",
    },
  },
  several: {
    parcelOf: (at, total) => `Paket ${at} von ${total}`,
    allDelivered: (total) =>
      total === 2 ? "Beide Pakete sind zugestellt" : `Alle ${total} Pakete sind zugestellt`,
    someDelivered: (delivered, total) => `${delivered} von ${total} Paketen zugestellt`,
    news: (parcel, headline) => `${parcel}: ${headline}.`,
    worst: (total, word) => `${total} Pakete: ${word}`,
    comesIn: (total) => `Ihre Bestellung kommt in ${total} Paketen.`,
  },
  counts: {
    parcels: (count) => counted("de", count, { one: "Paket", other: "Pakete" }),
    items: (count) => counted("de", count, { other: "Artikel" }),
  },
  updates: {
    cancelled: "Die Bestellung wurde storniert",
    ready: "Für Sie zur Abholung bereit",
    packing: "Wir verpacken Ihre Bestellung",
    received: "Wir haben Ihre Bestellung erhalten",
    scanned: "Vom Zusteller erfasst",
  },
  steps: {
    ordered: "Bestellt",
    packed: "Verpackt",
    shipped: "Versandt",
    out: "In Zustellung",
    delivered: "Zugestellt",
    ready: "Abholbereit",
    collected: "Abgeholt",
  },
  page: {
    description: (store) => `Wo Ihre Sendung von ${store} ist.`,
    progress: "Fortschritt",
    done: "erledigt",
    allUpdates: "Alle Meldungen",
    updates: "Meldungen",
    yourOrder: "Ihre Bestellung",
    yourOrderNamed: (firstName) => `Ihre Bestellung, ${firstName}`,
    orderNumber: "Bestellung",
    goingTo: "Geht nach",
    trackingNumber: "Sendungsnummer",
    copy: "Kopieren",
    copied: "Kopiert",
    print: "Seite drucken",
    language: "Sprache",
    carrierSays: "Zusteller:",
    quoted: (text) => `„${text}“`,
    question: "Eine Frage?",
    personAnswers: "Schreiben Sie uns. Ein Mensch antwortet.",
    write: "Schreiben Sie uns",
    ask: (store) => `${store} fragen`,
    orAsk: (store) => ["Oder", `${store} fragen`],
    asOf: (moment) => `Stand: ${moment} Uhr.`,
    zone: (name) => `Alle Zeiten gelten am Lieferort: ${name}.`,
    parcelSubject: (number) => `Sendung ${number}`,
    orderSubject: (number) => `Bestellung ${number}`,
    plainSubject: "Meine Bestellung",
  },
  proof: {
    title: "Ist das Ihre Bestellung?",
    intro:
      "Geben Sie die E-Mail-Adresse, Telefonnummer oder Postleitzahl der Bestellung ein, um Inhalt und Ziel zu sehen.",
    label: "E-Mail-Adresse, Telefonnummer oder Postleitzahl",
    submit: "Einzelheiten zeigen",
    refused: "Das ist nicht die E-Mail-Adresse, Telefonnummer oder Postleitzahl dieser Bestellung.",
  },
  lookUp: {
    title: "Bestellung finden",
    heading: "Wo ist meine Bestellung?",
    intro: "Beides steht in Ihrer Bestellbestätigung.",
    number: "Bestellnummer",
    submit: "Bestellung finden",
    notFound:
      "Zu dieser Nummer und dieser E-Mail-Adresse, Telefonnummer oder Postleitzahl haben wir keine Bestellung gefunden. Bitte prüfen Sie beides.",
    noLuck: (store) => ["Nichts gefunden?", `${store} fragen`],
  },
  tooMany: {
    title: "Zu viele Versuche",
    again: (minutes) => `Zu viele Versuche. Bitte kommen Sie in ${inMinutes(minutes)} wieder.`,
    many: (minutes) => `Von hier kamen viele Versuche. Bitte kommen Sie in ${inMinutes(minutes)} wieder.`,
  },
  blocks: germanBlocks,
  csat: germanCsat,
  nowhere: {
    title: "Dieser Link führt nirgendwohin",
    text: "Er ist vielleicht unvollständig, oder die Bestellung wurde vor mehr als 90 Tagen zugestellt. Sie können Ihre Bestellung mit ihrer Nummer suchen.",
  },
};
