import { z } from "zod";
import { type DeliverySettings, deliverySettingsSchema } from "@/domain/settings/store-settings";
import { formatMoney, type Money, parseMoney } from "@/domain/shared/money";

/** Delivery rules as the form holds them: the amount as people write it, in the store's currency. */
export const deliveryFormSchema = deliverySettingsSchema
  .omit({ highValueMinor: true })
  .extend({ highValue: z.string().trim() })
  .refine(({ highValue, currency }) => (parseMoney(highValue, currency)?.amountMinor ?? -1) >= 0, {
    path: ["highValue"],
    error: "Write an amount like 200 or 199.50.",
  });
export type DeliveryValues = z.infer<typeof deliveryFormSchema>;

export function valuesFrom({ highValueMinor, ...rest }: DeliverySettings): DeliveryValues {
  return { ...rest, highValue: decimalText({ amountMinor: highValueMinor, currency: rest.currency }) };
}

/** For values that `deliveryFormSchema` has accepted: throws a RangeError for an amount that cannot be read. */
export function settingsFrom({ highValue, ...rest }: DeliveryValues): DeliverySettings {
  const money = parseMoney(highValue, rest.currency);
  if (!money) throw new RangeError(`"${highValue}" is not an amount`);
  return { ...rest, highValueMinor: money.amountMinor };
}

/** "200.00" for 20000 US cents: what is left of the American writing without symbol and thousands' commas. */
function decimalText(money: Money): string {
  return formatMoney(money, "en-US").replaceAll(/[^0-9.]/g, "");
}
