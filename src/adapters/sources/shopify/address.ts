import { z } from "zod";
import type { Address } from "@/domain/order/address";
import { countryCode } from "@/domain/shared/country-code";
import { onlySaid, said, text, unlessEmpty } from "../payload-fields";

export const shopifyAddressSchema = z.object({
  name: text,
  first_name: text,
  last_name: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  province_code: text,
  zip: text,
  country: text,
  country_code: text,
  phone: text,
});
type ShopifyAddress = z.infer<typeof shopifyAddressSchema>;

/** Undefined when nothing is said: without the permission for protected customer data Shopify empties every field. */
export function addressOf(address: ShopifyAddress | null | undefined): Address | undefined {
  if (!address) return undefined;
  const names = [said(address.first_name), said(address.last_name)].filter((name) => name !== undefined);
  return unlessEmpty(
    onlySaid({
      name: said(address.name) ?? said(names.join(" ")),
      line1: said(address.address1),
      line2: said(address.address2),
      city: said(address.city),
      region: said(address.province_code) ?? said(address.province),
      postalCode: said(address.zip),
      country: countryCode(said(address.country_code)) ?? countryCode(said(address.country)) ?? undefined,
      phone: said(address.phone),
    }),
  );
}
