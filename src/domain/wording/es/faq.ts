import type { FaqWords } from "../faq-words";

export const spanishFaq: FaqWords = {
  when_shipped: {
    question: "¿Cuándo se enviará mi pedido?",
    answer:
      "En cuanto todo esté empaquetado y el transportista lo haya recogido. Esta página lo dirá en la misma hora.",
  },
  label_only: {
    question: "¿Por qué hay un número de seguimiento y ningún movimiento?",
    answer:
      "La etiqueta está impresa, pero el transportista aún no ha escaneado el paquete. El primer escaneo suele llegar en un día laborable.",
  },
  change_order: {
    question: "¿Puedo cambiar algo todavía?",
    answer:
      "Mientras el transportista no tenga el paquete, escríbanos enseguida y lo intentaremos. Después solo podemos pedírselo al transportista.",
  },
  window: {
    question: "¿Por qué indican varios días y no uno?",
    answer:
      "Porque es más honesto: la mayoría de los paquetes llega en esos días. En cuanto el transportista lo sepa con certeza, esta página dirá el día.",
  },
  no_scan: {
    question: "Hace tiempo que no hay novedades. ¿Se ha perdido?",
    answer:
      "Casi nunca. Entre dos centros de clasificación nadie escanea el paquete, y el fin de semana ocurre menos. Si el silencio dura demasiado, esta página lo dice y explica qué hacer.",
  },
  late_what_now: {
    question: "Va con retraso. ¿Qué pasa ahora?",
    answer:
      "También lo vemos. La mayoría de los paquetes con retraso llega en pocos días. Si el suyo no llega, escríbanos: pediremos una búsqueda al transportista y encontraremos una solución con usted.",
  },
  not_home: {
    question: "¿Y si no estoy en casa?",
    answer:
      "El transportista lo intenta de nuevo, lo deja con un vecino o lo lleva a un punto de recogida. Esta página muestra dónde está.",
  },
  collect: {
    question: "¿Qué necesito para recogerlo?",
    answer:
      "Normalmente el número del aviso del transportista y un documento con su nombre. No tarde: pasados unos días se devuelve.",
  },
  delivered_not_here: {
    question: "Figura como entregado, pero no lo tengo.",
    answer:
      "Mire en la puerta, en el buzón y con los vecinos. Algunos transportistas escanean unas horas antes: espere hasta mañana. Después escríbanos y lo aclararemos con el transportista.",
  },
  wrong_or_broken: {
    question: "Algo está roto o falta. ¿Qué hago?",
    answer: "Guárdelo todo, haga una foto y escríbanos. Le enviaremos otro o le devolveremos el dinero.",
  },
  problem_next: {
    question: "¿Tengo que hacer algo?",
    answer:
      "Si es así, esta página lo dice justo debajo del estado. Si no se le pide nada, lo estamos resolviendo con el transportista.",
  },
  return_money: {
    question: "Vuelve al remitente. ¿Y mi dinero?",
    answer:
      "Cuando lo tengamos, lo enviamos de nuevo o le devolvemos el dinero, como prefiera. Escríbanos si ya lo sabe.",
  },
  cancelled_money: {
    question: "¿Cuándo recibo mi dinero?",
    answer:
      "Lo devolvemos por el mismo medio de pago. Los bancos tardan hasta diez días laborables en mostrarlo.",
  },
};
