import { counted } from "../counted";
import type { PageWords } from "../page-words";
import { spanishBlocks } from "./blocks";
import { spanishCsat } from "./csat";
import { spanishSituations } from "./situations";

const days = (count: number) => counted("es", count, { one: "día", other: "días" });
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const inMinutes = (minutes: number) => (minutes === 1 ? "un minuto" : `${minutes} minutos`);

export const spanishPage: PageWords = {
  situations: spanishSituations,
  arriving: {
    today: "Llega hoy",
    by: (day) => `Llega como tarde el ${day}`,
    tomorrow: (day) => `Llega mañana, ${day}`,
    on: (window) => `Llegada: ${window}`,
  },
  promise: {
    slipped: (window, late) => `Prometido al principio: ${window}. Se ha retrasado ${days(late)}.`,
    cameLate: (window, late) => `Prometido al principio: ${window}. Llegó ${days(late)} tarde.`,
    inTime: (window) => `Prometido al principio: ${window}. Llegó a tiempo.`,
    unchanged: (window) => `Prometido desde el principio: ${window}.`,
    changed: (window) => `Prometido al principio: ${window}.`,
  },
  lastScan: (age, place) =>
    place === null ? `Último escaneo ${age}.` : `Último escaneo en ${place}, ${age}.`,
  hours: (count) => (count === 1 ? "una hora" : `${count} horas`),
  days,
  order: {
    cancelled: {
      word: "Cancelado",
      headline: (day) => `Cancelado el ${day}`,
      lead: "No se enviará nada. Si no lo esperaba, escríbanos.",
    },
    collected: { word: "Recogido", headline: (day) => `Recogido el ${day}` },
    ready: {
      word: "Listo para recoger",
      lead: (moment) => `Desde: ${moment}. Traiga esta página o la confirmación de su pedido.`,
    },
    packing: {
      word: "En preparación",
      headline: "Estamos embalando su pedido",
      lead: "Lo estamos embalando. La próxima noticia llega cuando lo tenga el transportista.",
    },
    received: {
      word: "Pedido recibido",
      headline: "Tenemos su pedido",
      lead: "Tenemos su pedido y pronto lo embalaremos.",
    },
  },
  several: {
    parcelOf: (at, total) => `Paquete ${at} de ${total}`,
    allDelivered: (total) =>
      total === 2 ? "Los dos paquetes están entregados" : `Los ${total} paquetes están entregados`,
    someDelivered: (delivered, total) => `Entregados ${delivered} de ${total} paquetes`,
    news: (parcel, headline) => `${parcel}: ${lowerFirst(headline)}.`,
    worst: (total, word) => `${total} paquetes: ${lowerFirst(word)}`,
    comesIn: (total) => `Su pedido llega en ${total} paquetes.`,
  },
  counts: {
    parcels: (count) => counted("es", count, { one: "paquete", other: "paquetes" }),
    items: (count) => counted("es", count, { one: "artículo", other: "artículos" }),
  },
  updates: {
    cancelled: "El pedido se canceló",
    ready: "Listo para que lo recoja",
    packing: "Estamos embalando su pedido",
    received: "Hemos recibido su pedido",
    scanned: "Escaneado por el transportista",
  },
  steps: {
    ordered: "Pedido",
    packed: "Embalado",
    shipped: "Enviado",
    out: "En reparto",
    delivered: "Entregado",
    ready: "Listo para recoger",
    collected: "Recogido",
  },
  page: {
    description: (store) => `Dónde está su paquete de ${store}.`,
    progress: "Progreso",
    done: "hecho",
    allUpdates: "Todas las noticias",
    updates: "Noticias",
    yourOrder: "Su pedido",
    yourOrderNamed: (firstName) => `Su pedido, ${firstName}`,
    orderNumber: "Pedido",
    goingTo: "Va a",
    trackingNumber: "Número de seguimiento",
    copy: "Copiar",
    copied: "Copiado",
    print: "Imprimir esta página",
    language: "Idioma",
    carrierSays: "Transportista:",
    quoted: (text) => `«${text}»`,
    question: "¿Una pregunta?",
    personAnswers: "Escríbanos. Le responde una persona.",
    write: "Escríbanos",
    ask: (store) => `Escribir a ${store}`,
    orAsk: (store) => ["O", `escriba a ${store}`],
    asOf: (moment) => `Actualizado: ${moment}.`,
    zone: (name) => `Las horas son las de la dirección de entrega: ${name}.`,
    parcelSubject: (number) => `Paquete ${number}`,
    orderSubject: (number) => `Pedido ${number}`,
    plainSubject: "Mi pedido",
  },
  proof: {
    title: "¿Es este su pedido?",
    intro: "Escriba su correo electrónico, teléfono o código postal para ver el contenido y el destino.",
    label: "Correo electrónico, teléfono o código postal",
    submit: "Mostrar los detalles",
    refused: "Ese no es el correo electrónico, teléfono o código postal de este pedido.",
  },
  lookUp: {
    title: "Encontrar su pedido",
    heading: "¿Dónde está mi pedido?",
    intro: "Encontrará ambos en la confirmación de su pedido.",
    number: "Número de pedido",
    submit: "Encontrar mi pedido",
    notFound:
      "No hemos encontrado ningún pedido con este número y este correo electrónico, teléfono o código postal. Compruebe ambos, por favor.",
    noLuck: (store) => ["¿No aparece?", `Escriba a ${store}`],
  },
  tooMany: {
    title: "Demasiados intentos",
    again: (minutes) => `Demasiados intentos. Vuelva dentro de ${inMinutes(minutes)}, por favor.`,
    many: (minutes) =>
      `Ha habido muchos intentos desde aquí. Vuelva dentro de ${inMinutes(minutes)}, por favor.`,
  },
  blocks: spanishBlocks,
  csat: spanishCsat,
  nowhere: {
    title: "Este enlace no lleva a ninguna parte",
    text: "Puede estar incompleto, o el pedido se entregó hace más de 90 días. Puede buscar su pedido por su número.",
  },
};
