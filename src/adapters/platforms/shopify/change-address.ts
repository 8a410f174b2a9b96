import { z } from "zod";
import type { PlatformOutcome } from "@/application/ports/shop-platform";
import type { AddressWish } from "@/domain/self-service/wish";
import type { AdminApi } from "./admin-api";
import { orderAddress, updateAddress } from "./documents";
import { orderGid, refused, sentencesOf, userErrorsSchema } from "./platform-answers";

const addressSchema = z
  .object({
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    company: z.string().nullable(),
    phone: z.string().nullable(),
    address1: z.string().nullable(),
    address2: z.string().nullable(),
    city: z.string().nullable(),
    zip: z.string().nullable(),
    countryCodeV2: z.string().nullable(),
  })
  .nullable();
const foundSchema = z.object({
  order: z.object({ displayFulfillmentStatus: z.string(), shippingAddress: addressSchema }).nullable(),
});
const updatedSchema = z.object({
  orderUpdate: z.object({
    order: z.object({ shippingAddress: addressSchema }).nullable(),
    userErrors: userErrorsSchema,
  }),
});

export interface AddressChange {
  readonly orderExternalId: string;
  readonly address: AddressWish;
}

/**
 * Changes where an order goes. Name, company and telephone stay; an order of which something is fulfilled is left alone,
 * since Shopify changes no label. What Shopify says it has kept is compared with what was asked: it may leave out
 * without an error what it cannot validate.
 */
export async function changeAddress(
  ask: AdminApi,
  { orderExternalId, address }: AddressChange,
): Promise<PlatformOutcome> {
  const id = orderGid(orderExternalId);
  const found = await ask(orderAddress, { id });
  if (found.kind !== "data") return found.kind === "later" ? found : refused(found.note);
  const { order } = foundSchema.parse(found.data);
  if (order === null) return refused("Shopify knows no such order.");
  if (order.displayFulfillmentStatus !== "UNFULFILLED")
    return refused("Something of this order is fulfilled in Shopify already.");
  const { firstName, lastName, company, phone } = order.shippingAddress ?? {};
  const shippingAddress = { firstName, lastName, company, phone, ...mailingAddress(address) };
  const updated = await ask(updateAddress, { input: { id, shippingAddress } });
  if (updated.kind !== "data") return updated.kind === "later" ? updated : refused(updated.note);
  const { userErrors, order: kept } = updatedSchema.parse(updated.data).orderUpdate;
  if (userErrors.length > 0) return refused(`Shopify refused the address: ${sentencesOf(userErrors)}`);
  if (!isSame(kept?.shippingAddress ?? null, address))
    return refused("Shopify took the address without an error but kept another one: check it there.");
  return { kind: "done", note: "The address was changed in Shopify." };
}

function mailingAddress({ line1, line2, city, region, postalCode, country }: AddressWish) {
  return {
    address1: line1,
    address2: line2,
    city,
    zip: postalCode,
    countryCode: country,
    ...(/^[A-Z0-9]{1,3}$/.test(region)
      ? { provinceCode: region }
      : region === ""
        ? {}
        : { province: region }),
  };
}

function isSame(kept: z.infer<typeof addressSchema>, wished: AddressWish): boolean {
  if (kept === null) return false;
  const pairs = [
    [kept.address1, wished.line1],
    [kept.address2, wished.line2],
    [kept.city, wished.city],
    [kept.zip, wished.postalCode],
    [kept.countryCodeV2, wished.country],
  ] as const;
  return pairs.every(([one, other]) => plain(one) === plain(other));
}

/** Shopify tidies spaces and capitals. */
function plain(text: string | null): string {
  return (text ?? "").replace(/\s+/g, "").toLowerCase();
}
