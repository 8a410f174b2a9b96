/** Stands where a journey would: a shopper answered one of the shop's messages. */
export const REPLY = "reply";
