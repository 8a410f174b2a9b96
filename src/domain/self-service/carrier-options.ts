import { carrierName } from "../messaging/carrier-name";
import type { Shipment } from "../shipment/shipment";

/** What a carrier lets a recipient arrange by themselves. */
export const recipientOptions = ["another_day", "pickup_point", "safe_place", "neighbour", "hold"] as const;
export type RecipientOption = (typeof recipientOptions)[number];

export interface CarrierOptions {
  /** As shoppers call it. */
  readonly carrier: string;
  /** The carrier's own name of its service, in no language. */
  readonly service: string;
  readonly url: string;
  readonly phone: string | null;
  readonly options: readonly RecipientOption[];
}

type Entry = Omit<CarrierOptions, "carrier">;

/**
 * By the name shoppers call a carrier (`carrierName`). Services, addresses and telephone numbers as the carriers publish
 * them; a number that differs by country is left out.
 */
const carriers: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  [
    "USPS",
    {
      service: "Schedule a Redelivery",
      url: "https://tools.usps.com/redelivery.htm",
      phone: "+1 800 275 8777",
      options: ["another_day", "hold"],
    },
  ],
  [
    "UPS",
    {
      service: "UPS My Choice",
      url: "https://www.ups.com/track",
      phone: "+1 800 742 5877",
      options: ["another_day", "pickup_point", "neighbour", "safe_place"],
    },
  ],
  [
    "FedEx",
    {
      service: "FedEx Delivery Manager",
      url: "https://www.fedex.com/en-us/delivery-manager.html",
      phone: "+1 800 463 3339",
      options: ["another_day", "pickup_point", "hold"],
    },
  ],
  [
    "DHL",
    {
      service: "DHL Empfang",
      url: "https://www.dhl.de/de/privatkunden/pakete-empfangen.html",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour", "safe_place"],
    },
  ],
  [
    "DHL Express",
    {
      service: "On Demand Delivery",
      url: "https://delivery.dhl.com",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour", "safe_place"],
    },
  ],
  [
    "DPD",
    {
      service: "Predict",
      url: "https://www.dpd.com/group/en/receiving-parcels/",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour", "safe_place"],
    },
  ],
  [
    "Hermes",
    {
      service: "Sendungsverfolgung",
      url: "https://www.myhermes.de/empfangen/sendungsverfolgung/",
      phone: null,
      options: ["pickup_point", "neighbour", "safe_place"],
    },
  ],
  [
    "GLS",
    {
      service: "FlexDeliveryService",
      url: "https://gls-group.com/track",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour", "safe_place"],
    },
  ],
  [
    "Royal Mail",
    {
      service: "Redelivery",
      url: "https://www.royalmail.com/redelivery",
      phone: "+44 3457 740 740",
      options: ["another_day", "pickup_point", "neighbour"],
    },
  ],
  [
    "Evri",
    {
      service: "Evri preferences",
      url: "https://www.evri.com/track-a-parcel",
      phone: null,
      options: ["neighbour", "safe_place", "pickup_point"],
    },
  ],
  [
    "Colissimo",
    {
      service: "Colissimo",
      url: "https://www.laposte.fr/outils/suivre-vos-envois",
      phone: "+33 9 70 82 55 55",
      options: ["another_day", "pickup_point", "neighbour"],
    },
  ],
  [
    "Chronopost",
    {
      service: "Predict",
      url: "https://www.chronopost.fr/tracking-no-cms/suivi-page",
      phone: null,
      options: ["another_day", "pickup_point"],
    },
  ],
  [
    "Correos",
    {
      service: "Localizador de envíos",
      url: "https://www.correos.es/es/es/herramientas/localizador/envios",
      phone: "+34 910 505 104",
      options: ["another_day", "pickup_point"],
    },
  ],
  [
    "SEUR",
    {
      service: "Seguimiento online",
      url: "https://www.seur.com/miseur/mis-envios",
      phone: null,
      options: ["another_day", "pickup_point"],
    },
  ],
  [
    "PostNL",
    {
      service: "PostNL",
      url: "https://www.postnl.nl/tracktrace/",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour"],
    },
  ],
  [
    "Austrian Post",
    {
      service: "Post AG",
      url: "https://www.post.at/sv/sendungssuche",
      phone: "+43 800 010 100",
      options: ["pickup_point", "neighbour", "safe_place"],
    },
  ],
  [
    "Canada Post",
    {
      service: "Delivery preferences",
      url: "https://www.canadapost-postescanada.ca/track-reperage/en",
      phone: "+1 866 607 6301",
      options: ["pickup_point", "safe_place", "hold"],
    },
  ],
  [
    "Australia Post",
    {
      service: "MyPost",
      url: "https://auspost.com.au/mypost/track/",
      phone: "+61 13 76 78",
      options: ["safe_place", "pickup_point", "hold"],
    },
  ],
]);

/** What the carrier of a parcel lets its recipient arrange; null for a carrier we know nothing certain of. */
export function redeliveryOptions(parcel: Pick<Shipment, "carrier" | "carrierName">): CarrierOptions | null {
  const carrier = carrierName(parcel);
  const entry = carriers.get(carrier);
  return entry === undefined ? null : { carrier, ...entry };
}
