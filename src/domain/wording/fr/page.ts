import { counted } from "../counted";
import type { PageWords } from "../page-words";
import { frenchBlocks } from "./blocks";
import { frenchCsat } from "./csat";
import { frenchSituations } from "./situations";

const days = (count: number) => counted("fr", count, { one: "jour", other: "jours" });
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const inMinutes = (minutes: number) => (minutes === 1 ? "une minute" : `${minutes} minutes`);

export const frenchPage: PageWords = {
  situations: frenchSituations,
  arriving: {
    today: "Arrive aujourd’hui",
    by: (day) => `Arrive au plus tard ${day}`,
    tomorrow: (day) => `Arrive demain, ${day}`,
    on: (window) => `Arrive ${window}`,
  },
  promise: {
    slipped: (window, late) => `Promis d’abord pour ${window}. Cela a glissé de ${days(late)}.`,
    cameLate: (window, late) => `Promis d’abord pour ${window}. Il est arrivé avec ${days(late)} de retard.`,
    inTime: (window) => `Promis d’abord pour ${window}. Il est arrivé à temps.`,
    unchanged: (window) => `Promis depuis le début\u00a0: ${window}.`,
    changed: (window) => `Promis d’abord pour ${window}.`,
  },
  lastScan: (age, place) =>
    place === null ? `Dernier scan ${age}.` : `Dernier scan\u00a0: ${place}, ${age}.`,
  hours: (count) => (count === 1 ? "une heure" : `${count} heures`),
  days,
  order: {
    cancelled: {
      word: "Annulée",
      headline: (day) => `Annulée le ${day}`,
      lead: "Rien ne sera envoyé. Si cela vous surprend, écrivez-nous.",
    },
    collected: { word: "Retirée", headline: (day) => `Retirée le ${day}` },
    ready: {
      word: "Prête à être retirée",
      lead: (moment) => `Depuis ${moment}. Apportez cette page ou votre confirmation de commande.`,
    },
    packing: {
      word: "En préparation",
      headline: "Nous emballons votre commande",
      lead: "Nous l’emballons. La prochaine nouvelle viendra quand le transporteur l’aura.",
    },
    received: {
      word: "Commande reçue",
      headline: "Nous avons votre commande",
      lead: "Nous avons votre commande et l’emballerons bientôt.",
    },
  },
  several: {
    parcelOf: (at, total) => `Colis ${at} sur ${total}`,
    allDelivered: (total) => (total === 2 ? "Les deux colis sont livrés" : `Les ${total} colis sont livrés`),
    someDelivered: (delivered, total) =>
      `${counted("fr", delivered, { other: "colis" })} sur ${total} livrés`,
    news: (parcel, headline) => `${parcel}\u00a0: ${lowerFirst(headline)}.`,
    worst: (total, word) => `${total} colis\u00a0: ${lowerFirst(word)}`,
    comesIn: (total) => `Votre commande arrive en ${total} colis.`,
  },
  counts: {
    parcels: (count) => counted("fr", count, { other: "colis" }),
    items: (count) => counted("fr", count, { one: "article", other: "articles" }),
  },
  updates: {
    cancelled: "La commande a été annulée",
    ready: "Prête à être retirée",
    packing: "Nous emballons votre commande",
    received: "Nous avons reçu votre commande",
    scanned: "Scanné par le transporteur",
  },
  steps: {
    ordered: "Commandé",
    packed: "Emballé",
    shipped: "Expédié",
    out: "En livraison",
    delivered: "Livré",
    ready: "Prêt à être retiré",
    collected: "Retiré",
  },
  page: {
    description: (store) => `Où se trouve votre colis de ${store}.`,
    progress: "Progression",
    done: "terminé",
    allUpdates: "Toutes les nouvelles",
    updates: "Nouvelles",
    yourOrder: "Votre commande",
    yourOrderNamed: (firstName) => `Votre commande, ${firstName}`,
    orderNumber: "Commande",
    goingTo: "Destination",
    trackingNumber: "Numéro de suivi",
    copy: "Copier",
    copied: "Copié",
    print: "Imprimer cette page",
    language: "Langue",
    carrierSays: "Transporteur\u00a0:",
    quoted: (text) => `«\u00a0${text}\u00a0»`,
    question: "Une question\u00a0?",
    personAnswers: "Écrivez-nous. Une personne vous répond.",
    write: "Écrivez-nous",
    ask: (store) => `Écrire à ${store}`,
    orAsk: (store) => ["Ou", `écrivez à ${store}`],
    asOf: (moment) => `État au ${moment}.`,
    zone: (name) => `Les heures sont celles de l’adresse de livraison\u00a0: ${name}.`,
    parcelSubject: (number) => `Colis ${number}`,
    orderSubject: (number) => `Commande ${number}`,
    plainSubject: "Ma commande",
  },
  proof: {
    title: "Est-ce votre commande\u00a0?",
    intro:
      "Saisissez son adresse e-mail, son numéro de téléphone ou son code postal pour voir le contenu et la destination.",
    label: "Adresse e-mail, numéro de téléphone ou code postal",
    submit: "Afficher les détails",
    refused: "Ce n’est pas l’adresse e-mail, le numéro de téléphone ou le code postal de cette commande.",
  },
  lookUp: {
    title: "Trouver votre commande",
    heading: "Où est ma commande\u00a0?",
    intro: "Vous trouverez les deux dans votre confirmation de commande.",
    number: "Numéro de commande",
    submit: "Trouver ma commande",
    notFound:
      "Nous n’avons trouvé aucune commande avec ce numéro et cette adresse e-mail, ce téléphone ou ce code postal. Vérifiez les deux, s’il vous plaît.",
    noLuck: (store) => ["Rien trouvé\u00a0?", `Écrivez à ${store}`],
  },
  tooMany: {
    title: "Trop d’essais",
    again: (minutes) => `Trop d’essais. Revenez dans ${inMinutes(minutes)}, s’il vous plaît.`,
    many: (minutes) =>
      `Il y a eu beaucoup d’essais d’ici. Revenez dans ${inMinutes(minutes)}, s’il vous plaît.`,
  },
  blocks: frenchBlocks,
  csat: frenchCsat,
  nowhere: {
    title: "Ce lien ne mène nulle part",
    text: "Il est peut-être incomplet, ou la commande a été livrée il y a plus de 90 jours. Vous pouvez chercher votre commande par son numéro.",
  },
};
