import type { Place } from "../shop/warehouses";

/** Sorting centres, so that scans lie between where a parcel starts and where it goes. West to east. */
const american: readonly Place[] = [
  hub("Sacramento", "CA", "95605", "America/Los_Angeles", -121.5),
  hub("Salt Lake City", "UT", "84116", "America/Denver", -111.9),
  hub("Denver", "CO", "80266", "America/Denver", -104.9),
  hub("Omaha", "NE", "68110", "America/Chicago", -96),
  hub("Kansas City", "MO", "64121", "America/Chicago", -94.6),
  hub("St Louis", "MO", "63155", "America/Chicago", -90.2),
  hub("Memphis", "TN", "38118", "America/Chicago", -89.9),
  hub("Indianapolis", "IN", "46241", "America/Indiana/Indianapolis", -86.2),
  hub("Louisville", "KY", "40213", "America/Kentucky/Louisville", -85.7),
  hub("Cleveland", "OH", "44101", "America/New_York", -81.7),
  hub("Charlotte", "NC", "28214", "America/New_York", -80.9),
  hub("Harrisburg", "PA", "17107", "America/New_York", -76.9),
  hub("Secaucus", "NJ", "07094", "America/New_York", -74.1),
];

const british: readonly Place[] = [
  hub("Warrington", "England", "WA2 8XA", "Europe/London", -2.6, "GB"),
  hub("Daventry", "England", "NN6 7FT", "Europe/London", -1.2, "GB"),
];

/** Where parcels for a country come in and are cleared. */
export const gateways: Readonly<Record<Place["country"], Place>> = {
  US: hub("Los Angeles", "CA", "90045", "America/Los_Angeles", -118.4),
  CA: hub("Mississauga", "ON", "L5P 1B2", "America/Toronto", -79.6, "CA"),
  GB: hub("East Midlands", "England", "DE74 2SA", "Europe/London", -1.3, "GB"),
  DE: hub("Leipzig", "SN", "04435", "Europe/Berlin", 12.2, "DE"),
  AU: hub("Sydney", "NSW", "2020", "Australia/Sydney", 151.2, "AU"),
};

/** Where parcels leave a country. */
export const exits: Partial<Record<Place["country"], Place>> = {
  US: hub("Cincinnati", "OH", "45275", "America/New_York", -84.6),
  GB: hub("Langley", "England", "SL3 8YA", "Europe/London", -0.5, "GB"),
};

/** So many sorting centres of a country that lie between two places, in the order in which they are passed. */
export function hubsBetween(from: Place, to: Place, count: number): readonly Place[] {
  const all = from.country === "GB" ? british : american;
  const [west, east] = [Math.min(from.longitude, to.longitude), Math.max(from.longitude, to.longitude)];
  const between = all.filter((one) => one.longitude > west + 0.5 && one.longitude < east - 0.5);
  const onTheWay = between.length > 0 ? between : nearest(all, from);
  const inOrder = from.longitude <= to.longitude ? onTheWay : [...onTheWay].reverse();
  const step = inOrder.length / Math.min(count, inOrder.length);
  return inOrder.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function nearest(all: readonly Place[], to: Place): readonly Place[] {
  const [first] = [...all].sort(
    (one, other) => Math.abs(one.longitude - to.longitude) - Math.abs(other.longitude - to.longitude),
  );
  return first === undefined ? [] : [first];
}

function hub(
  city: string,
  region: string,
  postalCode: string,
  zone: string,
  longitude: number,
  country: Place["country"] = "US",
): Place {
  return { city, region, postalCode, zone, longitude, country };
}
