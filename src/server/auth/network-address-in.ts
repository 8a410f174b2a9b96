/** The header in which the front names the visitor's address; it overwrites whatever a visitor claims. */
export const NETWORK_ADDRESS_HEADER = "x-milepost-network";

/** The visitor's network address as the front saw it; "unknown" where there was no front. */
export function networkAddressIn(headers: Readonly<Record<string, unknown>>): string {
  const address = headers[NETWORK_ADDRESS_HEADER];
  return typeof address === "string" && address !== "" ? address : "unknown";
}
