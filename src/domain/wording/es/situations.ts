import type { Carrier, SituationWords } from "../situation-words";

const El = (carrier: Carrier) => carrier ?? "El transportista";
const al = (carrier: Carrier) => (carrier === null ? "al transportista" : `a ${carrier}`);
const againOrBack = "Escríbanos qué prefiere: se lo enviamos de nuevo o le devolvemos el dinero.";

export const spanishSituations: SituationWords = {
  whatToDo: "Qué hacer",
  outToday: {
    word: "En reparto",
    headline: "Llega hoy",
    since: (time) => `En el vehículo de reparto desde las ${time}.`,
  },
  outBefore: {
    word: "En reparto",
    headline: "Aún sin entregar",
    lead: (day) => `Salió a reparto el ${day} y no se ha escaneado desde entonces.`,
    advice: (carrier) => ({
      title: "Qué pasa ahora",
      points: [
        "Si un vehículo no llega a todas las puertas, lleva el resto el siguiente día laborable.",
        `Si mañana por la noche no está, escríbanos y preguntamos ${al(carrier)}.`,
      ],
    }),
  },
  delivered: {
    word: "Entregado",
    headline: (day) => `Entregado el ${day}`,
    scannedAt: (time) => `Se escaneó a las ${time}.`,
    notHere: (carrier, until) => ({
      title: "Consta como entregado, pero no está",
      points: [
        "Mire en el buzón, en la puerta trasera, en el portal y donde se suelen dejar paquetes.",
        "Pregunte en casa y en el vecindario; busque un aviso o un correo con foto del transportista.",
        "Algunos transportistas escanean un paquete hasta un día antes de entregarlo.",
        `¿Sigue sin aparecer${until === null ? "" : ` el ${until}`}? Escríbanos y pedimos una búsqueda ${al(carrier)}. Suele tardar de 5 a 7 días.`,
      ],
    }),
  },
  readyToCollect: {
    word: "Listo para recoger",
    headline: "Listo para recoger",
    at: (place) => `Le espera aquí: ${place}.`,
    of: (carrier) => `Le espera en un punto de recogida${carrier === null ? "" : ` de ${carrier}`}.`,
    advice: {
      title: "Para recogerlo",
      points: [
        "Lleve un documento de identidad y, si lo recibió, el aviso del transportista.",
        "Los puntos de recogida guardan un paquete solo unos días, a menudo siete; después vuelve a nuestra tienda.",
        "El horario está en el aviso o en la web del transportista.",
      ],
    },
  },
  moving: {
    word: "En camino",
    headline: "Su paquete está en camino",
    noDateYet: "Todavía no hay fecha de entrega; aparecerá aquí en cuanto la haya.",
  },
  inCustoms: {
    word: "En la aduana",
    headline: "Su paquete está en la aduana",
    lead: "La aduana lo está mirando, como todo paquete del extranjero.",
  },
  labelOnly: {
    word: "Embalado",
    headline: "Embalado, a la espera del transportista",
    lead: "Hemos impreso la etiqueta de su paquete; el transportista aún no lo ha recogido.",
  },
  unknownToCarrier: {
    word: "Embalado",
    headline: "A la espera del primer escaneo",
    lead: (carrier) =>
      `Su paquete tiene número; ${carrier ?? "el transportista"} aún no lo ha escaneado. Puede tardar un día.`,
  },
  silent: {
    word: "Sin noticias",
    headline: (duration) => `Sin escaneos desde hace ${duration}`,
    longer: "Es más tiempo de lo habitual.",
    advice: {
      title: "Qué significa",
      points: [
        "A menudo los paquetes no se escanean entre dos centros de clasificación; el próximo escaneo dirá más.",
        "No tiene que hacer nada. Si prefiere que preguntemos al transportista, escríbanos.",
      ],
    },
  },
  late: {
    word: "Con retraso",
    headline: (day) => `Con retraso: debía llegar el ${day}`,
    headlineWithoutDay: "Con retraso: debía llegar antes de hoy",
    noNewDate: "El transportista no ha dado una fecha nueva.",
    advice: {
      title: "Qué puede hacer",
      points: [
        "Muchos paquetes con retraso llegan en uno de los siguientes días laborables.",
        "Si lo necesita para un día concreto, escríbanos: preguntamos al transportista o buscamos otra manera.",
      ],
    },
  },
  cancelled: {
    word: "Cancelado",
    headline: "Este paquete se canceló",
    lead: "No se enviará. Si no lo esperaba, escríbanos.",
  },
  attemptFailed: {
    word: "Entrega fallida",
    headline: (attempts) =>
      attempts > 1 ? `Sin entregar tras ${attempts} intentos` : "El transportista no pudo entregar",
    lead: (carrier, day) => `${El(carrier)} lo intentó el ${day}.`,
    advice: (carrier) => ({
      title: "Para que salga bien la próxima vez",
      points: [
        "Busque un aviso en su puerta: dice dónde está el paquete y cómo elegir un día.",
        "La mayoría de los transportistas lo intentan de nuevo el siguiente día laborable. Compruebe que se vean el timbre y el nombre.",
        `¿No hay nadie en casa? Pida ${al(carrier)} que lo guarde para recogerlo, o escríbanos.`,
      ],
    }),
  },
  delayed: {
    word: "Retrasado",
    headline: (window) => `Retrasado: ahora ${window}`,
    headlineWithoutDate: "Retrasado, aún sin fecha nueva",
    advice: (hasDate) => ({
      title: "Qué puede hacer",
      points: [
        hasDate
          ? "No tiene que hacer nada. La fecha de arriba sigue lo que nos dice el transportista."
          : "No tiene que hacer nada. Aparecerá aquí una fecha nueva en cuanto la dé el transportista.",
        "Si lo necesita para un día concreto, escríbanos y buscamos otra manera.",
      ],
    }),
  },
  addressProblem: {
    word: "Dirección poco clara",
    headline: "El transportista no encuentra la dirección",
    lead: (carrier) => `${El(carrier)} tiene el paquete y necesita una dirección mejor.`,
    points: [
      "Escríbanos la dirección completa: número, piso y puerta, y el nombre del timbre.",
      "Lo antes posible, por favor: a los pocos días el paquete vuelve a nuestra tienda.",
    ],
  },
  held: {
    word: "Retenido",
    headline: "El transportista retiene su paquete",
    points: ["Escríbanos: preguntamos al transportista qué falta y se lo decimos."],
  },
  customsProblem: {
    word: "Retenido en la aduana",
    headline: "Retenido en la aduana",
    lead: "La aduana pide algo antes de dejar salir el paquete.",
    points: [
      "Si el transportista le ha escrito, respóndale: a menudo pregunta por el contenido o el valor.",
      "Si no, escríbanos; tenemos los documentos que pide la aduana.",
    ],
  },
  paymentDue: {
    word: "Pago pendiente",
    headline: "Hay un pago pendiente antes de la entrega",
    lead: (carrier) => `${El(carrier)} cobra derechos o impuestos de aduana.`,
    points: [
      "Pague solo en la web del transportista o en la puerta; nunca por un enlace en un SMS.",
      "Si cree que el importe es incorrecto, escríbanos antes de pagar.",
    ],
  },
  lost: {
    word: "Perdido",
    headline: "Este paquete se ha perdido",
    lead: (carrier) => `${El(carrier)} no lo encuentra. Lo sentimos.`,
    points: [againOrBack],
  },
  damaged: {
    word: "Dañado",
    headline: "El paquete se dañó en el camino",
    lead: "No se entregará en este estado. Lo sentimos.",
    points: [againOrBack],
  },
  refused: {
    word: "Rechazado",
    headline: "La entrega fue rechazada",
    lead: "En la dirección no aceptaron el paquete, así que vuelve a nuestra tienda.",
    points: ["¿Fue un error? Escríbanos: se lo enviamos de nuevo."],
  },
  unclaimed: {
    word: "Sin recoger",
    headline: "Nadie recogió el paquete",
    lead: "El punto de recogida lo ha devuelto y vuelve a nuestra tienda.",
    points: [againOrBack],
  },
  returning: {
    word: "De vuelta",
    headline: "De vuelta a nuestra tienda",
    lead: "El transportista no pudo entregarlo y lo devuelve.",
    points: ["Escríbanos qué prefiere cuando llegue: nuevo envío o devolución del dinero."],
  },
  returned: {
    word: "Devuelto",
    headline: (day) => `Volvió a nuestra tienda el ${day}`,
    points: [
      "Si aún no sabe nada de nosotros, escríbanos qué prefiere: nuevo envío o devolución del dinero.",
    ],
  },
  goneQuiet: {
    word: "Sin noticias",
    headline: "Hemos perdido de vista este paquete",
    lead: (carrier) => `${El(carrier)} ha dejado de informar sobre él.`,
    points: ["Escríbanos: pedimos una búsqueda al transportista. Suele tardar de 5 a 7 días."],
  },
};
