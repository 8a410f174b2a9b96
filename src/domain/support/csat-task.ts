/** Stands where a journey would: a shopper was unhappy with the delivery. */
export const CSAT = "csat";
