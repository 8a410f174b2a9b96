/** Stands where a journey would: a shopper asked for it on the tracking page. */
export const SELF_SERVICE = "self_service";
