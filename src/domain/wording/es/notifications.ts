import type { NotificationWords } from "../notification-words";

export const spanishNotifications: NotificationWords = {
  title: "Recibir las novedades en otro sitio",
  inBrowser: "Avisarme en este navegador",
  byText:
    "Envíenme por SMS las novedades de mis pedidos al número que di. Pocos mensajes por pedido; mi operador puede cobrarlos; puedo responder STOP en cualquier momento.",
  submitText: "Recibir SMS",
  choose: "Elegir qué le llega",
  preferences: {
    title: "Qué le llega",
    intro: "Vale desde ahora para todos sus pedidos en esta tienda.",
    email: "Correos sobre mis pedidos",
    emailOffers: "Ofertas por correo",
    sms: "SMS sobre mis pedidos al número que di. Pocos por pedido; mi operador puede cobrarlos; puedo responder STOP en cualquier momento.",
    smsOffers: "Ofertas por SMS",
    push: "Notificaciones en los navegadores donde las permití",
    save: "Guardar",
    saved: "Guardado.",
    stopped:
      "Respondió STOP a uno de nuestros SMS. Para volver a recibirlos, envíe START al mismo número. Lo demás puede marcarlo aquí.",
    back: "Volver al pedido",
    opensTold: "Los correos de la tienda nos dicen cuándo se abren, para no decirle dos veces lo mismo.",
    opensNotTold: "Los correos de la tienda no nos dicen si se abren.",
    nothing: "No hay nada que elegir para este pedido.",
  },
  notify: {
    title: "Notificaciones en este navegador",
    intro: "Cuando pase algo con su pedido, este navegador le avisará, también con esta página cerrada.",
    button: "Permitir notificaciones",
    done: "Listo. Este navegador le avisará.",
    denied: "Este navegador no permite notificaciones aquí. Puede cambiarlo en sus ajustes.",
    failed: "No ha funcionado. Inténtelo de nuevo en un momento.",
    unable:
      "Este navegador no puede mostrar notificaciones. En un iPhone, añada antes esta página a la pantalla de inicio.",
  },
};
