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
  /** Empty: it is not known for certain what, and the carrier has to be asked. */
  readonly options: readonly RecipientOption[];
}

interface Entry extends Omit<CarrierOptions, "carrier"> {
  /** Where it stands; null: nothing was found, so that only the carrier's own page is named. */
  readonly source: string | null;
}

/**
 * By the name shoppers call a carrier (`carrierName`). What no page confirmed is left out, and so is a telephone number
 * that differs by country.
 */
const carriers: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  [
    "USPS",
    {
      service: "Schedule a Redelivery",
      url: "https://tools.usps.com/redelivery.htm",
      phone: "+1 800 275 8777",
      options: ["another_day", "hold"],
      source: "https://www.stamps.com/usps/redelivery/",
    },
  ],
  [
    "UPS",
    {
      service: "UPS My Choice",
      url: "https://www.ups.com/us/en/help-center/sri/tracking/change-delivery.page",
      phone: "+1 800 742 5877",
      options: ["another_day", "pickup_point", "safe_place", "hold"],
      source: "https://www.ups.com/us/en/help-center/sri/tracking/change-delivery.page",
    },
  ],
  [
    "FedEx",
    {
      service: "FedEx Delivery Manager",
      url: "https://www.fedex.com/us/delivery",
      phone: "+1 800 463 3339",
      options: ["another_day", "pickup_point", "hold"],
      source: "https://www.fedex.com/en-us/faq/onsite.html",
    },
  ],
  [
    "DHL",
    {
      service: "Paketumleitung",
      url: "https://www.dhl.de/de/privatkunden/pakete-empfangen/an-einem-abholort-empfangen/paketumleitung.html",
      phone: null,
      options: ["pickup_point", "neighbour", "safe_place"],
      source:
        "https://www.dhl.de/de/privatkunden/pakete-empfangen/an-einem-abholort-empfangen/paketumleitung.html",
    },
  ],
  [
    "DHL Express",
    {
      service: "On Demand Delivery",
      url: "https://del.dhl.com",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour", "safe_place", "hold"],
      source: "https://dhlexpress.jp/english/topics/serviceadvice/on-demand-delivery/",
    },
  ],
  [
    "DPD",
    {
      service: "Predict",
      url: "https://www.dpd.com",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour", "safe_place"],
      source:
        "https://www.dpd.com/be/en/faq/bekommt-der-empfaenger-eine-nachricht-darueber-wann-mein-paket-ihn-erreicht-2/",
    },
  ],
  [
    "Hermes",
    {
      service: "WunschZustellung",
      url: "https://www.myhermes.de",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour", "safe_place"],
      source: "https://www.paketda.de/empfangen/hermes-paket-umleiten.html",
    },
  ],
  [
    "GLS",
    {
      service: "FlexDeliveryService",
      url: "https://gls-group.com",
      phone: null,
      options: ["another_day", "pickup_point", "safe_place"],
      source: "https://gls-group.eu/DE/en/flexdelivery",
    },
  ],
  [
    "Royal Mail",
    {
      service: "Redelivery",
      url: "https://www.royalmail.com/redelivery",
      phone: null,
      options: ["another_day", "pickup_point", "neighbour"],
      source: "https://www.royalmail.com/help/what-happens-if-royal-mail-cant-deliver",
    },
  ],
  [
    "Evri",
    {
      service: "Evri",
      url: "https://www.evri.com",
      phone: null,
      options: [],
      source: "https://www.evri.com/faqs/receiving-a-parcel/how-do-i-track-my-parcel",
    },
  ],
  [
    "Colissimo",
    {
      service: "La Poste",
      url: "https://www.laposte.fr",
      phone: null,
      options: [],
      source: null,
    },
  ],
  [
    "Chronopost",
    {
      service: "Chronopost",
      url: "https://www.chronopost.fr",
      phone: null,
      options: [],
      source: null,
    },
  ],
  [
    "Correos",
    {
      service: "Correos Modify",
      url: "https://www.correos.es",
      phone: null,
      options: ["another_day"],
      source:
        "https://ahoramundo.com/mundo/economia/el-largo-viaje-de-los-paquetes-el-intrincado-recorrido-detras-de-las-entregas-de-correos-en-espana/40611/amp",
    },
  ],
  [
    "SEUR",
    {
      service: "SEUR",
      url: "https://www.seur.com",
      phone: null,
      options: ["another_day", "pickup_point"],
      source: "https://ayuda.wallapop.com/hc/en-us/articles/360015066557-On-hold-shipping",
    },
  ],
  [
    "PostNL",
    {
      service: "PostNL",
      url: "https://www.postnl.nl",
      phone: null,
      options: [],
      source: null,
    },
  ],
  [
    "Austrian Post",
    {
      service: "Empfangsoptionen",
      url: "https://www.post.at",
      phone: null,
      options: ["pickup_point", "safe_place"],
      source: "https://www.post.at/p/c/faq-online-services",
    },
  ],
  [
    "Canada Post",
    {
      service: "Delivery preferences",
      url: "https://www.canadapost-postescanada.ca/cpc/en/support/kb/receiving/setting-preferences/set-a-delivery-preference-canada-post",
      phone: null,
      options: ["safe_place"],
      source:
        "https://www.canadapost-postescanada.ca/cpc/en/support/kb/receiving/setting-preferences/set-a-delivery-preference-canada-post",
    },
  ],
  [
    "Australia Post",
    {
      service: "MyPost",
      url: "https://auspost.com.au/receiving/manage-deliveries-in-transit/redirect-parcels-in-transit",
      phone: null,
      options: ["pickup_point", "safe_place"],
      source: "https://auspost.com.au/receiving/manage-deliveries-in-transit/redirect-parcels-in-transit",
    },
  ],
]);

/** What the carrier of a parcel lets its recipient arrange; null for a carrier we know nothing certain of. */
export function redeliveryOptions(parcel: Pick<Shipment, "carrier" | "carrierName">): CarrierOptions | null {
  const carrier = carrierName(parcel);
  const entry = carriers.get(carrier);
  if (entry === undefined) return null;
  const { service, url, phone, options } = entry;
  return { carrier, service, url, phone, options };
}
