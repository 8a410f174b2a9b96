import type { Place } from "../shop/warehouses";

export interface City extends Place {
  readonly regionName: string;
  readonly countryName: string;
  readonly latitude: number;
  readonly weight: number;
}

type Row = readonly [
  city: string,
  region: string,
  regionName: string,
  postalCode: string,
  zone: string,
  longitude: number,
  latitude: number,
  weight: number,
];

function citiesOf(country: Place["country"], countryName: string, rows: readonly Row[]): readonly City[] {
  return rows.map(([city, region, regionName, postalCode, zone, longitude, latitude, weight]) => ({
    city,
    region,
    regionName,
    postalCode,
    country,
    countryName,
    zone,
    longitude,
    latitude,
    weight,
  }));
}

const us = citiesOf("US", "United States", [
  ["Portland", "OR", "Oregon", "97214", "America/Los_Angeles", -122.65, 45.52, 5],
  ["Seattle", "WA", "Washington", "98103", "America/Los_Angeles", -122.34, 47.67, 5],
  ["San Francisco", "CA", "California", "94110", "America/Los_Angeles", -122.42, 37.75, 6],
  ["Los Angeles", "CA", "California", "90026", "America/Los_Angeles", -118.26, 34.08, 8],
  ["San Diego", "CA", "California", "92104", "America/Los_Angeles", -117.13, 32.74, 3],
  ["Boise", "ID", "Idaho", "83702", "America/Boise", -116.2, 43.63, 1],
  ["Phoenix", "AZ", "Arizona", "85016", "America/Phoenix", -112.03, 33.5, 3],
  ["Salt Lake City", "UT", "Utah", "84105", "America/Denver", -111.86, 40.74, 2],
  ["Denver", "CO", "Colorado", "80205", "America/Denver", -104.97, 39.76, 4],
  ["Austin", "TX", "Texas", "78704", "America/Chicago", -97.77, 30.24, 5],
  ["Dallas", "TX", "Texas", "75206", "America/Chicago", -96.77, 32.83, 4],
  ["Minneapolis", "MN", "Minnesota", "55408", "America/Chicago", -93.29, 44.95, 3],
  ["Chicago", "IL", "Illinois", "60614", "America/Chicago", -87.65, 41.92, 7],
  ["Nashville", "TN", "Tennessee", "37206", "America/Chicago", -86.74, 36.18, 3],
  ["Detroit", "MI", "Michigan", "48201", "America/Detroit", -83.06, 42.35, 2],
  ["Atlanta", "GA", "Georgia", "30307", "America/New_York", -84.33, 33.77, 4],
  ["Pittsburgh", "PA", "Pennsylvania", "15206", "America/New_York", -79.91, 40.47, 2],
  ["Raleigh", "NC", "North Carolina", "27605", "America/New_York", -78.66, 35.79, 2],
  ["Washington", "DC", "District of Columbia", "20009", "America/New_York", -77.04, 38.92, 4],
  ["Philadelphia", "PA", "Pennsylvania", "19125", "America/New_York", -75.13, 39.98, 4],
  ["Brooklyn", "NY", "New York", "11215", "America/New_York", -73.99, 40.67, 8],
  ["Providence", "RI", "Rhode Island", "02906", "America/New_York", -71.39, 41.84, 1],
  ["Boston", "MA", "Massachusetts", "02130", "America/New_York", -71.11, 42.31, 4],
  ["Miami", "FL", "Florida", "33137", "America/New_York", -80.19, 25.82, 3],
  ["Honolulu", "HI", "Hawaii", "96816", "Pacific/Honolulu", -157.8, 21.28, 1],
]);

const canada = citiesOf("CA", "Canada", [
  ["Vancouver", "BC", "British Columbia", "V5T 1R5", "America/Vancouver", -123.1, 49.26, 3],
  ["Calgary", "AB", "Alberta", "T2S 1W2", "America/Edmonton", -114.07, 51.04, 2],
  ["Toronto", "ON", "Ontario", "M6J 1C5", "America/Toronto", -79.42, 43.65, 4],
  ["Montreal", "QC", "Quebec", "H2T 2N2", "America/Toronto", -73.59, 45.52, 2],
  ["Halifax", "NS", "Nova Scotia", "B3K 3B1", "America/Halifax", -63.6, 44.65, 1],
]);

const britain = citiesOf("GB", "United Kingdom", [
  ["London", "ENG", "England", "E8 3PN", "Europe/London", -0.07, 51.54, 5],
  ["Manchester", "ENG", "England", "M21 9AN", "Europe/London", -2.28, 53.44, 2],
  ["Bristol", "ENG", "England", "BS6 5QA", "Europe/London", -2.59, 51.47, 2],
  ["Leeds", "ENG", "England", "LS6 2AB", "Europe/London", -1.56, 53.82, 1],
  ["Edinburgh", "SCT", "Scotland", "EH6 8RG", "Europe/London", -3.17, 55.97, 2],
  ["Cardiff", "WLS", "Wales", "CF11 9LL", "Europe/London", -3.19, 51.48, 1],
]);

const germany = citiesOf("DE", "Germany", [
  ["Berlin", "BE", "Berlin", "10437", "Europe/Berlin", 13.42, 52.54, 4],
  ["Hamburg", "HH", "Hamburg", "22765", "Europe/Berlin", 9.93, 53.55, 2],
  ["Leipzig", "SN", "Saxony", "04229", "Europe/Berlin", 12.33, 51.32, 1],
  ["Cologne", "NW", "North Rhine-Westphalia", "50823", "Europe/Berlin", 6.92, 50.95, 2],
  ["Munich", "BY", "Bavaria", "81667", "Europe/Berlin", 11.6, 48.13, 2],
]);

const australia = citiesOf("AU", "Australia", [
  ["Sydney", "NSW", "New South Wales", "2042", "Australia/Sydney", 151.18, -33.9, 3],
  ["Melbourne", "VIC", "Victoria", "3056", "Australia/Melbourne", 144.96, -37.77, 3],
  ["Brisbane", "QLD", "Queensland", "4101", "Australia/Brisbane", 153.01, -27.48, 1],
  ["Adelaide", "SA", "South Australia", "5000", "Australia/Adelaide", 138.6, -34.93, 1],
  ["Perth", "WA", "Western Australia", "6160", "Australia/Perth", 115.75, -32.05, 1],
]);

export const citiesByCountry: Readonly<Record<Place["country"], readonly City[]>> = {
  US: us,
  CA: canada,
  GB: britain,
  DE: germany,
  AU: australia,
};
