/**
 * Carriers by the host of their tracking pages: Shopify has one `tracking_company` for all parcels of a fulfilment,
 * so where a parcel's own link names a carrier, the link is right.
 */
const CARRIER_BY_HOST: ReadonlyMap<string, Carrier> = new Map([
  ["usps.com", { carrier: "usps", carrierName: "USPS" }],
  ["ups.com", { carrier: "ups", carrierName: "UPS" }],
  ["fedex.com", { carrier: "fedex", carrierName: "FedEx" }],
  ["dhl.com", { carrier: "dhl", carrierName: "DHL" }],
  ["dhl.de", { carrier: "dhl-germany", carrierName: "DHL" }],
  ["canadapost.ca", { carrier: "canada-post", carrierName: "Canada Post" }],
  ["canadapost-postescanada.ca", { carrier: "canada-post", carrierName: "Canada Post" }],
  ["royalmail.com", { carrier: "royal-mail", carrierName: "Royal Mail" }],
  ["auspost.com.au", { carrier: "australia-post", carrierName: "Australia Post" }],
  ["ontrac.com", { carrier: "ontrac", carrierName: "OnTrac" }],
]);

export interface Carrier {
  readonly carrier: string;
  readonly carrierName: string;
}

/** The carrier of one parcel from the free text of its fulfilment and its own link; undefined when neither names one. */
export function carrierOf(company: string | undefined, url: string | undefined): Carrier | undefined {
  const named = carrierOfCompany(company);
  const linked = carrierOfLink(url);
  // "DHL eCommerce" links to dhl.com as well: the text may say more than the link.
  if (named && linked && named.carrier.startsWith(linked.carrier)) return named;
  return linked ?? named;
}

function carrierOfCompany(company: string | undefined): Carrier | undefined {
  const slug = (company ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (company === undefined || slug === "" || NO_CARRIER.has(slug)) return undefined;
  return { carrier: slug === "dhl-express" ? "dhl" : slug, carrierName: company };
}

function carrierOfLink(url: string | undefined): Carrier | undefined {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase();
  const labels = host?.split(".") ?? [];
  for (let first = 0; first < labels.length - 1; first += 1) {
    const carrier = CARRIER_BY_HOST.get(labels.slice(first).join("."));
    if (carrier) return carrier;
  }
  return undefined;
}

/** What the forms of shops offer for "none of these". */
const NO_CARRIER: ReadonlySet<string> = new Set(["other", "custom"]);
