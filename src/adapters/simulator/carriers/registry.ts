import type { Random } from "../random";
import type { Place } from "../shop/warehouses";
import { type Carrier, type ShippingSpeed, wordsWith } from "./carrier";
import { dhlNumber, fedexNumber, postalNumber, upsNumber, uspsNumber } from "./tracking-numbers";

const uspsWords = wordsWith({
  label: "Shipping Label Created, USPS Awaiting Item",
  accepted: "Accepted at USPS Origin Facility",
  arrived: "Arrived at USPS Regional Facility",
  departed: "Departed USPS Regional Facility",
  moving: "In Transit to Next Facility, Arriving On Time",
  out_for_delivery: "Out for Delivery",
  delivered: "Delivered, Front Door/Porch",
  nobody_home: "Notice Left (No Authorized Recipient Available)",
  at_pickup_point: "Available for Pickup",
  returning: "Return to Sender Processed",
  handed_over: "Processed Through Facility, Handed to Destination Post",
});

const usps: Carrier = {
  slug: "usps",
  company: "USPS",
  service: "USPS Ground Advantage",
  tellsOffset: false,
  lastMileSlug: null,
  isFollowedByShopify: true,
  number: uspsNumber,
  trackingUrl: (number) => `https://tools.usps.com/go/TrackConfirmAction.action?tLabels=${number}`,
  words: uspsWords,
  codes: {
    label: "GX",
    accepted: "OA",
    arrived: "10",
    departed: "T1",
    out_for_delivery: "OF",
    delivered: "01",
  },
};

const uspsAbroad: Carrier = {
  ...usps,
  service: "USPS First-Class Package International",
  lastMileSlug: "canada-post",
  number: (serial) => postalNumber(serial, "LZ", "US"),
};

const ups: Carrier = {
  slug: "ups",
  company: "UPS",
  service: "UPS Ground",
  tellsOffset: false,
  lastMileSlug: null,
  isFollowedByShopify: true,
  number: (serial) => upsNumber(serial, "03"),
  trackingUrl: (number) => `https://www.ups.com/WebTracking?loc=en_US&tracknum=${number}`,
  words: wordsWith({
    label: "Shipper created a label, UPS has not received the package yet",
    accepted: "Origin Scan",
    arrived: "Arrived at Facility",
    departed: "Departed from Facility",
    moving: "On the Way",
    out_for_delivery: "Out For Delivery Today",
    delivered: "DELIVERED",
    nobody_home: "The receiver was not available. Another attempt will be made.",
    weather: "Severe weather conditions have delayed delivery",
    at_pickup_point: "Delivered to UPS Access Point, awaiting customer pickup",
    returning: "Returning to Sender",
  }),
  codes: {
    label: "MP",
    accepted: "OR",
    arrived: "AR",
    departed: "DP",
    out_for_delivery: "OT",
    delivered: "KB",
  },
};

const upsSecondDay: Carrier = {
  ...ups,
  service: "UPS 2nd Day Air",
  number: (serial) => upsNumber(serial, "02"),
};

const fedex: Carrier = {
  slug: "fedex",
  company: "FedEx",
  service: "FedEx Home Delivery",
  tellsOffset: true,
  lastMileSlug: null,
  isFollowedByShopify: true,
  number: fedexNumber,
  trackingUrl: (number) => `https://www.fedex.com/fedextrack/?trknbr=${number}`,
  words: wordsWith({
    label: "Shipment information sent to FedEx",
    accepted: "Picked up",
    arrived: "Arrived at FedEx location",
    departed: "Left FedEx origin facility",
    moving: "On the way",
    out_for_delivery: "On FedEx vehicle for delivery",
    nobody_home: "Delivery exception, customer not available or business closed",
  }),
  codes: {
    label: "OC",
    accepted: "PU",
    arrived: "AR",
    departed: "DP",
    out_for_delivery: "OD",
    delivered: "DL",
  },
};

const fedexOvernight: Carrier = { ...fedex, service: "FedEx Standard Overnight" };

const dhl: Carrier = {
  slug: "dhl",
  company: "DHL Express",
  service: "Express Worldwide",
  tellsOffset: true,
  lastMileSlug: null,
  isFollowedByShopify: false,
  number: dhlNumber,
  trackingUrl: (number) => `https://www.dhl.com/global-en/home/tracking.html?tracking-id=${number}`,
  words: wordsWith({
    label: "Shipment information received",
    accepted: "Shipment picked up",
    arrived: "Arrived at DHL Sort Facility",
    departed: "Departed Facility",
    in_customs: "Customs clearance status updated",
    cleared: "Clearance processing complete",
    out_for_delivery: "Shipment is out with courier for delivery",
    customs_hold: "Clearance event, further information required",
  }),
  codes: {
    accepted: "PU",
    arrived: "AR",
    departed: "DF",
    cleared: "CR",
    out_for_delivery: "WC",
    delivered: "OK",
  },
};

const royalMail: Carrier = {
  slug: "royal-mail",
  company: "Royal Mail",
  service: "Tracked 48",
  tellsOffset: false,
  lastMileSlug: null,
  isFollowedByShopify: false,
  number: (serial) => postalNumber(serial, "TM", "GB"),
  trackingUrl: (number) => `https://www.royalmail.com/track-your-item#/tracking-results/${number}`,
  words: wordsWith({
    label: "Sender preparing item",
    accepted: "We have your item",
    arrived: "Item received at regional sorting hub",
    departed: "Item leaving the regional sorting hub",
    moving: "Item is on its way",
    out_for_delivery: "Your item is out for delivery",
    delivered: "Delivered by our postie",
    nobody_home: "We tried to deliver your item",
    at_pickup_point: "Ready for collection at the Customer Service Point",
    returning: "Your item is on its way back to the sender",
  }),
  codes: {},
};

const royalMailAbroad: Carrier = {
  ...royalMail,
  service: "International Tracked",
  lastMileSlug: "dhl-germany",
  number: (serial) => postalNumber(serial, "RM", "GB"),
};

/** Who takes a parcel from one country to another at this speed. */
export function drawCarrier(
  random: Random,
  { from, to, speed }: { from: Place["country"]; to: Place["country"]; speed: ShippingSpeed },
): Carrier {
  if (from !== to) return random.weighted(abroad[to]).carrier;
  if (from === "GB")
    return random.weighted([one(royalMail, 4), one(dhl, speed === "standard" ? 0 : 3)]).carrier;
  return random.weighted(domestic[speed]).carrier;
}

interface Share {
  readonly carrier: Carrier;
  readonly weight: number;
}

function one(carrier: Carrier, weight: number): Share {
  return { carrier, weight };
}

const domestic: Readonly<Record<ShippingSpeed, readonly Share[]>> = {
  standard: [one(usps, 5), one(ups, 3), one(fedex, 2)],
  express: [one(upsSecondDay, 3), one(fedex, 2)],
  overnight: [one(fedexOvernight, 1)],
};

const abroad: Readonly<Record<Place["country"], readonly Share[]>> = {
  CA: [one(uspsAbroad, 3), one(ups, 2)],
  GB: [one(dhl, 1)],
  DE: [one(royalMailAbroad, 3), one(dhl, 2)],
  AU: [one(dhl, 1)],
  US: [one(dhl, 1)],
};

/** Every carrier and service that the simulator uses. */
export const carriers: readonly Carrier[] = [
  usps,
  uspsAbroad,
  ups,
  upsSecondDay,
  fedex,
  fedexOvernight,
  dhl,
  royalMail,
  royalMailAbroad,
];
