import { oneLine } from "./one-line";

/**
 * What shoppers call a carrier: from our own table by slug, else the name the source gave, else the slug made readable.
 * Empty when nobody has said who carries it.
 */
export function carrierName({
  carrier,
  carrierName: given,
}: {
  readonly carrier: string | null;
  readonly carrierName: string | null;
}): string {
  const known = names.get(slugOf(carrier ?? "")) ?? names.get(slugOf(given ?? ""));
  if (known !== undefined) return known;
  if (given !== null && given.trim() !== "" && !meansNobody(given)) return oneLine(given);
  if (carrier === null || meansNobody(carrier)) return "";
  return oneLine(
    carrier
      .split(/[-_\s]+/)
      .map(withCapital)
      .join(" "),
  );
}

/** Shops and trackers write "DHL Express", "dhl_express" and "dhl-express" for one carrier. */
function slugOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
}

/** What shops send when the carrier was not chosen from their list. */
function meansNobody(name: string): boolean {
  return /^(other|unknown|custom|manual|none|n\/?a)?$/i.test(name.trim());
}

function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const names: ReadonlyMap<string, string> = new Map([
  ["4px", "4PX"],
  ["amazon", "Amazon Logistics"],
  ["amazon-logistics", "Amazon Logistics"],
  ["an-post", "An Post"],
  ["anpost", "An Post"],
  ["apc", "APC"],
  ["aramex", "Aramex"],
  ["asendia", "Asendia"],
  ["asendia-usa", "Asendia"],
  ["australia-post", "Australia Post"],
  ["austrian-post", "Austrian Post"],
  ["bluedart", "Blue Dart"],
  ["bpost", "bpost"],
  ["bring", "Bring"],
  ["canada-post", "Canada Post"],
  ["canpar", "Canpar"],
  ["cainiao", "Cainiao"],
  ["china-ems", "China EMS"],
  ["china-post", "China Post"],
  ["chronopost-france", "Chronopost"],
  ["chronopost", "Chronopost"],
  ["colissimo", "Colissimo"],
  ["correios-brazil", "Correios"],
  ["correos-spain", "Correos"],
  ["correos", "Correos"],
  ["ctt-portugal", "CTT"],
  ["delhivery", "Delhivery"],
  ["deutsche-post", "Deutsche Post"],
  ["deutsch-post", "Deutsche Post"],
  ["dhl", "DHL"],
  ["dhl-api", "DHL"],
  ["dhl-ecommerce", "DHL eCommerce"],
  ["dhl-ecommerce-asia", "DHL eCommerce"],
  ["dhl-express", "DHL Express"],
  ["dhl-germany", "DHL"],
  ["dhl-global-mail", "DHL eCommerce"],
  ["dhl-global-mail-asia", "DHL eCommerce"],
  ["dhl-parcel-nl", "DHL Parcel"],
  ["dhl-parcel-uk", "DHL Parcel"],
  ["dpd", "DPD"],
  ["dpd-de", "DPD"],
  ["dpd-fr", "DPD"],
  ["dpd-ireland", "DPD"],
  ["dpd-uk", "DPD"],
  ["estes", "Estes"],
  ["evri", "Evri"],
  ["fastway-au", "Aramex"],
  ["fedex", "FedEx"],
  ["fedex-freight", "FedEx Freight"],
  ["fedex-uk", "FedEx"],
  ["flash-express", "Flash Express"],
  ["gls", "GLS"],
  ["gls-it", "GLS"],
  ["gls-us", "GLS"],
  ["gso", "GLS"],
  ["hermes", "Evri"],
  ["hermes-de", "Hermes"],
  ["hermes-uk", "Evri"],
  ["hongkong-post", "Hongkong Post"],
  ["india-post", "India Post"],
  ["inpost", "InPost"],
  ["inpost-paczkomaty", "InPost"],
  ["israel-post", "Israel Post"],
  ["japan-post", "Japan Post"],
  ["jtexpress", "J&T Express"],
  ["korea-post", "Korea Post"],
  ["lasership", "OnTrac"],
  ["landmark-global", "Landmark Global"],
  ["laposte-colissimo", "Colissimo"],
  ["la-poste", "La Poste"],
  ["mondial-relay", "Mondial Relay"],
  ["mondialrelay", "Mondial Relay"],
  ["mrw", "MRW"],
  ["myhermes-uk", "Evri"],
  ["new-zealand-post", "New Zealand Post"],
  ["newzealand-post", "New Zealand Post"],
  ["ninjavan", "Ninja Van"],
  ["ontrac", "OnTrac"],
  ["osm-worldwide", "OSM Worldwide"],
  ["packeta", "Packeta"],
  ["parcelforce", "Parcelforce"],
  ["parcel-force", "Parcelforce"],
  ["pitney-bowes", "Pitney Bowes"],
  ["poczta-polska", "Poczta Polska"],
  ["poste-italiane", "Poste Italiane"],
  ["postnl", "PostNL"],
  ["postnl-3s", "PostNL"],
  ["postnl-international", "PostNL"],
  ["postnord", "PostNord"],
  ["postnord-dk", "PostNord"],
  ["purolator", "Purolator"],
  ["royal-mail", "Royal Mail"],
  ["sagawa", "Sagawa"],
  ["sendle", "Sendle"],
  ["seur-es", "SEUR"],
  ["sf-express", "SF Express"],
  ["singapore-post", "SingPost"],
  ["speedx", "SpeedX"],
  ["spring-gds", "Spring GDS"],
  ["startrack", "StarTrack"],
  ["swiss-post", "Swiss Post"],
  ["tnt", "TNT"],
  ["tnt-uk", "TNT"],
  ["toll-ipec", "Team Global Express"],
  ["uniuni", "UniUni"],
  ["ups", "UPS"],
  ["ups-api", "UPS"],
  ["ups-freight", "UPS Freight"],
  ["ups-mail-innovations", "UPS Mail Innovations"],
  ["ups-mi", "UPS Mail Innovations"],
  ["usps", "USPS"],
  ["usps-api", "USPS"],
  ["veho", "Veho"],
  ["yamato", "Yamato Transport"],
  ["taqbin-jp", "Yamato Transport"],
  ["yanwen", "Yanwen"],
  ["yodel", "Yodel"],
  ["yunexpress", "YunExpress"],
  ["zeleris", "Zeleris"],
]);
