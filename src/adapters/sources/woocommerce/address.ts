import type { z } from "zod";
import type { Address } from "@/domain/order/address";
import { countryCode } from "@/domain/shared/country-code";
import { onlySaid, said, unlessEmpty } from "../payload-fields";
import type { wooAddressSchema } from "./order-payload";

/** Undefined when nothing is said: WooCommerce writes an address that was not asked for as empty texts. */
export function addressOf(address: z.infer<typeof wooAddressSchema> | null | undefined): Address | undefined {
  if (!address) return undefined;
  const names = [said(address.first_name), said(address.last_name)].filter((name) => name !== undefined);
  const written = unlessEmpty(
    onlySaid({
      line1: said(address.address_1),
      line2: said(address.address_2),
      city: said(address.city),
      region: regionOf(address),
      postalCode: said(address.postcode),
      country: countryCode(said(address.country)) ?? undefined,
    }),
  );
  if (written === undefined) return undefined;
  return onlySaid({ name: said(names.join(" ")), ...written, phone: said(address.phone) });
}

/** Of some countries the code of a state has that of its country in front: "DE-BY". */
function regionOf({ state, country }: z.infer<typeof wooAddressSchema>): string | undefined {
  const region = said(state);
  const prefix = `${said(country)}-`;
  return region?.startsWith(prefix) ? said(region.slice(prefix.length)) : region;
}
