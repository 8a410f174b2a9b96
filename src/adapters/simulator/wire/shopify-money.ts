import { ashAndEmber } from "../shop/ash-and-ember";

/** "53.90": Shopify writes amounts as text. */
export function amount(minor: number): string {
  return (minor / 100).toFixed(2);
}

/** An amount as a `…_set` has it: the shop's currency, and the one the buyer saw, which is the same here. */
export function priceSet(minor: number) {
  const money = { amount: amount(minor), currency_code: ashAndEmber.currency };
  return { shop_money: money, presentment_money: money };
}
