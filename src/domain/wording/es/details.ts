export const spanishDetails = {
  "Pending/not_found/invalid_number":
    "Número no reconocido | El transportista no reconoce este número de seguimiento. Escríbanos.",
  "Pending/delay/out_of_stock":
    "En preparación, más tarde de lo previsto | Un artículo está agotado, así que preparar su pedido lleva más tiempo.",
  "Pending/on_hold/approval_required": "Retenido | Su pedido espera una aprobación antes de poder salir.",
  "InfoReceived/other/carrier_pickup_failed":
    "Etiqueta impresa, sin recoger | Hemos impreso la etiqueta; el transportista vino y no pudo recoger el paquete.",
  "InfoReceived/other/pickup_attempted":
    "Etiqueta impresa, sin recoger | Hemos impreso la etiqueta; el transportista vino y no pudo recoger el paquete.",
  "InTransit//picked_up": "Recogido por el transportista | El transportista ha recogido su paquete.",
  "InTransit//picked_up_by_partner":
    "Recogido por el transportista | Un socio del transportista ha recogido su paquete.",
  "InTransit//arrived_at_facility":
    "En camino | Su paquete ha llegado a un centro de clasificación del transportista.",
  "InTransit//departed_facility":
    "En camino | Su paquete ha salido de un centro de clasificación del transportista.",
  "InTransit//departed_origin_country": "En camino | Su paquete ha salido del país de origen.",
  "InTransit//arrived_destination_country":
    "En el país de entrega | Su paquete ha llegado al país de entrega.",
  "InTransit//arrived_destination_facility":
    "Cerca de su destino | Su paquete ha llegado al almacén de la zona de entrega.",
  "InTransit//arriving_tomorrow": "Llega mañana | El transportista espera entregar su paquete mañana.",
  "InTransit//delivery_scheduled": "Entrega programada | El transportista ha programado la entrega.",
  "InTransit//problem_resolved":
    "De nuevo en camino | Se ha resuelto un problema y su paquete vuelve a estar en camino.",
  "InTransit/customs/cleared": "Aduana superada | La aduana ha dejado pasar su paquete.",
  "InTransit/customs/documents_required":
    "La aduana pide información | La aduana pide documentos o información antes de dejar pasar su paquete.",
  "InTransit/on_hold/hold_at_location_requested":
    "En camino a un punto de recogida | Como se pidió, el transportista guardará su paquete en un punto de recogida.",
  "InTransit/delay/rescheduled": "Entrega otro día | El transportista ha cambiado la entrega a otro día.",
  "InTransit/rerouted/to_access_point":
    "En camino a un punto de recogida | El transportista lleva su paquete a un punto de recogida.",
  "InTransit/rerouted/requested":
    "Desvío solicitado | Se ha pedido al transportista que lleve su paquete a otra dirección.",
  "InTransit/rerouted/change_requested":
    "Cambio solicitado | Se ha pedido al transportista que cambie la entrega.",
  "InTransit/rerouted/change_completed":
    "Entrega cambiada | El transportista ha cambiado la entrega como se pidió.",
  "InTransit/rerouted/address_change_requested":
    "Cambio de dirección solicitado | Se ha pedido al transportista que lleve su paquete a otra dirección.",
  "InTransit/stale/awaiting_delivery_scan":
    "Entrega aún sin confirmar | Su paquete ya debería haberse entregado, pero el transportista no lo ha confirmado.",
  "OutForDelivery//appointment_scheduled":
    "Entrega programada | El transportista ha acordado una hora de entrega.",
  "OutForDelivery//customer_contacted":
    "En reparto | El transportista se ha puesto en contacto por la entrega de su paquete.",
  "AttemptFail/failed_attempt/recipient_unavailable":
    "No había nadie | El transportista intentó entregar su paquete y no había nadie para recibirlo.",
  "AttemptFail/failed_attempt/business_closed":
    "El negocio estaba cerrado | El transportista intentó entregar su paquete y el negocio estaba cerrado.",
  "AttemptFail/failed_attempt/notice_left":
    "El transportista dejó un aviso | El transportista no pudo entregar su paquete y dejó un aviso que indica qué hacer.",
  "AttemptFail/failed_attempt/no_access": "Sin acceso | El transportista no pudo llegar a la puerta.",
  "AttemptFail/failed_attempt/no_safe_place":
    "Sin lugar seguro | No había nadie ni un lugar seguro donde dejar su paquete.",
  "AttemptFail/failed_attempt/receptacle_full":
    "El buzón estaba lleno | El transportista no pudo entregar su paquete porque el buzón estaba lleno.",
  "AttemptFail/failed_attempt/adult_signature_required":
    "Debe firmar un adulto | El transportista necesita la firma de un adulto y nadie pudo darla.",
  "AttemptFail/failed_attempt/redelivery_scheduled":
    "Otro intento previsto | El transportista no pudo entregar su paquete y volverá a intentarlo.",
  "AttemptFail/failed_attempt/reschedule_needed":
    "Acuerde una nueva entrega | El transportista no pudo entregar su paquete y necesita que elija otro momento.",
  "AttemptFail/failed_attempt/second":
    "Segundo intento fallido | El transportista lo ha intentado dos veces y no pudo entregar su paquete.",
  "AttemptFail/failed_attempt/final":
    "Último intento fallido | El transportista hizo su último intento y no pudo entregar su paquete.",
  "Delivered//neighbor":
    "Entregado en el vecindario | El transportista indica que alguien del vecindario recibió su paquete.",
  "Delivered//signed": "Entregado con firma | El transportista indica que su paquete se entregó con firma.",
  "Delivered//agent": "Entregado | El transportista indica que alguien recibió su paquete por usted.",
  "Delivered//picked_up_by_agent":
    "Recogido | El transportista indica que alguien recogió su paquete por usted.",
  "Delivered//picked_up_by_customer": "Recogido | El transportista indica que su paquete se ha recogido.",
  "Delivered//cod_collected":
    "Entregado y pagado | El transportista indica que su paquete se entregó y se pagó.",
  "Delivered//partial":
    "Entregado en parte | El transportista indica que una parte del envío se ha entregado.",
  "Exception/address_issue/corrected":
    "Dirección corregida | El transportista ha corregido la dirección, lo que puede retrasar la entrega.",
  "Exception/address_issue/information_required":
    "Faltan datos de la dirección | El transportista necesita más datos de la dirección. Compruébela con nosotros, por favor.",
  "Exception/address_issue/recipient_moved":
    "Ya no vive allí | El transportista indica una mudanza. Compruebe la dirección con nosotros, por favor.",
  "Exception/customs/documents_required":
    "La aduana pide información | La aduana pide documentos o información antes de dejar pasar su paquete.",
  "Exception/customs/inspection": "Inspección de aduana | La aduana está inspeccionando su paquete.",
  "Exception/customs/delayed": "Retraso en la aduana | La aduana tarda más de lo habitual con su paquete.",
  "Exception/customs/rejected": "Rechazado por la aduana | La aduana ha rechazado su paquete. Escríbanos.",
  "Exception/customs/prohibited":
    "Rechazado por la aduana | Según la aduana, su paquete no puede entrar en el país. Escríbanos.",
  "Exception/delay/weather": "Retraso por el tiempo | El mal tiempo retiene su paquete.",
  "Exception/delay/emergency_or_weather": "Con retraso | Una emergencia o el mal tiempo retiene su paquete.",
  "Exception/delay/natural_disaster": "Con retraso | Un desastre natural retiene su paquete.",
  "Exception/delay/action_required":
    "Con retraso, falta algo | Su paquete espera algo que ha pedido el transportista. Escríbanos.",
  "Exception/lost/investigation": "En búsqueda | El transportista está buscando su paquete.",
  "Exception/lost/lost_and_found":
    "Encontrado sin etiqueta | El transportista tiene su paquete pero no sabe adónde va. Escríbanos.",
  "Exception/on_hold/awaiting_information":
    "El transportista pide información | El transportista retiene su paquete hasta recibir información.",
  "Exception/on_hold/customer_request":
    "Retenido como se pidió | El transportista retiene su paquete porque se le pidió.",
  "Exception/on_hold/future_delivery":
    "Guardado para otro día | El transportista guarda su paquete para una entrega posterior.",
  "Exception/on_hold/future_delivery_requested":
    "Guardado para otro día | Como se pidió, el transportista guarda su paquete para una entrega posterior.",
  "Exception/other/contact_carrier":
    "Contacte con el transportista | El transportista tiene una pregunta sobre su paquete y pide contacto.",
  "Exception/other/undeliverable":
    "No se puede entregar | El transportista indica que su paquete no se puede entregar. Escríbanos.",
  "Exception/other/delivery_failed":
    "No se pudo entregar | El transportista indica que la entrega falló. Escríbanos.",
  "Exception/payment_due/duties":
    "Hay que pagar la aduana | Hay que pagar la aduana antes de la entrega de su paquete.",
  "Exception/returned_to_sender/requested":
    "Devolución solicitada | Se ha pedido al transportista que nos devuelva su paquete.",
  "Exception/returned_to_sender/returned":
    "De vuelta con nosotros | Su paquete ha vuelto a nuestra tienda. Escríbanos para ver cómo seguimos.",
} as const;
