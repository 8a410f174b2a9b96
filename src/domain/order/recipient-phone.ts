import { phoneAddress } from "../messaging/phone-number";
import type { Order } from "./order";

/** The number that texts about an order go to, in E.164: read as one of where it is sent to, else of the shop's country. */
export function recipientPhone(
  { phone, shippingAddress }: Pick<Order, "phone" | "shippingAddress">,
  shopCountry: string | null,
): string | null {
  return phone === null ? null : phoneAddress(phone, [shippingAddress?.country ?? null, shopCountry]);
}
