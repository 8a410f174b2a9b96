import type { SelfServiceWords } from "../self-service-words";

export const spanishSelfService: SelfServiceWords = {
  title: "Qué puede hacer",
  asked: "Lo que ha solicitado",
  kinds: {
    reschedule: {
      label: "Elegir otro día",
      lead: "Díganos qué día le viene bien. Se lo comunicamos al transportista.",
    },
    change_address: {
      label: "Cambiar la dirección",
      lead: "Es posible hasta que el paquete se entrega al transportista. Escriba la nueva dirección completa.",
    },
    redelivery: {
      label: "Acordarlo con el transportista",
      lead: "Lo que el transportista le permite resolver por su cuenta, al momento.",
    },
    refund: {
      label: "Solicitar un reembolso",
      lead: "Díganos por qué. Una persona decide y le escribe.",
    },
    reship: {
      label: "Solicitar un nuevo envío",
      lead: "Enviamos lo mismo otra vez en cuanto una persona lo haya revisado.",
    },
    report_problem: {
      label: "Informar de un problema con un artículo",
      lead: "¿Algo está dañado, falta o no es correcto? Con fotos lo resolvemos antes.",
    },
    contact: {
      label: "Escribir a una persona",
      lead: "Su pedido acompaña al mensaje; no hace falta que lo explique.",
    },
  },
  refusedTitle: "No es posible en este momento",
  refusals: {
    switched_off: "La tienda no ofrece esto aquí. Escríbanos y una persona le ayudará.",
    country: "Para entregas en su país no podemos hacerlo de forma automática. Escríbanos.",
    cancelled: "Este pedido está cancelado. Si es un error, escríbanos.",
    already_requested: "Ya lo ha solicitado. Le escribiremos; no tiene que hacer nada más.",
    not_shipped:
      "El paquete aún no ha salido. Todavía puede cambiar la dirección; para lo demás, escríbanos.",
    handed_over:
      "El paquete está con el transportista y ya no podemos cambiar la dirección. Acuerde otro lugar con el transportista o escríbanos.",
    out_for_delivery:
      "El paquete está en reparto y llega hoy. Si no hay nadie, puede recogerlo un vecino; o vuelva aquí después del intento.",
    delivered: "El paquete está entregado. Si algo no está bien, informe de un problema o escríbanos.",
    not_coming: "Este paquete ya no llegará. Solicite un nuevo envío o un reembolso.",
    not_delivered: "El paquete aún no ha llegado. Vuelva después, o escríbanos si parece perdido.",
    window_over: "El plazo ha terminado. Escríbanos de todos modos: buscaremos una solución.",
    on_its_way:
      "El paquete está en camino. Podrá solicitarlo aquí cuando llegue; si deja de moverse, escríbanos.",
    refunded: "Este pedido ya está reembolsado. Si el dinero no llega en diez días, escríbanos.",
    pickup: "Este paquete se recoge, no se entrega. Recójalo donde le espera o escríbanos.",
    no_carrier: "No sabemos qué permite este transportista. Escríbanos y lo resolvemos por usted.",
  },
  states: { requested: "Solicitado", done: "Hecho", refused: "No es posible", withdrawn: "Retirado" },
  stateOn: (state, day) => `${state} el ${day}`,
  waiting: "Una persona se ocupa de ello y le escribe. Hasta entonces no ha cambiado nada.",
  code: {
    intro:
      "Para asegurarnos de que es usted, enviamos un código de seis cifras al correo electrónico del pedido. Vale durante diez minutos.",
    hint: (masked) => `La dirección es parecida a ${masked}.`,
    send: "Enviarme un código",
    sent: "Si tenemos un correo electrónico para este pedido, un código está en camino. Mire también en el correo no deseado.",
    label: "Código de seis cifras",
    submit: "Continuar",
    again: "Enviar un código nuevo",
    wrong: "Este código es incorrecto o ya no vale. Compruébelo o pida uno nuevo.",
    demo: (code) => `Esto es una demostración: no se envía ningún correo. El código es ${code}.`,
  },
  form: {
    day: "Nuevo día",
    note: "Su mensaje",
    noteOptional: "Algo que debamos saber (opcional)",
    line1: "Calle y número",
    line2: "Piso, puerta, empresa (opcional)",
    city: "Ciudad",
    region: "Provincia o región (opcional)",
    postalCode: "Código postal",
    country: "País",
    problem: "¿Qué ocurre?",
    problems: {
      damaged: "Un artículo está dañado",
      missing: "Falta algo",
      wrong: "No es el artículo correcto",
    },
    photos: "Fotos (opcional)",
    photosHint: "Cuatro como máximo, de 5 MB cada una. Eliminamos el lugar donde se tomaron.",
    submit: "Enviar la solicitud",
  },
  problems: {
    incomplete: "Rellene todos los campos que no sean opcionales.",
    day: "Elija uno de los días ofrecidos.",
    too_many_photos: "Cuatro fotos como máximo. Elija menos.",
    photo_too_large: "Una foto ocupa más de 5 MB. Elija una más pequeña.",
    photo_kind: "Las fotos pueden ser JPEG, PNG, WebP o HEIC. Elija otras.",
    photo_location:
      "Una foto indica dónde se tomó y no podemos eliminarlo. Envíela en JPEG o una captura de pantalla.",
  },
  withdraw: "Retirar la solicitud",
  back: "Volver al pedido",
  orAsk: "¿Otra cosa?",
  redelivery: {
    intro: (carrier) => `Con ${carrier} puede acordar:`,
    ask: (carrier) => `${carrier} le dice qué puede acordarse para su paquete`,
    options: {
      another_day: "otro día",
      pickup_point: "la recogida en un punto de recogida",
      safe_place: "un lugar seguro donde dejarlo",
      neighbour: "un vecino que lo reciba",
      hold: "la custodia hasta su regreso",
    },
    link: (service) => `Abrir ${service}`,
    phone: "Por teléfono",
    number: "Número de seguimiento que debe indicar",
  },
  letters: {
    button: "Ver el pedido",
    code: (code, store) => ({
      subject: `Su código: ${code}`,
      paragraphs: [
        `Su código es ${code}. Escríbalo en la página de seguimiento en los próximos diez minutos.`,
        `Alguien quiere cambiar algo de su pedido en ${store}. Si no ha sido usted, no haga nada: sin el código no cambia nada. No lo comparta nunca.`,
      ],
    }),
    asked: (kind, number) => ({
      subject: `Hemos recibido su solicitud del pedido ${number}`,
      paragraphs: [
        `En la página de seguimiento del pedido ${number} se ha solicitado: «${kind}». Aún no ha cambiado nada; antes lo mira una persona.`,
        "Si no ha sido usted, responda enseguida a este mensaje.",
      ],
    }),
    done: (kind, number, answer) => ({
      subject: `Hecho: ${kind}, pedido ${number}`,
      paragraphs: [
        `La solicitud hecha en la página de seguimiento del pedido ${number} está resuelta: «${kind}».`,
        ...(answer === null ? [] : [answer]),
        "Si la solicitud no era suya, responda enseguida a este mensaje.",
      ],
    }),
    refused: (kind, number, answer) => ({
      subject: `Sobre su solicitud del pedido ${number}`,
      paragraphs: [
        `No hemos podido hacer lo solicitado en la página de seguimiento del pedido ${number}: «${kind}».`,
        ...(answer === null ? [] : [answer]),
        "Responda a este mensaje y una persona le ayudará.",
      ],
    }),
  },
};
