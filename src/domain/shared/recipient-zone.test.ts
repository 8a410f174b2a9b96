import { getAllCountries } from "countries-and-timezones";
import { describe, expect, test } from "vitest";
import countryZones from "./country-zones.data.json";
import phoneZones from "./phone-zones.data.json";
import postalZones from "./postal-zones.data.json";
import { type RecipientPlace, resolveZone } from "./recipient-zone";
import regionZones from "./region-zones.data.json";
import { isZone } from "./zone";

const shopZone = "Europe/Berlin";
const zoneOf = (place: Omit<RecipientPlace, "shopZone">) => {
  const { zone, source } = resolveZone({ ...place, shopZone });
  return `${zone} by ${source}`;
};

describe("the address decides first", () => {
  test.each([
    ["a country with one zone", { country: "JP" }, "Asia/Tokyo"],
    ["a three-letter code, as tracking services write it", { country: "IND" }, "Asia/Kolkata"],
    ["lower case", { country: "np" }, "Asia/Kathmandu"],
    ["a state by code", { country: "US", region: "CA" }, "America/Los_Angeles"],
    ["a state with its country in front", { country: "USA", region: "US-TX" }, "America/Chicago"],
    ["a state by name", { country: "US", region: "new york" }, "America/New_York"],
    ["Arizona, which has no summer time", { country: "US", region: "AZ" }, "America/Phoenix"],
    ["El Paso is not Dallas", { country: "US", region: "TX", postalCode: "79901" }, "America/Denver"],
    ["Pensacola is not Miami", { country: "US", region: "FL", postalCode: "32501-1234" }, "America/Chicago"],
    ["a postal code alone", { country: "US", postalCode: "94103" }, "America/Los_Angeles"],
    ["Evansville is not Indianapolis", { country: "US", postalCode: "47708" }, "America/Chicago"],
    ["Puerto Rico as a state", { country: "US", region: "PR" }, "America/Puerto_Rico"],
    ["Guam by postal code", { country: "US", postalCode: "96910" }, "Pacific/Guam"],
    ["a province by code", { country: "CA", region: "BC" }, "America/Vancouver"],
    ["a province with accents", { country: "CAN", region: "Québec" }, "America/Toronto"],
    ["Kenora is not Toronto", { country: "CA", region: "ON", postalCode: "P9N 1S5" }, "America/Winnipeg"],
    ["Newfoundland by postal code", { country: "CA", postalCode: "a1b 2c3" }, "America/St_Johns"],
    ["Queensland", { country: "AU", region: "QLD" }, "Australia/Brisbane"],
    ["South Australia by name", { country: "AUS", region: "South Australia" }, "Australia/Adelaide"],
    ["Lord Howe by postal code", { country: "AU", region: "NSW", postalCode: "2898" }, "Australia/Lord_Howe"],
    ["Darwin by postal code", { country: "AU", postalCode: "0800" }, "Australia/Darwin"],
    ["Manaus", { country: "BR", region: "AM" }, "America/Manaus"],
    ["São Paulo, written without accents", { country: "BR", region: "Sao Paulo" }, "America/Sao_Paulo"],
    ["Tijuana", { country: "MX", region: "B.C." }, "America/Tijuana"],
    ["Quintana Roo", { country: "MX", region: "Q ROO" }, "America/Cancun"],
    ["Bali", { country: "ID", region: "BA" }, "Asia/Makassar"],
    ["Novosibirsk", { country: "RU", region: "NVS" }, "Asia/Novosibirsk"],
    ["the Canaries by postal code", { country: "ES", region: "GC", postalCode: "35001" }, "Atlantic/Canary"],
    ["Madrid", { country: "ES", region: "M" }, "Europe/Madrid"],
    ["Madeira", { country: "PT", postalCode: "9000-018" }, "Atlantic/Madeira"],
    ["Réunion, addressed as France", { country: "FR", postalCode: "97400" }, "Indian/Reunion"],
    ["Lyon", { country: "FR", postalCode: "69001" }, "Europe/Paris"],
    ["a foreign phone does not matter", { country: "JP", phone: "+12125550100" }, "Asia/Tokyo"],
    ["an unknown state: where most people live", { country: "US", region: "Nowhere" }, "America/New_York"],
    ["nothing but a large country: where most people live", { country: "AU" }, "Australia/Sydney"],
  ])("%s", (_says, place, zone) => {
    expect(zoneOf(place)).toBe(`${zone} by address`);
  });
});

describe("then the phone number", () => {
  test.each([
    ["a country's prefix", { phone: "+81 90 1234 5678" }, "Asia/Tokyo"],
    ["written with 00", { phone: "0049 30 123456" }, "Europe/Berlin"],
    ["an area code of California", { phone: "+1 (415) 555-0100" }, "America/Los_Angeles"],
    ["an area code of Ontario", { phone: "+14165550100" }, "America/Toronto"],
    ["an area code of Jamaica", { phone: "+18765550100" }, "America/Jamaica"],
    ["Kazakhstan shares its prefix with Russia", { phone: "+77272580000" }, "Asia/Almaty"],
    ["Perth", { phone: "+61 8 9200 0000" }, "Australia/Perth"],
    ["Manaus", { phone: "+55 92 3622 0000" }, "America/Manaus"],
    ["a mobile of a large country: where most people live", { phone: "+61 412 345 678" }, "Australia/Sydney"],
    ["the Canaries", { phone: "+34 928 00 00 00" }, "Atlantic/Canary"],
    ["a country nobody knows", { country: "ZZ", phone: "+33 1 23 45 67 89" }, "Europe/Paris"],
    [
      "a large country, and its own area code",
      { country: "US", phone: "+14155550100" },
      "America/Los_Angeles",
    ],
    [
      "the same without the international prefix",
      { country: "US", phone: "(415) 555-0100" },
      "America/Los_Angeles",
    ],
    [
      "an army post office",
      { country: "US", region: "AE", postalCode: "09012", phone: "+49301234" },
      "Europe/Berlin",
    ],
  ])("%s", (_says, place, zone) => {
    expect(zoneOf(place)).toBe(`${zone} by phone`);
  });

  test("an area code of another country does not place a recipient within theirs", () => {
    expect(zoneOf({ country: "CA", phone: "+14155550100" })).toBe("America/Toronto by address");
  });
});

describe("then the shop", () => {
  test.each([
    ["nothing is known", {}],
    ["the parts are empty", { country: "", region: null, postalCode: undefined, phone: "" }],
    ["a toll-free number belongs to no place", { phone: "+18005550100" }],
    ["a national number without a country", { phone: "4155550100" }],
    ["an army post office without a phone", { country: "US", region: "AP" }],
  ])("%s", (_says, place) => {
    expect(zoneOf(place)).toBe("Europe/Berlin by shop");
  });
});

describe("the tables", () => {
  const listed = [
    ...Object.values(countryZones),
    ...[regionZones, postalZones, phoneZones.zones].flatMap((lists) =>
      Object.values(lists).flatMap(Object.keys),
    ),
  ].filter((zone) => zone !== "elsewhere");

  test("name only zones that exist", () => {
    expect([...new Set(listed)].filter((zone) => !isZone(zone))).toEqual([]);
  });

  const tables: readonly (readonly [string, Readonly<Record<string, Readonly<Record<string, string>>>>])[] = [
    ["region", regionZones],
    ["postal code", postalZones],
    ["area code", phoneZones.zones],
  ];
  test.each(tables)("name no %s twice in one country", (_says, lists) => {
    for (const zones of Object.values(lists)) {
      const keys = Object.values(zones).flatMap((list) => list.split(", "));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  test("agree with an independent list about every country that has one zone", () => {
    const countries = Object.values(getAllCountries()).filter(({ timezones }) => timezones.length === 1);
    expect(countries.length).toBeGreaterThan(200);
    const differing = countries.filter(({ id, timezones: [theirs = ""] }) => {
      const { zone } = resolveZone({ country: id, shopZone: "Antarctica/Troll" });
      return offsets(zone).join() !== offsets(theirs).join();
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  test("place area codes by the side of a border where more people live", () => {
    expect(zoneOf({ phone: "+13075550100" })).toBe("America/Denver by phone");
    expect(zoneOf({ phone: "+12195550100" })).toBe("America/Chicago by phone");
    expect(zoneOf({ phone: "+19075550100" })).toBe("America/Anchorage by phone");
  });
});

/** Offsets from UTC in the four seasons of a year. */
function offsets(zone: string): readonly string[] {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return ["2026-01-15", "2026-04-15", "2026-07-15", "2026-10-15"].map(
    (date) => format.formatToParts(Date.parse(date)).find(({ type }) => type === "timeZoneName")?.value ?? "",
  );
}
