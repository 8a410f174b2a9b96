import type { StatusTexts } from "../status-texts";
import { spanishDetails } from "./details";

/** Spanish, said to the shopper with "usted". */
export const spanishStatuses: StatusTexts = {
  additions: {
    customs: "La aduana tiene que dejarlo pasar.",
    handed_to_local_carrier: "Un transportista local hace la última parte del trayecto.",
    held_at_pickup: "Se guardará en un punto de recogida.",
    label_created: "",
    not_found: "",
    other: "",
    rerouted: "Ha sido desviado.",
    stale: "No hay noticias desde hace más tiempo de lo habitual.",
  },
  said: {
    Pending: "En preparación | El transportista todavía no ha informado de su paquete.",
    InfoReceived:
      "Etiqueta impresa | Hemos impreso la etiqueta de su paquete; el transportista aún no lo ha recogido.",
    InTransit: "En camino | El transportista tiene su paquete y lo lleva hacia usted.",
    OutForDelivery: "En reparto | Su paquete está en el vehículo de reparto.",
    AttemptFail: "Intento fallido | El transportista intentó entregar su paquete y no pudo.",
    AvailableForPickup: "Listo para recoger | Su paquete le espera en un punto de recogida.",
    Delivered: "Entregado | El transportista indica que su paquete se ha entregado.",
    Exception: "Hay un problema | El transportista informa de un problema con su paquete.",
    Expired:
      "Mucho tiempo sin noticias | El transportista lleva semanas sin dar noticias de su paquete. Escríbanos para que lo busquemos.",
    "Pending/not_found":
      "Aún sin noticias | El transportista todavía no conoce este número de seguimiento. Puede tardar un día.",
    "Pending/delay":
      "En preparación, más tarde de lo previsto | Preparar su pedido lleva más tiempo de lo previsto.",
    "Pending/on_hold": "Retenido | Su pedido está retenido y todavía no ha salido de nuestra tienda.",
    "Pending/cancelled": "Cancelado | Este envío se canceló antes de salir de nuestra tienda.",
    "InfoReceived/label_created":
      "Etiqueta impresa | Hemos impreso la etiqueta de su paquete; el transportista aún no lo ha recogido.",
    "InfoReceived/delay":
      "Etiqueta impresa, recogida retrasada | Hemos impreso la etiqueta; el transportista se retrasa en recoger el paquete.",
    "InfoReceived/other":
      "Etiqueta impresa | Hemos impreso la etiqueta; el transportista informa de un problema con la recogida.",
    "InfoReceived/stale":
      "Aún sin recoger | Imprimimos la etiqueta hace tiempo y el transportista aún no ha informado de la recogida.",
    "InTransit/customs": "En la aduana | Su paquete está pasando la aduana, lo que puede llevar unos días.",
    "InTransit/delay":
      "En camino, más tarde de lo previsto | El transportista tiene su paquete e indica que llegará más tarde de lo previsto.",
    "InTransit/handed_to_local_carrier":
      "Con el transportista local | Un transportista local lleva su paquete en la última parte del trayecto.",
    "InTransit/rerouted": "En camino a otra dirección | La dirección de entrega de su paquete ha cambiado.",
    "InTransit/on_hold": "Retenido en camino | El transportista tiene su paquete y lo retiene por ahora.",
    "InTransit/misrouted":
      "Camino equivocado | Su paquete se envió por un camino equivocado. El transportista lo está redirigiendo.",
    "InTransit/stale":
      "Sin noticias desde hace un tiempo | Su paquete no se ha escaneado desde hace más de lo habitual. Aun así puede estar en camino.",
    "InTransit/failed_attempt":
      "Intento fallido | El transportista no pudo entregar su paquete y lo llevó de vuelta al almacén.",
    "OutForDelivery/delay":
      "En reparto, más tarde de lo previsto | Su paquete está en el vehículo de reparto, que va con retraso.",
    "AttemptFail/address_issue":
      "Dirección no encontrada | El transportista no encontró la dirección. Compruébela con nosotros, por favor.",
    "AttemptFail/payment_due":
      "Pago necesario | El transportista necesita un pago antes de entregar su paquete.",
    "AttemptFail/security":
      "Intento fallido | El transportista no pudo entregar su paquete por motivos de seguridad.",
    "AttemptFail/refused": "Entrega rechazada | El transportista indica que la entrega fue rechazada.",
    "AttemptFail/failed_attempt": "Intento fallido | El transportista intentó entregar su paquete y no pudo.",
    "AvailableForPickup/held_at_pickup": "Listo para recoger | Su paquete le espera en un punto de recogida.",
    "AvailableForPickup/failed_attempt":
      "Listo para recoger | Nadie pudo recibir su paquete, así que le espera en un punto de recogida.",
    "Delivered/damaged":
      "Entregado con daños | El transportista entregó su paquete e informa de daños. Escríbanos si algo está roto.",
    "Delivered/handed_to_local_carrier":
      "Entregado | El transportista indica que un transportista local entregó su paquete.",
    "Exception/address_issue":
      "Problema con la dirección | El transportista no puede entregar en la dirección que tiene. Compruébela con nosotros, por favor.",
    "Exception/cancelled": "Envío cancelado | Este envío se canceló y no se entregará.",
    "Exception/customs": "Retenido en la aduana | La aduana retiene su paquete.",
    "Exception/damaged": "Dañado | El transportista informa de que su paquete se dañó en el camino.",
    "Exception/delay": "Con retraso | Su paquete llegará más tarde de lo previsto.",
    "Exception/destroyed":
      "No llegará | El transportista informa de que su paquete quedó destruido. Escríbanos.",
    "Exception/failed_attempt": "No se pudo entregar | El transportista no pudo entregar su paquete.",
    "Exception/handed_to_local_carrier":
      "Problema en el traspaso | El transportista informa de un problema al pasar su paquete al transportista local.",
    "Exception/held_at_pickup":
      "Retenido en el punto de recogida | Su paquete está en un punto de recogida y el transportista informa de un problema.",
    "Exception/label_created":
      "Problema con la etiqueta | La etiqueta está impresa, pero el transportista informa de un problema.",
    "Exception/lost":
      "No aparece | El transportista no encuentra su paquete por ahora. Escríbanos y nos encargamos.",
    "Exception/misrouted":
      "Camino equivocado | Su paquete se envió por un camino equivocado. El transportista tiene que redirigirlo.",
    "Exception/not_found":
      "Desconocido para el transportista | El transportista no tiene constancia de este paquete.",
    "Exception/on_hold": "Retenido | El transportista retiene su paquete por ahora.",
    "Exception/other":
      "Hay un problema | El transportista informa de un problema con su paquete y no dice más.",
    "Exception/payment_due":
      "Pago necesario | Hay que hacer un pago, por ejemplo de aduana, antes de la entrega.",
    "Exception/refused":
      "Entrega rechazada | El transportista indica que la entrega fue rechazada. Si no es así, escríbanos.",
    "Exception/rerouted":
      "Problema con el desvío | El transportista informa de un problema al desviar su paquete.",
    "Exception/returned_to_sender": "De vuelta a nuestra tienda | El transportista nos devuelve su paquete.",
    "Exception/security": "Retenido para un control | Su paquete está retenido para un control de seguridad.",
    "Exception/stale":
      "Sin noticias desde hace un tiempo | El transportista no da noticias de su paquete desde hace más de lo habitual.",
    "Exception/unclaimed":
      "Sin recoger | Su paquete no se recogió a tiempo y puede volver a nuestra tienda. Escríbanos si aún lo quiere.",
    "Expired/stale":
      "Mucho tiempo sin noticias | El transportista lleva semanas sin dar noticias de su paquete. Escríbanos para que lo busquemos.",
    ...spanishDetails,
  },
};
