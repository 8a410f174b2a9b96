import { csatLinks } from "../page-activity/csat-link";
import { actLinks } from "../self-service/act-link";
import type { ItemVariables } from "./item-variables";
import type { ParcelVariables } from "./parcel-variables";
import type { MessageVariables } from "./variables";

const items: readonly ItemVariables[] = [
  {
    title: "Alder wool blanket",
    variant: "Moss, 130 × 180 cm",
    quantity: 1,
    image_url: "https://shop.example/images/blanket.jpg",
  },
  {
    title: "Stoneware mug",
    variant: "Sand",
    quantity: 2,
    image_url: "https://shop.example/images/mug.jpg",
  },
];

const parcel: ParcelVariables = {
  tracking_number: "9400111899560012345678",
  carrier: "USPS",
  carrier_is_known: true,
  status_headline: "On its way",
  status_text: "The carrier has your parcel and is moving it towards you.",
  last_scan_text: "Departed regional facility",
  last_scan_place: "Denver, CO",
  last_scan_ago: "6 hours ago",
  edd: "Thu 12 – Fri 13 June",
  edd_is_known: true,
  first_edd: "Wed 11 June",
  is_late: false,
  city: "Denver",
  region: "CO",
  checkpoints: [
    { when: "Tue 10 June, 04:10", text: "Departed regional facility", place: "Denver, CO" },
    { when: "Mon 9 June, 19:32", text: "Picked up by the carrier", place: "Grand Junction, CO" },
  ],
  pickup_point: "Corner Store, 12 Elm Street",
  attempts: 0,
  items: items,
  ships_from: "Reno, Nevada",
  handling_time: "2 business days",
};

/** An order as messages meet it every day, for previews and for trying a template out. Everything is known. */
export const sampleVariables: MessageVariables = {
  locale: "en",
  store: { name: "Alder & Oak", url: "https://shop.example", contact_url: "https://shop.example/contact" },
  customer: { first_name: "Dana", name: "Dana Whitfield" },
  order: {
    number: "#1042",
    total: "$129.00",
    placed_on: "Sat 7 June",
    items: items,
    is_first_order: true,
    ships_from: "Reno, Nevada",
    handling_time: "2 business days",
  },
  shipment: parcel,
  shipments: [parcel],
  items: items,
  links: {
    track: "https://track.shop.example/track/sample",
    contact: "https://shop.example/contact",
    review: "https://shop.example/review",
    shop: "https://shop.example",
    preferences: "https://track.shop.example/preferences",
    ...csatLinks("https://track.shop.example/track/sample"),
    ...actLinks("https://track.shop.example/track/sample"),
  },
};
